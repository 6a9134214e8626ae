import { compare } from './comparison.ts'
import type { Members } from './minimal-sets.ts'
import type { SeenAnswer } from './seen-answer.ts'
import type { Doubt } from './which-cookie.ts'

export interface Replied {
  readonly sent: Members
  readonly seen: SeenAnswer
}

export type Judge = (seen: SeenAnswer) => 'in' | 'out' | 'other'

/** `known-without`: what carries no session, or not the one that is asked about, signs in too */
export type ControlDoubt = Doubt | 'known-without'

/** With everything or with nothing: in this order, so that a server whose every second answer is another is not taken for one that knows. */
const order = [true, false, false, true]

/** Requests that it takes at most. */
export const controlLength = order.length + 1

/**
 * Everything must look signed in, nothing signed out, equal requests must answer alike, and the rest of everything must not sign in alone.
 *
 * @returns what to send next, why it cannot be told, or how to judge the replies that are left
 */
export function controlWith(
  { base, rest }: { readonly base: Members; readonly rest: Members },
  replied: readonly Replied[],
): { readonly next: Members } | { readonly cannotTell: ControlDoubt } | { readonly judge: Judge; readonly after: readonly Replied[] } {
  const [all1, none1, none2, all2, ...more] = replied
  if (all1 === undefined || none1 === undefined || none2 === undefined || all2 === undefined)
    return { next: order[replied.length] === true ? base : [] }
  const comparison = compare([all1.seen, all2.seen], [none1.seen, none2.seen])
  if ('cannotTell' in comparison) return comparison
  const { judge } = comparison
  if ([all1, all2].some(({ seen }) => judge(seen) !== 'in') || [none1, none2].some(({ seen }) => judge(seen) !== 'out'))
    return { cannotTell: 'answers-differ' }
  if (rest.length === 0) return { judge, after: more }
  const [without, ...after] = more
  if (without === undefined) return { next: rest }
  const alone = judge(without.seen)
  return alone === 'out' ? { judge, after } : { cannotTell: alone === 'in' ? 'known-without' : 'other-answer' }
}

/** The server is not to be asked further. */
export function isRefusing(replied: readonly Replied[]): boolean {
  return replied.some(({ seen: { status } }) => status === 429 || status >= 500)
}
