import type { ProbeProgress } from '../audit/probe.ts'
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
  return follow(storageKey(prefixes.report, of), (stored) => onReport(readReport(stored)))
}

/** Gives what session storage holds under a key, now and whenever it changes. */
function follow(key: string, onStored: (stored: unknown) => void): () => void {
  let isCurrent = false
  const onChanged = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>): void => {
    if (!Object.hasOwn(changes, key)) return
    isCurrent = true
    onStored(changes[key]?.newValue)
  }
  browser.storage.session.onChanged.addListener(onChanged)
  void browser.storage.session.get(key).then((held) => {
    if (!isCurrent) onStored(held[key])
  })
  return () => browser.storage.session.onChanged.removeListener(onChanged)
}

/** Gives how far a probe of a site has come (null where none is under way) now and whenever it changes. Returns what ends it. */
export function followProbe(of: SiteOfStore, onProgress: (progress: ProbeProgress | null) => void): () => void {
  return follow(storageKey(prefixes.progress, of), (stored) => onProgress(isProgress(stored) ? stored : null))
}

function isProgress(stored: unknown): stored is ProbeProgress {
  return typeof stored === 'object' && stored !== null && 'v' in stored && stored.v === 1
}

/** A report of another version of the extension is none. */
function readReport(stored: unknown): Report | null {
  return isReport(stored) ? stored : null
}

function isReport(stored: unknown): stored is Report {
  return typeof stored === 'object' && stored !== null && 'v' in stored && stored.v === 1
}
