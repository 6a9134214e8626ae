import type { Members } from './minimal-sets.ts'
import { type ControlDoubt, controlLength, controlWith, isRefusing, type Replied } from './signed-in-control.ts'

/** What is sent of a signed token that its server must refuse. Places are those of all cookies, its changed values after them. */
export interface ForgeryPlan {
  readonly probe: 'altered-token'
  /** everything that is sent to be known: no remember-me and no unknown long-lived one, which servers replace */
  readonly base: Members
  /** of these all but the token, and a signature that stands beside it */
  readonly rest: Members
  readonly token: number
  /** what is sent with another signature, and where it is a JWT without one, in several spellings */
  readonly forgeries: readonly Members[]
}

export type ForgeryVerdict =
  /** the signature is not looked at, or a token that says it has none is taken */
  | { readonly outcome: 'yes'; readonly why: 'signature' | 'unsigned' }
  | { readonly outcome: 'no' }
  | { readonly outcome: 'cannotTell'; readonly why: ControlDoubt }

export type ForgeryStep = { readonly next: Members } | { readonly next: null; readonly verdict: ForgeryVerdict }

/** The control, each changed token, and the whole one again. */
export function mostRequests(forgeries: number): number {
  return controlLength + forgeries + 1
}

/** What to send next, or the verdict: a function of the answers so far, so that a probe goes on wherever it was interrupted. */
export function nextStep(plan: ForgeryPlan, replied: readonly Replied[]): ForgeryStep {
  if (isRefusing(replied)) return cannotTell('server-refuses')
  const controlled = controlWith(plan, replied)
  if (!('judge' in controlled)) return 'next' in controlled ? controlled : cannotTell(controlled.cannotTell)
  const { judge, after } = controlled
  for (const [i, sent] of plan.forgeries.entries()) {
    const answer = after[i]
    if (answer === undefined) return { next: sent }
    const told = judge(answer.seen)
    if (told === 'in') return closedBy(after[i + 1], { outcome: 'yes', why: i === 0 ? 'signature' : 'unsigned' })
    if (told === 'other' && !isRefused(answer)) return cannotTell('other-answer')
  }
  return closedBy(after[plan.forgeries.length], { outcome: 'no' })

  /** Where the session has ended meanwhile, a token was refused for that. */
  function closedBy(closing: Replied | undefined, verdict: ForgeryVerdict): ForgeryStep {
    if (closing === undefined) return { next: plan.base }
    return judge(closing.seen) === 'in' ? { next: null, verdict } : cannotTell('session-changed')
  }
}

/** An error that says so is as good as the answer to a signed-out visitor. */
export function isRefused({ seen: { status } }: Replied): boolean {
  return status === 400 || status === 401 || status === 403
}

function cannotTell(why: ControlDoubt): ForgeryStep {
  return { next: null, verdict: { outcome: 'cannotTell', why } }
}
