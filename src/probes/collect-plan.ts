import type { Visited } from './foreign-plan.ts'
import type { Members } from './minimal-sets.ts'

/** How many IDs are wanted, and how many there are. */
export interface CollectPlan {
  readonly probe: 'collect-ids'
  readonly count: number
  /** held already when it began */
  readonly before: number
  /** with those from before */
  readonly collected: number
}

export type CollectStep =
  | { readonly next: Members }
  | { readonly next: null; readonly verdict: { readonly outcome: 'yes' } | { readonly outcome: 'cannotTell'; readonly why: CollectDoubt } }

/** `no-id-issued`: a visitor without an ID got none */
export type CollectDoubt = 'server-refuses' | 'no-id-issued'

/** One request for each ID that is not there yet. */
export function mostRequests({ count, before }: CollectPlan): number {
  return count - before
}

/** Whether to visit once more, as a visitor who has no cookie: a function of how many there are and of the last answer. */
export function nextStep({ count, collected }: CollectPlan, last: Omit<Visited, 'sent'> | undefined): CollectStep {
  if (last !== undefined && (last.seen.status === 429 || last.seen.status >= 500)) return cannotTell('server-refuses')
  if (last !== undefined && last.given.id === null) return cannotTell('no-id-issued')
  return collected < count ? { next: [] } : { next: null, verdict: { outcome: 'yes' } }
}

function cannotTell(why: CollectDoubt): CollectStep {
  return { next: null, verdict: { outcome: 'cannotTell', why } }
}
