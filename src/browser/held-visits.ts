import type { ComparedVisit, FollowedVisit } from '../audit/visit.ts'

/** What session storage holds of the visits of a site; the disk holds the history alone. */
export interface HeldVisits extends FollowedVisit {
  readonly v: 1
}

/** How a site's visit compares, by what session storage holds; null where that is none. */
export function comparedIn(stored: unknown): ComparedVisit | null {
  return isHeld(stored) ? stored.compared : null
}

/** The history of a site, by what session storage holds; null where that is none. */
export function historyIn(stored: unknown): string | null {
  return isHeld(stored) ? stored.history : null
}

function isHeld(stored: unknown): stored is HeldVisits {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    'v' in stored &&
    stored.v === 1 &&
    'history' in stored &&
    typeof stored.history === 'string' &&
    'compared' in stored
  )
}
