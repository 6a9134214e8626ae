import { type DoubtfulEquations, type Effort, solveDoubtful } from './doubtful-equations.ts'
import { follow } from './follow.ts'
import { unknowns } from './linear-system.ts'
import { callsFrom, type MathRandom, stepOfCall } from './math-random.ts'
import { bitsOf, type Draw, knownBits, type Recipe, resolution } from './recipes/recipe.ts'
import { isProof, type Recovery } from './recovery.ts'
import { formAt, step, wordForms } from './xorshift128.ts'

/** Texts in a row, and how many numbers of their block were handed out before. */
interface Hypothesis {
  readonly first: number
  readonly count: number
  readonly phase: number
}

/** With fewer known bits a number, no block of 64 alone says enough, and every phase has to be tried over many of them. */
const fineBits = 20
/** A search that is not to take long leaves out what shows less of each number. */
const finestBits = 40
const mostCalls = 2000
const enoughCalls = 64

/**
 * `Math.random` of engines that add both words of the state: V8 before 7.1 and from 14.4, SpiderMonkey, JavaScriptCore. A bit of the sum is
 * linear but for the carry into it, and how likely that is stands in the bits below: where they are near 0 or near 1, it is nearly known.
 */
export function recoverSum(texts: readonly string[], recipe: Recipe, engine: MathRandom, thorough: boolean): Recovery | null {
  const shown = bitsShown(texts, recipe)
  const fine = shown >= fineBits
  if (shown === 0 || (!thorough && shown < finestBits)) return null
  const read = texts.map((text) => recipe.read(text))
  let tries = 0
  const attempt = (hypothesis: Hypothesis, effort: Effort): Recovery | null => {
    const equations = equationsOf(read, recipe, engine, hypothesis)
    const { first, count, phase } = hypothesis
    const writes = (state: Uint32Array) => {
      const numbers = callsFrom(engine, state, phase)
      for (let i = 0; i < count; i++) {
        if (read[first + i] !== null && recipe.write((draw) => numbers(i * recipe.draws + draw)) !== texts[first + i]) return false
      }
      return true
    }
    const decoded = equations === null ? null : solveDoubtful(equations, effort, writes)
    tries += decoded?.tries ?? effort.restarts * unknowns ** effort.flips
    return decoded === null ? null : proven(decoded.state, texts, recipe, engine, hypothesis, tries)
  }
  const all = hypotheses(texts.length, recipe.draws, engine, fine)
  for (const effort of fine ? (thorough ? deep : quick) : coarse) {
    for (const hypothesis of all) {
      const recovery = attempt(hypothesis, effort)
      if (recovery !== null && isProof(recovery)) return recovery
    }
  }
  return null
}

/** Known bits of a number, by the first text that shows any. */
function bitsShown(texts: readonly string[], recipe: Recipe): number {
  for (const text of texts) {
    const draws = recipe.read(text)
    if (draws !== null) return bitsOf(draws) / recipe.draws
  }
  return 0
}

/** A little of each hypothesis first: most of them are wrong. */
const quick: readonly Effort[] = [
  { restarts: 6, flips: 2 },
  { restarts: 1, flips: 3 },
]
const deep: readonly Effort[] = [...quick, { restarts: 60, flips: 3 }]
const coarse: readonly Effort[] = [
  { restarts: 40, flips: 2 },
  { restarts: 120, flips: 2 },
  { restarts: 240, flips: 2 },
]

/** Where no block ends, the phase does not matter: of two stretches of half a block one is such. */
function hypotheses(texts: number, draws: number, { block }: MathRandom, fine: boolean): readonly Hypothesis[] {
  const most = Math.min(texts, Math.floor(mostCalls / draws))
  if (block === 1) return [{ first: 0, count: fine ? Math.min(most, enoughCalls) : most, phase: 0 }]
  if (!fine) return Array.from({ length: block }, (_, phase) => ({ first: 0, count: most, phase }))
  const half = Math.floor(block / 2 / draws)
  if (half === 0) return []
  const starts = Array.from({ length: 10 }, (_, i) => Math.floor((i * half) / 2)).filter((first) => first === 0 || first + half <= texts)
  return [
    { first: 0, count: Math.min(texts, 2 * half), phase: 0 },
    ...starts.map((first) => ({ first, count: Math.min(half, texts - first), phase: 0 })),
  ]
}

