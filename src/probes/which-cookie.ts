import { type Comparison, compare } from './comparison.ts'
import { type Asked, knowledge, type Members, searchLimit, searchMinimalSets } from './minimal-sets.ts'
import type { SeenAnswer } from './seen-answer.ts'

/**
 * Why a cookie may not be sent while a session token is left out: servers replace such a one when it comes alone, and the user's next
 * visit then looks like theft. `long-lived`: nobody knows what it is, and it could be one.
 */
export type Guard = 'remember-me' | 'long-lived'

/** One request and what came back. */
export interface Exchanged {
  readonly sent: Members
  readonly seen: SeenAnswer
}

export type Verdict =
  | {
      readonly outcome: 'yes'
      /** the smallest sets with which the server knows the user */
      readonly sets: readonly Members[]
      /** members without which the server plainly no longer knew the user */
      readonly proven: Members
      readonly unneeded: Members
    }
  | { readonly outcome: 'cannotTell'; readonly why: Doubt }

export type Doubt =
  | Extract<Comparison, { readonly cannotTell: string }>['cannotTell']
  /** 429 or 5xx: the server is not to be asked further */
  | 'server-refuses'
  /** more than one long-lived cookie could be the session, and none may be left out while another is sent */
  | 'several-long-lived'
  /** what is left out changes the answer, but to none that a signed-out user gets */
  | 'other-answer'
  /** with all cookies the server no longer knows the user */
  | 'session-changed'
  | 'too-many-requests'

export type Step = { readonly next: Members } | { readonly next: null; readonly verdict: Verdict }

/** With all cookies or with none: in this order, so that a server whose every second answer is another is not taken for one that knows. */
const control = [true, false, false, true]

/** At most so many requests are made for `n` cookies: the control, two that part the long-lived ones, the search, all once more. */
export function mostRequests(n: number): number {
  return control.length + 2 + searchLimit(n) + 1
}

/**
 * What to send next, or the verdict: a function of the answers so far, so that a probe goes on wherever it was interrupted.
 *
 * @param guards of each cookie, in order of likelihood
 */
export function nextStep(guards: readonly (Guard | null)[], exchanged: readonly Exchanged[]): Step {
  const all: Members = [...guards.keys()]
  if (exchanged.some(({ seen: { status } }) => status === 429 || status >= 500)) return cannotTell('server-refuses')
  const [all1, none1, none2, all2] = exchanged.map(({ seen }) => seen)
  if (all1 === undefined || all2 === undefined || none1 === undefined || none2 === undefined)
    return { next: control[exchanged.length] === true ? all : [] }
  const comparison = compare([all1, all2], [none1, none2])
  if ('cannotTell' in comparison) return cannotTell(comparison.cannotTell)
  const asked = exchanged.map(({ sent, seen }): Asked => ({ sent, answer: comparison.judge(seen) }))
  if (control.some((isAll, i) => asked[i]?.answer !== (isAll ? 'in' : 'out'))) return cannotTell('answers-differ')
  const closing = asked.slice(control.length).find(({ sent }) => sent.length === all.length)
  if (closing !== undefined && closing.answer !== 'in') return cannotTell('session-changed')

  const universe = universeOf(guards, knowledge(asked))
  if ('next' in universe) return universe
  if (universe.doubt !== null) return cannotTell(universe.doubt)
  const search = searchMinimalSets(universe.of, asked, mostRequests(all.length) - 1 - asked.length)
  if (search.next !== null) return { next: search.next }
  if (closing === undefined && asked.length > control.length) return { next: all }
  return verdictOf(universe.of, search, asked)
}

/** The cookies that may be left out one by one: the long-lived ones go first, all at once, and stay out where the session lives on. */
function universeOf(
  guards: readonly (Guard | null)[],
  known: (set: Members) => boolean | null,
): { readonly next: Members } | { readonly of: Members; readonly doubt: Doubt | null } {
  const all = [...guards.keys()]
  const guarded = all.filter((place) => guards[place] !== null)
  const without = (left: Members) => all.filter((place) => !left.includes(place))
  const isEnough = known(without(guarded))
  if (isEnough === null) return { next: without(guarded) }
  if (isEnough) return { of: without(guarded), doubt: null }
  if (guarded.length === 1) return { of: all, doubt: null }

  const remembering = guarded.filter((place) => guards[place] === 'remember-me')
  if (remembering.length === 0 || guarded.length - remembering.length !== 1) return { of: all, doubt: 'several-long-lived' }
  const isEnoughWithout = known(without(remembering))
  if (isEnoughWithout === null) return { next: without(remembering) }
  return { of: without(remembering), doubt: isEnoughWithout ? null : 'several-long-lived' }
}

function verdictOf(
  universe: Members,
  { sets, complete }: { readonly sets: readonly Members[]; readonly complete: boolean },
  asked: readonly Asked[],
): Step {
  if (sets.length === 0) return cannotTell('too-many-requests')
  const isProven = (place: number, set: Members) => {
    const others = set.filter((other) => other !== place)
    return asked.some(({ sent, answer }) => answer === 'out' && !sent.includes(place) && others.every((other) => sent.includes(other)))
  }
  const proven = universe.filter((place) => sets.some((set) => set.includes(place) && isProven(place, set)))
  if (proven.length === 0) return cannotTell('other-answer')
  const unneeded = complete ? universe.filter((place) => !sets.some((set) => set.includes(place))) : []
  return { next: null, verdict: { outcome: 'yes', sets, proven, unneeded } }
}

function cannotTell(why: Doubt): Step {
  return { next: null, verdict: { outcome: 'cannotTell', why } }
}
