import type { CollectedId, ProbeOffer, ProbeQuestion, SessionCheck } from '../audit/probe.ts'
import type { Life } from './life.ts'
import type { SiteOfStore } from './storage-keys.ts'

/** Tests that the user starts, as the watcher knows them: whoever starts the watcher gives it what carries them out. */
export interface Probing {
  /** What a probe of this site would do. */
  offer(life: Life, of: SiteOfStore, tab: number, check: SessionCheck): Promise<ProbeOffer>
  /** @throws where there is nothing to start: it was refused, or another one is under way */
  start(life: Life, of: SiteOfStore, tab: number, check: SessionCheck, question: ProbeQuestion): Promise<void>
  /**
   * The event has happened that an armed probe waits for.
   *
   * @throws where none waits
   */
  proceed(life: Life, of: SiteOfStore, tab: number): Promise<void>
  cancel(life: Life, of: SiteOfStore): Promise<void>
  /** A worker's life has begun: what an earlier one left is taken back, and what it had under way goes on. */
  resume(life: Life): Promise<void>
  /** The alarm rang: a probe whose worker died goes on. */
  wake(life: Life): Promise<void>
  /** The IDs that were collected at a site, in order. */
  collectedIds(of: SiteOfStore): Promise<readonly CollectedId[]>
  dropCollectedIds(of: SiteOfStore): Promise<void>
  /** The user no longer wants to hear of this site. */
  forget(life: Life, of: SiteOfStore): Promise<void>
}

export const probeAlarm = 'probe'
