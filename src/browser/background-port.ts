import type { Storage } from 'webextension-polyfill'
import type { Acceptance } from '../audit/acceptance.ts'
import type { ProbeProgress } from '../audit/probe.ts'
import type { Report } from '../audit/report.ts'
import type { ComparedVisit } from '../audit/visit.ts'
import { acceptedIn, acceptedKey } from './accepted.ts'
import type { Answer } from './answer.ts'
import { browser } from './api.ts'
import { settingsKey } from './chosen-settings.ts'
import type { Command } from './commands.ts'
import { type Flow, flowIn, flowKey } from './flow.ts'
import { reportIn } from './held-report.ts'
import { comparedIn } from './held-visits.ts'
import { type Settings, settingsIn, usualSettings } from './settings.ts'
import { prefixes, type SiteOfStore, storageKey } from './storage-keys.ts'
import { isPrivateStore } from './stores.ts'

/** Sends a command to the background, from a page of the extension. */
export async function ask(command: Command): Promise<Answer> {
  return browser.runtime.sendMessage(command)
}

/** The report of a site as it stands; null where there is none. */
export async function reportOf(of: SiteOfStore): Promise<Report | null> {
  const key = storageKey(prefixes.report, of)
  return reportIn((await browser.storage.session.get(key))[key])
}

/** Gives the report of a site now (null where there is none yet) and whenever it changes. Returns what ends it. */
export function followReport(of: SiteOfStore, onReport: (report: Report | null) => void): () => void {
  return follow(storageKey(prefixes.report, of), (stored) => onReport(reportIn(stored)))
}

/** What the user has accepted at a site, as it stands. */
export async function acceptedOf(of: SiteOfStore): Promise<readonly Acceptance[]> {
  return acceptedAt(of, (await areaOf(of).get(acceptedKey))[acceptedKey])
}

/** Gives what the user has accepted at a site, now and whenever it changes. Returns what ends it. */
export function followAccepted(of: SiteOfStore, onAccepted: (accepted: readonly Acceptance[]) => void): () => void {
  return follow(acceptedKey, (stored) => onAccepted(acceptedAt(of, stored)), areaOf(of))
}

function acceptedAt({ store, site }: SiteOfStore, stored: unknown): readonly Acceptance[] {
  return acceptedIn(stored).find(([ofStore, ofSite]) => ofStore === store && ofSite === site)?.[2] ?? []
}

function areaOf({ store }: SiteOfStore): Storage.StorageArea {
  return isPrivateStore(store) ? browser.storage.session : browser.storage.local
}

/** Gives how the visit of a site compares (null where nothing is remembered) now and whenever that changes. Returns what ends it. */
export function followVisit(of: SiteOfStore, onVisit: (visit: ComparedVisit | null) => void): () => void {
  return follow(storageKey(prefixes.visits, of), (stored) => onVisit(comparedIn(stored)))
}

/** Gives the flow that is or was recorded (null where none was begun) now and whenever that changes. Returns what ends it. */
export function followFlow(onFlow: (flow: Flow | null) => void): () => void {
  return follow(flowKey, (stored) => onFlow(flowIn(stored)))
}

/** Gives the user's settings now and whenever they change. Returns what ends it. */
export function followSettings(onSettings: (settings: Settings) => void): () => void {
  return follow(settingsKey, (stored) => onSettings(settingsIn(stored) ?? usualSettings), browser.storage.local)
}

/** Gives what a storage area holds under a key, now and whenever it changes. */
function follow(key: string, onStored: (stored: unknown) => void, area: Storage.StorageArea = browser.storage.session): () => void {
  let isCurrent = false
  const onChanged = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>): void => {
    if (!Object.hasOwn(changes, key)) return
    isCurrent = true
    onStored(changes[key]?.newValue)
  }
  area.onChanged.addListener(onChanged)
  void area.get(key).then((held) => {
    if (!isCurrent) onStored(held[key])
  })
  return () => area.onChanged.removeListener(onChanged)
}

/** Gives how far a probe of a site has come (null where none is under way) now and whenever it changes. Returns what ends it. */
export function followProbe(of: SiteOfStore, onProgress: (progress: ProbeProgress | null) => void): () => void {
  return follow(storageKey(prefixes.progress, of), (stored) => onProgress(isProgress(stored) ? stored : null))
}

function isProgress(stored: unknown): stored is ProbeProgress {
  return typeof stored === 'object' && stored !== null && 'v' in stored && stored.v === 1
}
