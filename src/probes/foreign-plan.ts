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

/** In no order that repeats itself: servers in turn, of which some give out IDs and some do not, would look like one that takes ours. */
const order: readonly Members[] = [[], invented, invented, malformed, [], malformed, invented]

export const mostRequests = order.length

/** What to send next, or the verdict: a function of the answers so far, so that a probe goes on wherever it was interrupted. */
export function nextStep(plan: ForeignPlan, visited: readonly Visited[]): ForeignStep {
  if (visited.some(({ seen: { status } }) => status === 429 || status >= 500)) return cannotTell('server-refuses')
  const sentAs = (those: Members) => visited.filter(({ sent }) => sent.join() === those.join())
  const [none, owns, broken] = [sentAs([]), sentAs(invented), sentAs(malformed)]
  const [first] = none
  if (first !== undefined && first.given.id === null) return cannotTell('no-id-issued')
  const next = order[visited.length]
  if (next !== undefined || first === undefined) return { next: next ?? [] }
  const ids = none.map(({ given }) => given.id)
  if (ids.includes(null) || none.some((one) => routeOf(one) !== routeOf(first))) return cannotTell('answers-differ')
  if (new Set(ids).size < ids.length) return cannotTell('one-id-for-all')

  const did = new Set(owns.map((own) => didTo(own, plan.id)))
  if (did.size > 1) return cannotTell('answers-differ')
  if (did.has('replaced')) return { next: null, verdict: { outcome: 'no' } }
  if (did.has('kept')) return yes('echoed')
  // An error, or a way elsewhere: the server did not take it for a visitor's.
  if (owns.some((own) => routeOf(own) !== routeOf(first))) return cannotTell('other-answer')
  if (isRemembered(owns, none, broken)) return yes('remembered')
  const isLookedAt = broken.every((one) => didTo(one, plan.id) === 'replaced' && routeOf(one) === routeOf(first))
  return isLookedAt ? yes('taken') : cannotTell('not-replaced')
}

function didTo({ given: { id, isRemoved } }: Visited, sent: Digest): 'replaced' | 'kept' | 'nothing' {
  if (id === null) return isRemoved ? 'replaced' : 'nothing'
  return id === sent ? 'kept' : 'replaced'
}

/** The page's secrets are new for each visitor, and the same for each visit with this ID. */
function isRemembered(owns: readonly Visited[], none: readonly Visited[], broken: readonly Visited[]): boolean {
  const secretsOf = (those: readonly Visited[]) => new Set(those.map(({ given }) => given.secrets))
  const [own = null, ...others] = secretsOf(owns)
  const strangers = secretsOf(none)
  return own !== null && others.length === 0 && strangers.size === none.length && !strangers.has(null) && !secretsOf(broken).has(own)
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
