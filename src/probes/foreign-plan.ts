import type { CookieKey } from '../audit/cookie.ts'
import type { ForeignId } from '../audit/probe.ts'
import type { Digest } from '../audit/traits.ts'
import type { GivenCookie, GivenId } from './given-id.ts'
import type { Members } from './minimal-sets.ts'
import type { SeenAnswer } from './seen-answer.ts'

/** What was decided before the first request. */
export interface ForeignPlan {
  readonly probe: ForeignId
  /** of the invented ID */
  readonly id: Digest
  /** other cookies that are the session together with it, each with what was invented for it: null where nothing could be */
  readonly beside: readonly { readonly key: CookieKey; readonly id: Digest | null }[]
}

/** Places of all that is sent: the invented values, and the same with a character that no ID has. */
function placesIn({ beside }: ForeignPlan): { readonly invented: Members; readonly malformed: Members } {
  const invented = [0, ...beside.filter(({ id }) => id !== null).map((_, i) => i + 1)]
  return { invented, malformed: invented.map((place) => invented.length + place) }
}

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
  /** of several cookies only some could be invented, or only some were replaced */
  | 'only-part'

export type ForeignStep = { readonly next: Members } | { readonly next: null; readonly verdict: ForeignVerdict }

/** In no order that repeats itself: servers in turn, of which some give out IDs and some do not, would look like one that takes ours. */
const order = ['none', 'invented', 'invented', 'malformed', 'none', 'malformed', 'invented'] as const

export const mostRequests = order.length

/** What to send next, or the verdict: a function of the answers so far, so that a probe goes on wherever it was interrupted. */
export function nextStep(plan: ForeignPlan, visited: readonly Visited[]): ForeignStep {
  if (visited.some(({ seen: { status } }) => status === 429 || status >= 500)) return cannotTell('server-refuses')
  const places = { none: [], ...placesIn(plan) }
  const sentAs = (those: Members) => visited.filter(({ sent }) => sent.join() === those.join())
  const [none, owns, broken] = [sentAs(places.none), sentAs(places.invented), sentAs(places.malformed)]
  const [first] = none
  const issued = first === undefined ? [] : placesIssued(plan, first)
  if (first !== undefined && !issued.some((place) => inventedAt(plan, place) !== null)) return cannotTell('no-id-issued')
  const next = order[visited.length]
  if (next !== undefined || first === undefined) return { next: next === undefined ? [] : places[next] }
  const ids = none.map((one) => issued.map((place) => givenAt(one, place)?.id ?? null))
  if (ids.flat().includes(null) || none.some((one) => routeOf(one) !== routeOf(first))) return cannotTell('answers-differ')
  if (new Set(ids.map((own) => own.join())).size < ids.length) return cannotTell('one-id-for-all')

  const did = new Set(owns.map((own) => didTo(own, plan, issued)))
  if (did.size > 1) return cannotTell('answers-differ')
  if (did.has('part')) return cannotTell('only-part')
  if (did.has('replaced') && issued.some((place) => inventedAt(plan, place) === null)) return cannotTell('only-part')
  if (did.has('replaced')) return { next: null, verdict: { outcome: 'no' } }
  if (did.has('kept')) return yes('echoed')
  // An error, or a way elsewhere: the server did not take it for a visitor's.
  if (owns.some((own) => routeOf(own) !== routeOf(first))) return cannotTell('other-answer')
  if (isRemembered(owns, none, broken)) return yes('remembered')
  const isLookedAt = broken.every((one) => didTo(one, plan, issued) === 'replaced' && routeOf(one) === routeOf(first))
  return isLookedAt ? yes('taken') : cannotTell('not-replaced')
}

/** Of the cookies that are the session those that a visitor without any gets: the ID first, then the others. */
function placesIssued({ beside }: ForeignPlan, first: Visited): readonly number[] {
  return [...Array(1 + beside.length).keys()].filter((place) => givenAt(first, place)?.id != null)
}

function inventedAt({ id, beside }: ForeignPlan, place: number): Digest | null {
  return place === 0 ? id : (beside[place - 1]?.id ?? null)
}

function givenAt({ given }: Visited, place: number): GivenCookie | undefined {
  return place === 0 ? given : given.beside?.[place - 1]
}

function didTo(own: Visited, plan: ForeignPlan, issued: readonly number[]): 'replaced' | 'kept' | 'nothing' | 'part' {
  const did = new Set(
    issued.flatMap((place) => {
      const sent = inventedAt(plan, place)
      return sent === null ? [] : didToOne(givenAt(own, place), sent)
    }),
  )
  if (did.has('replaced')) return did.size > 1 ? 'part' : 'replaced'
  return did.has('kept') ? 'kept' : 'nothing'
}

function didToOne(given: GivenCookie | undefined, sent: Digest): 'replaced' | 'kept' | 'nothing' {
  if (given === undefined || given.id === null) return given?.isRemoved === true ? 'replaced' : 'nothing'
  return given.id === sent ? 'kept' : 'replaced'
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
