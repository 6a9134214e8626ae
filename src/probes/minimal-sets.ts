/** Places of cookies in the question, ascending. */
export type Members = readonly number[]

/** What the server made of one set: it knows the user, it does not, or it gave an answer that is neither. */
export type Answer = 'in' | 'out' | 'other'

export interface Asked {
  readonly sent: Members
  readonly answer: Answer
}

/** The next set to send, or what was found. `complete`: there is no further set; else the limit came first. */
export type Search = { readonly next: Members } | { readonly next: null; readonly sets: readonly Members[]; readonly complete: boolean }

/**
 * Finds every smallest set of cookies with which the server knows the user, from the answers so far: the same answers lead to the same
 * next question, so nothing but the answers need be remembered. It relies on more cookies never signing the user out.
 *
 * @param universe in order of likelihood; the answers must hold that all of it is `in` and nothing is not
 * @param limit how many more sets may be asked
 */
export function searchMinimalSets(universe: Members, asked: readonly Asked[], limit: number): Search {
  const known = knowledge(asked)
  const sets: Members[] = []
  const search = allMinimalSets(universe, sets)
  let step = search.next()
  while (!step.done) {
    const answer = known(step.value)
    if (answer === null) return limit > 0 ? { next: ascending(step.value) } : { next: null, sets, complete: false }
    step = search.next(answer)
  }
  return { next: null, sets, complete: step.value }
}

/** At most so many further sets are asked of `n` cookies: enough for one set of three, or for two alternatives of two (tested). */
export function searchLimit(n: number): number {
  return n < 2 ? 0 : 6 * Math.ceil(Math.log2(n)) + 6
}

/** What the answers say of a set: one that holds a set that was enough is enough, and part of one that was not is not. */
export function knowledge(asked: readonly Asked[]): (set: Members) => boolean | null {
  return (set) => {
    const held = new Set(set)
    if (asked.some(({ sent, answer }) => answer === 'in' && sent.every((each) => held.has(each)))) return true
    const isPartOf = ({ sent, answer }: Asked): boolean => answer !== 'in' && set.every((each) => sent.includes(each))
    return asked.some(isPartOf) ? false : null
  }
}

/** Yields sets, is told whether each is enough. */
type Asking<Result> = Generator<Members, Result, boolean>

/** More alternatives than this are not told apart. */
const setBound = 8

/**
 * Adds every smallest set to `found`; true where there is no other. Another one would miss at least one member of each that is known: so
 * each choice of such members is left out once, and what is still enough without them holds another (Reiter's hitting sets).
 */
function* allMinimalSets(universe: Members, found: Members[]): Asking<boolean> {
  found.push(ascending(yield* minimalSet(universe)))
  for (;;) {
    const further = yield* enoughWithout(universe, hittingSets(found))
    if (further === null) return true
    if (found.length === setBound) return false
    found.push(ascending(yield* minimalSet(further)))
  }
}

function* enoughWithout(universe: Members, choices: readonly Members[]): Asking<Members | null> {
  for (const left of choices) {
    const rest = universe.filter((each) => !left.includes(each))
    if (yield rest) return rest
  }
  return null
}

/** One smallest set within one that is enough. The last member of the shortest beginning that is enough belongs to it. */
function* minimalSet(within: Members): Asking<Members> {
  const needed: number[] = []
  let rest = within
  while (!(yield needed)) {
    let short = 0
    let enough = Math.min(1, rest.length)
    while (enough < rest.length && !(yield [...needed, ...rest.slice(0, enough)])) {
      short = enough
      enough = Math.min(enough * 2, rest.length)
    }
    while (enough - short > 1) {
      const middle = Math.floor((short + enough) / 2)
      if (yield [...needed, ...rest.slice(0, middle)]) enough = middle
      else short = middle
    }
    needed.push(...rest.slice(enough - 1, enough))
    rest = rest.slice(0, enough - 1)
  }
  return needed
}

/** Every smallest choice that takes a member of each set. */
function hittingSets(sets: readonly Members[]): readonly Members[] {
  let choices: readonly Members[] = [[]]
  for (const set of sets) {
    const more = choices.flatMap((choice) => (set.some((each) => choice.includes(each)) ? [choice] : set.map((each) => [...choice, each])))
    choices = smallest(more.map(ascending))
  }
  return choices
}

function smallest(choices: readonly Members[]): readonly Members[] {
  const sorted = choices.toSorted((a, b) => a.length - b.length)
  const kept: Members[] = []
  for (const choice of sorted) if (!kept.some((smaller) => smaller.every((each) => choice.includes(each)))) kept.push(choice)
  return kept
}

function ascending(set: Members): Members {
  return set.toSorted((a, b) => a - b)
}
