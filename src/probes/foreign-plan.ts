import type { ForeignId } from '../audit/probe.ts'
import type { Digest } from '../audit/traits.ts'
import type { GivenId } from './given-id.ts'
import type { Members } from './minimal-sets.ts'
import type { SeenAnswer } from './seen-answer.ts'

/** What was decided before the first request. */
export interface ForeignPlan {
  readonly probe: ForeignId
  /** of the invented ID */
  readonly id: Digest
}

/** Places of all that is sent: the invented ID, and the same with a character that no ID has. */
export const invented: Members = [0]
export const malformed: Members = [1]

/** One request of a visitor who has no other cookie, and what the answer did about the ID. */
export interface Visited {
  readonly sent: Members
  readonly seen: SeenAnswer
  readonly given: GivenId
}

export type ForeignVerdict =
  /**
   * `echoed`: the server sets the invented ID itself; `remembered`: it draws the page's secrets for it once, as for an ID of its own;
   * `taken`: it replaces the malformed one, and not this one
   */
  | { readonly outcome: 'yes'; readonly why: 'echoed' | 'remembered' | 'taken' }
  | { readonly outcome: 'no' }
  | { readonly outcome: 'cannotTell'; readonly why: ForeignDoubt }

export type ForeignDoubt =
  | 'answers-differ'
  | 'server-refuses'
  | 'other-answer'
  /** a visitor without an ID gets none here, or one that others get too */
  | 'no-id-issued'
  | 'one-id-for-all'
  /** the invented ID is not replaced; but nothing shows that the server looked at it */
  | 'not-replaced'

export type ForeignStep = { readonly next: Members } | { readonly next: null; readonly verdict: ForeignVerdict }

/** Without an ID at the beginning and at the end: a server that gives none now and then would look like one that takes ours. */
const order: readonly Members[] = [[], invented, malformed, invented, []]

export const mostRequests = order.length

/** What to send next, or the verdict: a function of the answers so far, so that a probe goes on wherever it was interrupted. */
export function nextStep(plan: ForeignPlan, visited: readonly Visited[]): ForeignStep {
  if (visited.some(({ seen: { status } }) => status === 429 || status >= 500)) return cannotTell('server-refuses')
  const [none, own, broken, again, closing] = visited
  if (none !== undefined && none.given.id === null) return cannotTell('no-id-issued')
  if (none === undefined || own === undefined || broken === undefined || again === undefined || closing === undefined)
    return { next: order[visited.length] ?? [] }
  if (closing.given.id === null || routeOf(closing) !== routeOf(none)) return cannotTell('answers-differ')
  if (closing.given.id === none.given.id) return cannotTell('one-id-for-all')

  const did = didTo(own, plan.id)
  if (did !== didTo(again, plan.id)) return cannotTell('answers-differ')
  if (did === 'replaced') return { next: null, verdict: { outcome: 'no' } }
  if (did === 'kept') return yes('echoed')
  // An error, or a way elsewhere: the server did not take it for a visitor's.
  if (routeOf(own) !== routeOf(none)) return cannotTell('other-answer')
  if (isRemembered(own, again, [none, closing], broken)) return yes('remembered')
  const isLookedAt = didTo(broken, plan.id) === 'replaced' && routeOf(broken) === routeOf(none)
  return isLookedAt ? yes('taken') : cannotTell('not-replaced')
}

function didTo({ given: { id, isRemoved } }: Visited, sent: Digest): 'replaced' | 'kept' | 'nothing' {
  if (id === null) return isRemoved ? 'replaced' : 'nothing'
  return id === sent ? 'kept' : 'replaced'
}

/** The page's secrets are new for each visitor, and the same for each visit with this ID. */
function isRemembered(own: Visited, again: Visited, [first, last]: readonly [Visited, Visited], broken: Visited): boolean {
  const { secrets } = own.given
  const isNewEachTime = first.given.secrets !== null && first.given.secrets !== last.given.secrets
  return secrets !== null && isNewEachTime && secrets === again.given.secrets && secrets !== broken.given.secrets
}

function routeOf({ seen: { status, target } }: Visited): string {
  return `${status} ${target ?? ''}`
}

function yes(why: Extract<ForeignVerdict, { readonly outcome: 'yes' }>['why']): ForeignStep {
  return { next: null, verdict: { outcome: 'yes', why } }
}

function cannotTell(why: ForeignDoubt): ForeignStep {
  return { next: null, verdict: { outcome: 'cannotTell', why } }
}
