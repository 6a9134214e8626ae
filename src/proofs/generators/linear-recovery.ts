import { follow } from './follow.ts'
import { engines, type MathRandom, stepOfCall, stepsFrom } from './math-random.ts'
import { phaseSearch, type Survivor } from './phase-coverage.ts'
import type { Branch } from './phase-search.ts'
import type { Recipe } from './recipes/recipe.ts'
import { isProof, type Recovery } from './recovery.ts'

/** How far the search goes for numbers that other code took between two texts, and for texts of other contexts between. */
export interface SearchBounds {
  readonly gaps: number
  readonly strides: number
  readonly starts: number
}

const { block } = engines.b
/**
 * `Math.random` of V8 7.1 to 14.3, whose numbers are bits of the state: every known bit of a text is a linear equation over GF(2) in the
 * state, once it is assumed how many numbers of the block of 64 had been handed out and how many went to others between two texts.
 */
export function recoverLinear(texts: readonly string[], recipe: Recipe, bounds: SearchBounds): Recovery | null {
  const search = phaseSearch(texts, recipe)
  let tries = 0
  for (const { start, stride, gap } of plan(bounds)) {
    tries += block
    const found = search(start, stride, gap)
    if (found === null) continue
    const recovery = proven(found.survivors, texts, recipe, { used: found.used, gap, tries })
    if (recovery !== null && isProof(recovery)) return recovery
  }
  return null
}

/** Likely ones first: nothing in between, then the same number of calls in between, then other contexts in between, then a later start. */
function* plan({
  gaps,
  strides,
  starts,
}: SearchBounds): Generator<{ readonly start: number; readonly stride: number; readonly gap: number }> {
  for (const some of [false, true]) {
    for (let start = 0; start < starts; start++) {
      for (let stride = 1; stride <= strides; stride++) {
        const most = !some ? 0 : start === 0 && stride === 1 ? gaps : Math.floor(gaps / 16)
        for (let gap = some ? 1 : 0; gap <= most; gap++) yield { start, stride, gap }
      }
    }
  }
}

interface Run {
  /** by engine that is likely */
  readonly numbers: readonly ((call: number) => number)[]
  /** phases that it stands for */
  readonly phases: number
  readonly matches: number
  readonly nextCall: number
}

/** Runs the generator from each state that is left, and takes those that bear out most. */
function proven(
  survivors: readonly Survivor[],
  texts: readonly string[],
  recipe: Recipe,
  { used, gap, tries }: { readonly used: readonly number[]; readonly gap: number; readonly tries: number },
): Recovery | null {
  const first = used[0]!
  const [survivor] = survivors
  const { id, likely } = engineOf(survivor!, recipe, texts, { first, gap })
  const calls = (texts.length - first + 1) * (recipe.draws + gap)
  const runs = survivors.flatMap((survivor): readonly Run[] => {
    const steps = likely.map((engine) => stepsFrom(engine, survivor.state))
    return differing(survivor, calls).map(({ phase, phases }) => {
      const numbers = likely.map((engine, i) => callsAt(engine, steps[i]!, phase))
      const { matches, nextCall } = follow(numbers[0]!, recipe, texts, { first, gap, window: 0 })
      return { numbers, phases, matches: matches.length, nextCall }
    })
  })
  const most = Math.max(...runs.map(({ matches }) => matches))
  if (most < used.length) return null
  const best = runs.filter(({ matches }) => matches === most)
  const { matches } = follow(best[0]!.numbers[0]!, recipe, texts, { first, gap, window: Math.max(2 * gap, 64) })
  const predicted = matches.filter(({ place }) => !used.includes(place))
  const steady = matches.every((match, i) => i === 0 || match.gap === gap)
  return {
    generator: `math-random.${id}`,
    args: { recipe: recipe.id, gap, others: texts.length - first - matches.length },
    from: used.length,
    predicted: predicted.length,
    bits: survivor!.system.redundant + predicted.reduce((sum, { bits }) => sum + bits, 0),
    tries,
    whole: true,
    next: steady && matches.at(-1)?.place === texts.length - 1 ? nextTexts(best, recipe, gap) : [],
  }
}

/** Of phases with the same state those whose block ends after all of these calls say the same: one stands for them. */
function differing({ from, to }: Branch, calls: number): readonly { readonly phase: number; readonly phases: number }[] {
  const alike = Math.max(0, Math.min(to, block - calls) - from + 1)
  const others = Array.from({ length: to - from + 1 - alike }, (_, i) => ({ phase: from + alike + i, phases: 1 }))
  return alike === 0 ? others : [{ phase: from, phases: alike }, ...others]
}

/** The words of all phases are counted from call 0. */
function callsAt(engine: MathRandom, numberAt: (step: number) => number, phase: number): (call: number) => number {
  return (call) => numberAt(phase + stepOfCall(engine, call, phase))
}

/** The lowest bits, where the texts show them, tell the eras apart: in the older one they are 0, and in the newer one seldom all of them. */
function engineOf(
  { state, from: phase }: Survivor,
  recipe: Recipe,
  texts: readonly string[],
  from: { readonly first: number; readonly gap: number },
): { readonly id: string; readonly likely: readonly MathRandom[] } {
  const writtenBy = (engine: MathRandom) =>
    follow(callsAt(engine, stepsFrom(engine, state), phase), recipe, texts, { ...from, window: 0 }).matches.length
  const [b, c] = [writtenBy(engines.b), writtenBy(engines.c)]
  if (b === c) return { id: 'v8-b-or-c', likely: [engines.b, engines.c] }
  const engine = b < c ? engines.c : engines.b
  return { id: engine.id, likely: [engine] }
}

/** What each state that is left would issue: most agree, except where the end of a block is near. */
function nextTexts(runs: readonly Run[], recipe: Recipe, gap: number): readonly string[] {
  const votes = new Map<string, number>()
  for (const { numbers, phases, nextCall } of runs) {
    for (const numberOf of numbers) {
      const text = recipe.write((draw) => numberOf(nextCall + gap + draw))
      votes.set(text, (votes.get(text) ?? 0) + phases)
    }
  }
  return [...votes].toSorted(([, a], [, b]) => b - a).map(([text]) => text)
}
