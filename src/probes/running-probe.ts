import type { ProbeProgress, SessionCheck } from '../audit/probe.ts'
import { browser } from '../browser/api.ts'
import { prefixes, type SiteOfStore, storageKey } from '../browser/storage-keys.ts'
import type { Members } from './minimal-sets.ts'
import type { Suspect } from './sent-cookies.ts'
import { type Exchanged, type Guard, mostRequests } from './which-cookie.ts'

/** A probe under way: everything that the next worker needs to go on. It holds no value, and lives in `storage.session`. */
export interface RunningProbe {
  readonly v: 1
  readonly of: SiteOfStore
  readonly check: SessionCheck
  readonly url: string
  /** in order of likelihood */
  readonly suspects: readonly Suspect[]
  readonly guards: readonly (Guard | null)[]
  readonly exchanged: readonly Exchanged[]
  /** what the request carries that is under way, or was when its worker died */
  readonly asking: Members | null
  /** requests that were begun: one is repeated where the worker died before its answer was written down */
  readonly begun: number
  readonly cancelled: boolean
}

const key = 'probe'
/** A key of its own: what a step writes meanwhile must not undo it. */
const cancelledKey = 'probe-cancelled'

export async function loadProbe(): Promise<RunningProbe | null> {
  const held = await browser.storage.session.get([key, cancelledKey])
  const probe = held[key]
  return isRunning(probe) ? { ...probe, cancelled: held[cancelledKey] === true } : null
}

/** Only this file writes under its keys: the version is enough. */
function isRunning(probe: unknown): probe is RunningProbe {
  return typeof probe === 'object' && probe !== null && 'v' in probe && probe.v === 1
}

export async function saveProbe(probe: RunningProbe): Promise<void> {
  const progress: ProbeProgress = {
    v: 1,
    probe: 'which-cookie',
    host: new URL(probe.url).host,
    atMost: mostRequests(probe.suspects.length),
    sent: probe.begun,
  }
  await browser.storage.session.set({ [key]: probe, [storageKey(prefixes.progress, probe.of)]: progress })
}

export async function noteCancelled(): Promise<void> {
  await browser.storage.session.set({ [cancelledKey]: true })
}

export async function removeProbe(of: SiteOfStore): Promise<void> {
  await browser.storage.session.remove([key, cancelledKey, storageKey(prefixes.progress, of)])
}
