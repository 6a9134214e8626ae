import type { ProbeProgress, SessionCheck } from '../audit/probe.ts'
import type { EpochMilliseconds } from '../audit/time.ts'
import { browser } from '../browser/api.ts'
import { prefixes, type SiteOfStore, storageKey } from '../browser/storage-keys.ts'
import type { CollectPlan } from './collect-plan.ts'
import type { ExpiryPlan } from './expiry-plan.ts'
import type { ForeignPlan } from './foreign-plan.ts'
import type { ForgeryPlan } from './forgery-plan.ts'
import type { GivenId } from './given-id.ts'
import { kindOf } from './kinds.ts'
import type { Members } from './minimal-sets.ts'
import type { ReplayPlan } from './replay-plan.ts'
import type { Suspect } from './sent-cookies.ts'
import type { AskedOnce, TimeoutPlan } from './timeout-plan.ts'
import type { Exchanged, Guard } from './which-cookie.ts'

/** A probe under way: everything that the next worker needs to go on. It holds no value, and lives in `storage.session`. */
export interface RunningProbe {
  readonly v: 2
  readonly of: SiteOfStore
  /** its kind, and what that decided before the first request */
  readonly plan:
    | { readonly probe: 'which-cookie' }
    | ({ readonly probe: 'timeout' } & TimeoutPlan)
    | ReplayPlan
    | ForeignPlan
    | ForgeryPlan
    | ExpiryPlan
    | CollectPlan
  readonly check: SessionCheck
  readonly url: string
  /** in order of likelihood */
  readonly suspects: readonly Suspect[]
  readonly guards: readonly (Guard | null)[]
  readonly exchanged: readonly Answered[]
  /** what the request carries that is under way, or was when its worker died */
  readonly asking: Members | null
  /** requests that were begun: one is repeated where the worker died before its answer was written down */
  readonly begun: number
  /** until then such a request may have reached the server without our knowing; null where there was none */
  readonly lost: EpochMilliseconds | null
  readonly cancelled: boolean
}

/** One request and what came back, with its times. */
export type Answered = Exchanged & Omit<AskedOnce, 'sent' | 'seen'> & { readonly given?: GivenId }

const key = 'probe'
/** A key of its own: what a step writes meanwhile must not undo it. */
const cancelledKey = 'probe-cancelled'

export async function loadProbe(): Promise<RunningProbe | null> {
  const held = await browser.storage.session.get([key, cancelledKey])
  const probe = held[key]
  return isRunning(probe) ? { ...probe, cancelled: held[cancelledKey] === true } : null
}

/** Only this file writes under its keys: the version is enough. */
export function isRunning(probe: unknown): probe is RunningProbe {
  return typeof probe === 'object' && probe !== null && 'v' in probe && probe.v === 2
}

/**
 * @param next when the next request leaves, where that is not at once
 * @param awaited until when it waits for an event, where it does
 */
export async function saveProbe(
  probe: RunningProbe,
  next: EpochMilliseconds | null = null,
  awaited: EpochMilliseconds | null = null,
): Promise<void> {
  const progress: ProbeProgress = {
    v: 1,
    probe: probe.plan.probe,
    host: new URL(probe.url).host,
    atMost: kindOf(probe).mostRequests(probe),
    sent: probe.begun,
    next,
    until: probe.plan.probe === 'timeout' || probe.plan.probe === 'expired-token' ? probe.plan.until : awaited,
    armed: awaited !== null,
  }
  await browser.storage.session.set({ [key]: probe, [storageKey(prefixes.progress, probe.of)]: progress })
}

export async function noteCancelled(): Promise<void> {
  await browser.storage.session.set({ [cancelledKey]: true })
}

export async function removeProbe(of: SiteOfStore): Promise<void> {
  await browser.storage.session.remove([key, cancelledKey, storageKey(prefixes.progress, of)])
}
