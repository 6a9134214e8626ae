import type { EpochMilliseconds } from '../audit/time.ts'
import { isRefused } from './forgery-plan.ts'
import type { Members } from './minimal-sets.ts'
import { type ControlDoubt, controlLength, controlWith, isRefusing, type Replied } from './signed-in-control.ts'

/** What is sent of a token that is held until it has run out. */
export interface ExpiryPlan {
  readonly probe: 'expired-token'
  /** everything that is sent to be known: no remember-me and no unknown long-lived one, which servers replace */
  readonly base: Members
  /** of these all but the token */
  readonly rest: Members
  readonly token: number
  /** when it has run out for any clock that a server may have */
  readonly asksAt: EpochMilliseconds
  /** the announced latest end */
  readonly until: EpochMilliseconds
}

export type ExpiryVerdict = { readonly outcome: 'yes' | 'no' } | { readonly outcome: 'cannotTell'; readonly why: ControlDoubt }

export type ExpiryStep =
  | { readonly next: Members; readonly notBefore: EpochMilliseconds }
  | { readonly next: null; readonly verdict: ExpiryVerdict }

/** The control; then none, the token that has run out, none. */
export const mostRequests = controlLength + 3

/** What to send next and when, or the verdict: a function of the answers so far, so that a probe goes on wherever it was interrupted. */
export function nextStep(plan: ExpiryPlan, replied: readonly Replied[]): ExpiryStep {
  if (isRefusing(replied)) return cannotTell('server-refuses')
  const controlled = controlWith(plan, replied)
  if (!('judge' in controlled)) return 'next' in controlled ? { next: controlled.next, notBefore: 0 } : cannotTell(controlled.cannotTell)
  const {
    judge,
    after: [none1, expired, none2],
  } = controlled
  if (none1 === undefined) return { next: [], notBefore: plan.asksAt }
  if (expired === undefined) return { next: plan.base, notBefore: 0 }
  if (none2 === undefined) return { next: [], notBefore: 0 }
  if (judge(none1.seen) !== 'out' || judge(none2.seen) !== 'out') return cannotTell('answers-differ')
  const told = judge(expired.seen)
  if (told === 'other' && !isRefused(expired)) return cannotTell('other-answer')
  return { next: null, verdict: { outcome: told === 'in' ? 'yes' : 'no' } }
}

function cannotTell(why: ControlDoubt): ExpiryStep {
  return { next: null, verdict: { outcome: 'cannotTell', why } }
}
