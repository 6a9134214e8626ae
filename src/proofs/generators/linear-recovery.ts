import { follow } from './follow.ts'
import { copySystem, insert, type LinearSystem, linearSystem, solution, unknowns } from './linear-system.ts'
import { callsFrom, engines, type MathRandom, stepOfCall } from './math-random.ts'
import { knownBits, type Recipe } from './recipes/recipe.ts'
import { isProof, type Recovery } from './recovery.ts'
import { formAt, wordForms } from './xorshift128.ts'

/** How far the search goes for numbers that other code took between two texts, and for texts of other contexts between. */
export interface SearchBounds {
  readonly gaps: number
  readonly strides: number
  readonly starts: number
}

/** A bit that the texts tell: of which number after the first, how far below its top, and its value. */
interface Told {
  readonly call: Uint32Array
  readonly bit: Uint8Array
  readonly value: Uint8Array
}

interface Survivor {
  readonly phase: number
  readonly state: Uint32Array
  readonly redundant: number
}

const { block } = engines.b
/** So many equations more than unknowns let a wrong hypothesis pass once in 64,000. */
const margin = 16
/** Both eras show these bits of the word alike. */
const sharedBits = 52

/**
 * `Math.random` of V8 7.1 to 14.3, whose numbers are bits of the state: every known bit of a text is a linear equation over GF(2) in the
 * state, once it is assumed how many numbers of the block of 64 had been handed out and how many went to others between two texts.
 */
export function recoverLinear(texts: readonly string[], recipe: Recipe, bounds: SearchBounds): Recovery | null {
  let tries = 0
  for (const { start, stride, gaps } of plan(bounds)) {
    const used = enough(texts, recipe, start, stride)
    if (used === null) continue
    const told = used.map((place) => bitsTold(recipe, texts[place]!))
    const bases = basesOf(told[0]!, recipe)
    for (const gap of gaps) {
      tries += block
      const survivors = survivorsOf(bases, told, recipe.draws + gap)
      if (survivors.length === 0) continue
      const found = proven(survivors, texts, recipe, { used, gap, tries })
      if (found !== null && isProof(found)) return found
    }
  }
  return null
}

/** Likely ones first: nothing in between, then the same number of calls in between, then other contexts in between, then a later start. */
function plan({ gaps, strides, starts }: SearchBounds): readonly { start: number; stride: number; gaps: readonly number[] }[] {
  const all = Array.from({ length: gaps + 1 }, (_, gap) => gap)
  const pairs = Array.from({ length: starts }, (_, start) => Array.from({ length: strides }, (_, less) => ({ start, stride: less + 1 })))
  return [
    ...pairs.flat().map((pair) => ({ ...pair, gaps: [0] })),
    ...pairs.flat().map((pair) => ({ ...pair, gaps: all.slice(1, pair.start === 0 && pair.stride === 1 ? gaps + 1 : 1 + gaps / 16) })),
  ]
}

/** Places of as many texts as fix the state, and a few bits more; null where there are not so many. */
function enough(texts: readonly string[], recipe: Recipe, start: number, stride: number): readonly number[] | null {
  const used: number[] = []
  let count = 0
  // Equations of neighbouring numbers overlap: where a text is one number, one text more makes the rank full.
  const wanted = unknowns + margin + (recipe.draws === 1 ? sharedBits : 0)
  for (let place = start; place < texts.length && count < wanted; place += stride) {
    const draws = recipe.read(texts[place]!)
    if (draws === null) return null
    count += draws.reduce((sum, draw) => sum + Math.min(knownBits(draw).count, sharedBits), 0)
    used.push(place)
  }
  return count >= unknowns + margin ? used : null
}

function bitsTold(recipe: Recipe, text: string): Told {
  const all = (recipe.read(text) ?? []).flatMap((draw, call) => {
    const { first, count, value } = knownBits(draw)
    return Array.from({ length: count }, (_, i) => ({ call, bit: first + i, value: Math.floor(value / 2 ** (count - 1 - i)) % 2 }))
  })
  const shared = all.filter(({ bit }) => bit < sharedBits)
  return {
    call: Uint32Array.from(shared, ({ call }) => call),
    bit: Uint8Array.from(shared, ({ bit }) => bit),
    value: Uint8Array.from(shared, ({ value }) => value),
  }
}

