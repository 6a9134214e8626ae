import type { EpochMilliseconds } from '../audit/time.ts'
import type { SiteOfStore } from './storage-keys.ts'

/** `storage.session` */
export const flowKey = 'flow'

/** A recording of what is seen of one site, under way or done. */
export interface Flow extends SiteOfStore {
  readonly v: 1
  readonly since: EpochMilliseconds
  /** null while it is recorded */
  readonly until: EpochMilliseconds | null
}

/** What session storage holds; null where it is no flow. */
export function flowIn(stored: unknown): Flow | null {
  if (typeof stored !== 'object' || stored === null || !('v' in stored) || stored.v !== 1) return null
  if (!('store' in stored) || !('site' in stored) || !('since' in stored) || !('until' in stored)) return null
  const { store, site, since, until } = stored
  if (typeof store !== 'string' || typeof site !== 'string' || typeof since !== 'number') return null
  return until === null || typeof until === 'number' ? { v: 1, store, site, since, until } : null
}
