import { onesIn, unknowns } from './linear-system.ts'

/** Linear equations over GF(2) in 128 unknowns, each of which may be wrong. */
export interface DoubtfulEquations {
  /** four words of coefficients an equation */
  readonly forms: Uint32Array
  readonly values: Uint8Array
  /** the chance that it is wrong, at most ½ */
  readonly doubts: Float64Array
}

/** How long to look, and how many of the 128 equations that a guess rests on may be wrong at once. */
export interface Effort {
  readonly restarts: number
  readonly flips: 2 | 3
}

export interface Decoded {
  readonly state: Uint32Array
  /** states that were compared with the other equations */
  readonly tries: number
}

const words = unknowns / 32
/** A false state breaks half of the checks: 64, give or take 6. */
const mostBroken = 36

/**
 * Ordered-statistics decoding (Fossorier and Lin 1995): solves the surest 128 independent equations, takes back up to three of them, and asks
 * of the next 128 whether the answer is borne out; then again with others. `accept` has the last word. Null where nothing is found.
 */
export function solveDoubtful(equations: DoubtfulEquations, effort: Effort, accept: (state: Uint32Array) => boolean): Decoded | null {
  const count = equations.values.length
  const order = Array.from({ length: count }, (_, i) => i)
  const rank = new Float64Array(count)
  let seed = 0x2545f491
  let tries = 0
  for (let restart = 0; restart < effort.restarts; restart++) {
    for (let i = 0; i < count; i++) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
      rank[i] = equations.doubts[i]! + (restart === 0 ? 0 : (seed / 2 ** 32) * 0.12)
    }
    order.sort((a, b) => rank[a]! - rank[b]!)
    const basis = solvedBasis(equations, order)
    if (basis === null) return null
    const checks = order.filter((equation) => !basis.chosen.has(equation)).slice(0, unknowns)
    if (checks.length < unknowns / 2) return null
    const guess = guessAmong(equations, basis, checks, effort.flips, accept)
    tries += guess.tries
    if (guess.state !== null) return { state: guess.state, tries }
  }
  return null
}

interface Basis {
  readonly chosen: ReadonlySet<number>
  /** by chosen equation: the unknowns that change with its right-hand side */
  readonly effects: readonly Uint32Array[]
  /** what solves the chosen equations */
  readonly state: Uint32Array
}

/** Gauss-Jordan over the first 128 independent equations of the order; null where there are not so many. */
function solvedBasis({ forms, values }: DoubtfulEquations, order: readonly number[]): Basis | null {
  const rows: { readonly form: Uint32Array; readonly of: Uint32Array; readonly lead: number }[] = []
  const byLead = new Array<(typeof rows)[number] | undefined>(unknowns)
  const chosen: number[] = []
  for (const equation of order) {
    const form = forms.slice(equation * words, (equation + 1) * words)
    const of = new Uint32Array(words)
    for (let lead = leadOf(form); lead < unknowns; lead = leadOf(form)) {
      const row = byLead[lead]
      if (row === undefined) break
      for (let word = 0; word < words; word++) {
        form[word]! ^= row.form[word]!
        of[word]! ^= row.of[word]!
      }
    }
    const lead = leadOf(form)
    if (lead === unknowns) continue
    of[chosen.length >>> 5]! |= 1 << (chosen.length & 31)
    const row = { form, of, lead }
    byLead[lead] = row
    rows.push(row)
    chosen.push(equation)
    if (chosen.length === unknowns) break
  }
  if (chosen.length < unknowns) return null
  // From the last unknown upwards, each row is freed of the unknowns after its own.
  for (let lead = unknowns - 1; lead >= 0; lead--) {
    const { form, of } = byLead[lead]!
    for (let later = lead + 1; later < unknowns; later++) {
      if (((form[later >>> 5]! >>> (31 - (later & 31))) & 1) === 0) continue
      const row = byLead[later]!
      for (let word = 0; word < words; word++) of[word]! ^= row.of[word]!
    }
  }
  const effects = chosen.map(() => new Uint32Array(words))
  const state = new Uint32Array(words)
  for (let unknown = 0; unknown < unknowns; unknown++) {
    const { of } = byLead[unknown]!
    for (let place = 0; place < unknowns; place++) {
      if (((of[place >>> 5]! >>> (place & 31)) & 1) === 0) continue
      const bit = (1 << (31 - (unknown & 31))) >>> 0
      effects[place]![unknown >>> 5]! |= bit
      if (values[chosen[place]!] === 1) state[unknown >>> 5]! ^= bit
    }
  }
  return { chosen: new Set(chosen), effects, state }
}

function leadOf(form: Uint32Array): number {
  for (let word = 0; word < words; word++) if (form[word] !== 0) return 32 * word + Math.clz32(form[word]!)
  return unknowns
}

/** Takes back none, one, two, and as far as told three of the chosen equations, and shows `accept` what the checks bear out. */
function guessAmong(
  equations: DoubtfulEquations,
  { state, effects }: Basis,
  checks: readonly number[],
  flips: 2 | 3,
  accept: (state: Uint32Array) => boolean,
): { readonly state: Uint32Array | null; readonly tries: number } {
  const broken = brokenChecks(equations, checks, state, true)
  const changed = effects.map((effect) => brokenChecks(equations, checks, effect, false))
  const allowed = (mostBroken * checks.length) / unknowns
  let tries = 0
  const tested = (a: number, b: number, c: number): Uint32Array | null => {
    tries++
    let count = 0
    for (let word = 0; word < words; word++) {
      const left = broken[word]! ^ (a < 0 ? 0 : changed[a]![word]!) ^ (b < 0 ? 0 : changed[b]![word]!) ^ (c < 0 ? 0 : changed[c]![word]!)
      count += onesIn(left)
      if (count > allowed) return null
    }
    const guess = state.map((word, i) => [a, b, c].reduce((sum, place) => (place < 0 ? sum : sum ^ effects[place]![i]!), word))
    return accept(guess) ? guess : null
  }
  // Fewest first; the last of the chosen are the least sure.
  for (let deepest = 0; deepest <= flips; deepest++) {
    for (let a = deepest > 0 ? unknowns - 1 : -1; a >= (deepest > 0 ? 0 : -1); a--) {
      for (let b = deepest > 1 ? a - 1 : -1; b >= (deepest > 1 ? 0 : -1); b--) {
        for (let c = deepest > 2 ? b - 1 : -1; c >= (deepest > 2 ? 0 : -1); c--) {
          const found = tested(a, b, c)
          if (found !== null) return { state: found, tries }
        }
      }
    }
  }
  return { state: null, tries }
}

/** One bit a check: whether the state breaks it, or, without the right-hand sides, whether a change of the unknowns changes it. */
function brokenChecks({ forms, values }: DoubtfulEquations, checks: readonly number[], state: Uint32Array, sides: boolean): Uint32Array {
  const bits = new Uint32Array(words)
  for (const [place, equation] of checks.entries()) {
    let parity = 0
    for (let word = 0; word < words; word++) parity ^= forms[equation * words + word]! & state[word]!
    if (((onesIn(parity) & 1) ^ (sides ? values[equation]! : 0)) === 1) bits[place >>> 5]! |= 1 << (place & 31)
  }
  return bits
}
