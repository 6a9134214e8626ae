import type { CookieKey } from '../audit/cookie.ts'
import type { ReplayId } from '../audit/probe.ts'
import type { EpochMilliseconds } from '../audit/time.ts'
import type { Members } from './minimal-sets.ts'
import { type ControlDoubt, controlLength, controlWith, isRefusing, type Judge, type Replied } from './signed-in-control.ts'

/** What a replay knows before its next request. Places are those of all cookies that it asks about. */
export interface ReplayPlan {
  readonly probe: ReplayId
  /** everything that is sent to be known: no remember-me and no unknown long-lived one, which servers replace */
  readonly base: Members
  /** of these what carries no session */
  readonly rest: Members
  /** every cookie that was there at the beginning, also what may not be sent */
  readonly there: readonly CookieKey[]
  /** when the values were taken, and until when they are held */
  readonly armed: EpochMilliseconds
  readonly until: EpochMilliseconds
  /** null until the event has happened */
  readonly after: AfterEvent | null
}

export interface AfterEvent {
  /** requests before it */
  readonly asked: number
  /** today's, as in {@link ReplayPlan} */
  readonly base: Members
  readonly rest: Members
  /** values from before the event, to be sent in place of today's */
  readonly held: Members
  /** what an old ID that signs in is: the one of today, one that was a visitor's, or plainly an old one */
  readonly meaning: 'unchanged' | 'became' | 'old'
  /** a cookie that today is a session token was there before, and was not held */
  readonly missed: boolean
}

export type ReplayVerdict =
  | { readonly outcome: 'yes'; readonly why: AfterEvent['meaning'] }
  | { readonly outcome: 'no' }
  | { readonly outcome: 'cannotTell'; readonly why: ReplayDoubt }

export type ReplayDoubt = ControlDoubt | 'still-signed-in' | 'not-held'

export type ReplayStep =
  | { readonly next: Members }
  | { readonly next: null; readonly awaits: EpochMilliseconds }
  | { readonly next: null; readonly verdict: ReplayVerdict }

/** Before a login nobody is known: the control can come only after it. */
function isControlledAfter({ probe }: ReplayPlan): boolean {
  return probe === 'old-id-after-login'
}

/** The control and what carries no session; then today's, none, the held, none; at a login the held and the control's first once more. */
export function mostRequests({ probe }: { readonly probe: ReplayId }): number {
  return controlLength + (probe === 'old-id-after-login' ? 2 : 4)
}

/**
 * What to send next, whether to wait for the event, or the verdict: a function of the answers so far, so that a probe goes on wherever it
 * was interrupted.
 */
export function nextStep(plan: ReplayPlan, replied: readonly Replied[]): ReplayStep {
  if (isRefusing(replied)) return cannotTell('server-refuses')
  const { after } = plan
  if (isControlledAfter(plan)) return after === null ? { next: null, awaits: plan.until } : afterLogin(after, replied)
  const controlled = controlWith(plan, after === null ? replied : replied.slice(0, after.asked))
  if (!('judge' in controlled)) return 'next' in controlled ? controlled : cannotTell(controlled.cannotTell)
  if (after === null) return { next: null, awaits: plan.until }
  return afterEvent(plan, after, controlled.judge, replied.slice(after.asked))
}

function afterLogin(after: AfterEvent, replied: readonly Replied[]): ReplayStep {
  const controlled = controlWith(after, replied)
  if (!('judge' in controlled)) return 'next' in controlled ? controlled : cannotTell(controlled.cannotTell)
  const {
    judge,
    after: [old, closing],
  } = controlled
  if (old === undefined) return { next: sentWith(after) }
  if (closing === undefined) return { next: after.base }
  return judge(closing.seen) === 'in' ? verdictOf(after, judge(old.seen)) : cannotTell('session-changed')
}

function afterEvent({ probe }: ReplayPlan, after: AfterEvent, judge: Judge, replied: readonly Replied[]): ReplayStep {
  const [today, none1, old, none2] = replied
  if (today === undefined) return { next: after.base }
  if (probe === 'old-id-after-logout' && judge(today.seen) === 'in') return cannotTell('still-signed-in')
  if (none1 === undefined) return { next: [] }
  if (old === undefined) return { next: sentWith(after) }
  if (none2 === undefined) return { next: [] }
  if (judge(none1.seen) !== 'out' || judge(none2.seen) !== 'out') return cannotTell('answers-differ')
  return verdictOf(after, judge(old.seen))
}

function verdictOf({ meaning, missed }: AfterEvent, answer: ReturnType<Judge>): ReplayStep {
  if (answer === 'in') return { next: null, verdict: { outcome: 'yes', why: meaning } }
  if (answer === 'other') return cannotTell('other-answer')
  return missed ? cannotTell('not-held') : { next: null, verdict: { outcome: 'no' } }
}

function sentWith({ held, rest }: AfterEvent): Members {
  return [...held, ...rest]
}

function cannotTell(why: ReplayDoubt): ReplayStep {
  return { next: null, verdict: { outcome: 'cannotTell', why } }
}