function equationsOf(
  read: readonly (readonly Draw[] | null)[],
  { draws }: Recipe,
  engine: MathRandom,
  { first, count, phase }: Hypothesis,
): DoubtfulEquations | null {
  const forms = wordForms(count * draws + 2 * engine.block + 2)
  const found: { readonly at: number; readonly value: number; readonly doubt: number }[] = []
  for (let i = 0; i < count; i++) {
    for (const [draw, told] of (read[first + i] ?? []).entries()) {
      const word = stepOfCall(engine, i * draws + draw, phase)
      for (const { bit, value, doubt } of bitsWithDoubt(told, engine)) found.push({ at: formAt(word, bit), value, doubt })
    }
  }
  const useful = found.toSorted((a, b) => a.doubt - b.doubt).slice(0, 12 * unknowns)
  if (useful.length < 1.5 * unknowns) return null
  const all = new Uint32Array(useful.length * 4)
  // The sum of this word and the next.
  for (const [i, { at }] of useful.entries())
    for (let word = 0; word < 4; word++) all[4 * i + word] = forms[at + word]! ^ forms[at + formAt(1, 0) + word]!
  return { forms: all, values: Uint8Array.from(useful, ({ value }) => value), doubts: Float64Array.from(useful, ({ doubt }) => doubt) }
}

/** Each known bit of a sum, less the likelier carry into it: of all pairs with this sum modulo 2^i, the part sum / 2^i has no carry. */
function bitsWithDoubt(draw: Draw, { lowest, bits }: MathRandom): readonly { bit: number; value: number; doubt: number }[] {
  const { first, count, value } = knownBits(draw)
  const usable = Math.min(count, bits - first)
  const exact = count === resolution
  return Array.from({ length: usable }, (_, i) => {
    const own = Math.floor(value / 2 ** (count - 1 - i)) % 2
    const place = first + i
    const under = 2 ** (resolution - 1 - place)
    const below =
      exact && lowest === 0 ? wholeBelow(draw.low, place, bits) : (((draw.low % under) + (draw.high - draw.low) / 2) / under) % 1
    return { bit: lowest + bits - 1 - place, value: below >= 0.5 ? own : 1 - own, doubt: Math.min(below, 1 - below) }
  })
}

/** Nothing is hidden below: the part of the pairs without a carry is (sum + 1) / 2^i. */
function wholeBelow(low: number, place: number, bits: number): number {
  const under = bits - 1 - place
  const sum = Math.floor(low / 2 ** (resolution - bits)) % 2 ** under
  return (sum + 1) / 2 ** under
}

function proven(
  state: Uint32Array,
  texts: readonly string[],
  recipe: Recipe,
  engine: MathRandom,
  { first, count, phase }: Hypothesis,
  tries: number,
): Recovery {
  const within = count * recipe.draws
  const phases = phase === 0 && within <= engine.block ? engine.block - within + 1 : 1
  const later = state.slice()
  const runs = Array.from({ length: phases }, (_, more) => {
    if (more > 0) step({ state: later })
    const numbers = callsFrom(engine, later, phase + more)
    return { numbers, followed: follow(numbers, recipe, texts, { first, gap: 0, window: 0 }) }
  })
  const best = runs.reduce((a, b) => (b.followed.matches.length > a.followed.matches.length ? b : a))
  const { matches, nextCall } = best.followed
  const beyond = matches.filter(({ place }) => place >= first + count)
  const known = texts.slice(first, first + count).reduce((sum, text) => sum + bitsOf(recipe.read(text) ?? []), 0)
  return {
    generator: `math-random.${engine.id}`,
    args: { recipe: recipe.id, gap: 0, others: texts.length - first - matches.length },
    from: count,
    predicted: beyond.length,
    bits: known - unknowns + beyond.reduce((sum, { bits }) => sum + bits, 0),
    tries,
    whole: true,
    next: matches.at(-1)?.place === texts.length - 1 ? [recipe.write((draw) => best.numbers(nextCall + draw))] : [],
  }
}
