import type { Report } from '../audit/report.ts'
import { browser } from './api.ts'
import type { Answer, Command } from './commands.ts'
import { prefixes, type SiteOfStore, storageKey } from './storage-keys.ts'

/** Sends a command to the background, from a page of the extension. */
export async function ask(command: Command): Promise<Answer> {
  return browser.runtime.sendMessage(command)
}

/** Gives the report of a site now (null where there is none yet) and whenever it changes. Returns what ends it. */
export function followReport(of: SiteOfStore, onReport: (report: Report | null) => void): () => void {
  const key = storageKey(prefixes.report, of)
  let isCurrent = false
  const onChanged = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>): void => {
    if (!Object.hasOwn(changes, key)) return
    isCurrent = true
    onReport(readReport(changes[key]?.newValue))
  }
  browser.storage.session.onChanged.addListener(onChanged)
  void browser.storage.session.get(key).then((held) => {
    if (!isCurrent) onReport(readReport(held[key]))
  })
  return () => browser.storage.session.onChanged.removeListener(onChanged)
}

/** A report of another version of the extension is none. */
function readReport(stored: unknown): Report | null {
  return isReport(stored) ? stored : null
}

function isReport(stored: unknown): stored is Report {
  return typeof stored === 'object' && stored !== null && 'v' in stored && stored.v === 1
}
