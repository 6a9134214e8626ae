import type { Tabs } from 'webextension-polyfill'
import type { TabDescription } from '../browser/answer.ts'
import { browser } from '../browser/api.ts'
import { ask } from '../browser/background-port.ts'

/** In milliseconds. A background that does not answer is asked again ever more rarely: a page that stays open must cause no storm. */
const firstWait = 1_000
const longestWait = 60_000

/**
 * Describes a tab (null: the active one of this window) now, and again whenever another page or tab is shown, the user gives or takes
 * access, or pauses the site; after no answer also as time passes. Returns what ends it.
 */
export function followTab(tab: number | null, onDescribed: (described: TabDescription | 'unreachable') => void): () => void {
  let latest = 0
  let wait = firstWait
  let retry: ReturnType<typeof setTimeout> | undefined
  const describeNow = async (): Promise<void> => {
    clearTimeout(retry)
    const turn = ++latest
    const described = await describeTab(tab).catch(() => 'unreachable' as const)
    if (turn !== latest) return
    onDescribed(described)
    if (described !== 'unreachable') wait = firstWait
    else {
      retry = setTimeout(() => void describeNow(), wait)
      wait = Math.min(wait * 2, longestWait)
    }
  }
  const onAccess = (): void => void ask({ type: 'access-given' }).then(describeNow, describeNow)
  const onUpdated = (updated: number, change: { readonly url?: string; readonly status?: string }, { active }: Tabs.Tab): void => {
    if ((tab === null ? active : updated === tab) && (change.url !== undefined || change.status === 'complete')) void describeNow()
  }
  const onActivated = (): void => {
    if (tab === null) void describeNow()
  }
  const onStored = (changes: Readonly<Record<string, unknown>>): void => {
    if (Object.hasOwn(changes, 'paused')) void describeNow()
  }
  browser.permissions.onAdded.addListener(onAccess)
  browser.permissions.onRemoved.addListener(onAccess)
  browser.tabs.onUpdated.addListener(onUpdated)
  browser.tabs.onActivated.addListener(onActivated)
  browser.storage.onChanged.addListener(onStored)
  void describeNow()
  return () => {
    latest++
    clearTimeout(retry)
    browser.permissions.onAdded.removeListener(onAccess)
    browser.permissions.onRemoved.removeListener(onAccess)
    browser.tabs.onUpdated.removeListener(onUpdated)
    browser.tabs.onActivated.removeListener(onActivated)
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