/** What the first text says, by phase; the gaps do not change it. */
function basesOf(first: Told, { draws }: Recipe): readonly (LinearSystem | null)[] {
  const forms = wordForms(draws + 2 * block)
  return Array.from({ length: block }, (_, phase) => {
    const system = linearSystem()
    return add(system, forms, first, 0, phase) ? system : null
  })
}

function survivorsOf(bases: readonly (LinearSystem | null)[], told: readonly Told[], distance: number): readonly Survivor[] {
  const forms = wordForms(told.length * distance + 2 * block)
  const system = linearSystem()
  const survivors: Survivor[] = []
  for (const [phase, base] of bases.entries()) {
    if (base === null) continue
    copySystem(base, system)
    if (!told.every((one, place) => place === 0 || add(system, forms, one, place * distance, phase))) continue
    if (system.rank === unknowns) survivors.push({ phase, state: solution(system), redundant: system.redundant })
  }
  return survivors
}

function add(system: LinearSystem, forms: Uint32Array, told: Told, call: number, phase: number): boolean {
  for (let i = 0; i < told.call.length; i++) {
    const word = stepOfCall(engines.b, call + told.call[i]!, phase)
    if (!insert(system, forms, formAt(word, 63 - told.bit[i]!), told.value[i]!)) return false
  }
  return true
}

/** Runs the generator from each state that is left, and takes those that bear out most. */
function proven(
  survivors: readonly Survivor[],
  texts: readonly string[],
  recipe: Recipe,
  { used, gap, tries }: { readonly used: readonly number[]; readonly gap: number; readonly tries: number },
): Recovery | null {
  const first = used[0]!
  const { id, engine } = engineOf(survivors[0]!, recipe, texts, { first, gap })
  const runs = survivors.map(({ state, phase }) => {
    const numbers = callsFrom(engine, state, phase)
    return { numbers, followed: follow(numbers, recipe, texts, { first, gap, window: 0 }) }
  })
  const most = Math.max(...runs.map(({ followed }) => followed.matches.length))
  if (most < used.length) return null
  const best = runs.filter(({ followed }) => followed.matches.length === most)
  const { matches } = follow(best[0]!.numbers, recipe, texts, { first, gap, window: Math.max(2 * gap, 64) })
  const predicted = matches.filter(({ place }) => !used.includes(place))
  const steady = matches.every((match, i) => i === 0 || match.gap === gap)
  return {
    generator: `math-random.${id}`,
    args: { recipe: recipe.id, gap, others: texts.length - first - matches.length },
    from: used.length,
    predicted: predicted.length,
    bits: survivors[0]!.redundant + predicted.reduce((sum, { bits }) => sum + bits, 0),
    tries,
    whole: true,
    next: steady && matches.at(-1)?.place === texts.length - 1 ? nextTexts(best, recipe, gap) : [],
  }
}

/** The lowest bits, where the texts show them, tell the eras apart: in the older one they are 0. */
function engineOf(
  { state, phase }: Survivor,
  recipe: Recipe,
  texts: readonly string[],
  from: { readonly first: number; readonly gap: number },
): { readonly id: string; readonly engine: MathRandom } {
  const writtenBy = (engine: MathRandom) => follow(callsFrom(engine, state, phase), recipe, texts, { ...from, window: 0 }).matches.length
  const [b, c] = [writtenBy(engines.b), writtenBy(engines.c)]
  const engine = b < c ? engines.c : engines.b
  return { id: b === c ? 'v8-b-or-c' : engine.id, engine }
}

/** What each state that is left would issue: most agree, except where the end of a block is near. */
function nextTexts(
  runs: readonly { readonly numbers: (call: number) => number; readonly followed: { readonly nextCall: number } }[],
  recipe: Recipe,
  gap: number,
): readonly string[] {
  const votes = new Map<string, number>()
  for (const { numbers, followed } of runs) {
    const text = recipe.write((draw) => numbers(followed.nextCall + gap + draw))
    votes.set(text, (votes.get(text) ?? 0) + 1)
  }
  return [...votes].toSorted(([, a], [, b]) => b - a).map(([text]) => text)
}
