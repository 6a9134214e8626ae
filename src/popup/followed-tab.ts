import type { Tabs } from 'webextension-polyfill'
import { browser } from '../browser/api.ts'
import { ask } from '../browser/background-port.ts'
import type { TabDescription } from '../browser/commands.ts'

/**
 * Describes a tab (null: the active one of this window) now, and again whenever it shows another page, the user gives or takes access,
 * or pauses the site. Returns what ends it.
 */
export function followTab(tab: number | null, onDescribed: (described: TabDescription | 'unreachable') => void): () => void {
  let latest = 0
  const describe = async (): Promise<void> => {
    const turn = ++latest
    const described = await describeTab(tab).catch(() => 'unreachable' as const)
    if (turn === latest) onDescribed(described)
  }
  const onAccess = (): void => void ask({ type: 'access-given' }).then(describe, describe)
  const onUpdated = (updated: number, change: { readonly url?: string; readonly status?: string }): void => {
    if ((tab === null || updated === tab) && (change.url !== undefined || change.status === 'complete')) void describe()
  }
  const onStored = (changes: Readonly<Record<string, unknown>>): void => {
    if (Object.hasOwn(changes, 'paused')) void describe()
  }
  browser.permissions.onAdded.addListener(onAccess)
  browser.permissions.onRemoved.addListener(onAccess)
  browser.tabs.onUpdated.addListener(onUpdated)
  browser.storage.onChanged.addListener(onStored)
  void describe()
  return () => {
    browser.permissions.onAdded.removeListener(onAccess)
    browser.permissions.onRemoved.removeListener(onAccess)
    browser.tabs.onUpdated.removeListener(onUpdated)
    browser.storage.onChanged.removeListener(onStored)
  }
}

async function describeTab(tab: number | null): Promise<TabDescription | 'unreachable'> {
  const shown = await tabShown(tab)
  if (shown?.id === undefined) return 'unreachable'
  const answer = await ask({ type: 'describe-tab', tab: shown.id, url: shown.url ?? null })
  return answer.ok && answer.tab !== undefined ? answer.tab : 'unreachable'
}

/** A tab by its id; null: the active one of this window. */
export async function tabShown(tab: number | null): Promise<Tabs.Tab | undefined> {
  return tab === null ? (await browser.tabs.query({ active: true, currentWindow: true }))[0] : browser.tabs.get(tab)
}
