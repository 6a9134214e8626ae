/** Linear equations over GF(2) in up to 128 unknowns, kept in echelon form as they come in. */
export interface LinearSystem {
  rank: number
  /** equations that said nothing new, and were true: each had an even chance to be false had the hypothesis been wrong */
  redundant: number
  /** by leading unknown: four words of coefficients and one of the right-hand side, all zero where there is none */
  readonly rows: Uint32Array
}

export const unknowns = 128
const width = 5

export function linearSystem(): LinearSystem {
  return { rank: 0, redundant: 0, rows: new Uint32Array(unknowns * width) }
}

export function copySystem(from: LinearSystem, to: LinearSystem): void {
  to.rank = from.rank
  to.redundant = from.redundant
  to.rows.set(from.rows)
}

/**
 * Takes one equation in: the four words of `forms` at `at` times the unknowns are `value`. False where it contradicts the others. A loop for
 * each word: before its leading unknown a row has nothing that would have to be added. Signed words stay whole numbers of 32 bits in the engine:
 * twice as fast.
 */
export function insert(system: LinearSystem, forms: Uint32Array, at: number, value: number): boolean {
  const { rows } = system
  let a = forms[at]! | 0
  let b = forms[at + 1]! | 0
  let c = forms[at + 2]! | 0
  let d = forms[at + 3]! | 0
  let right = value
  while (a !== 0) {
    const row = Math.clz32(a) * width
    if (rows[row] === 0) return take(system, row, a, b, c, d, right)
    a ^= rows[row]!
    b ^= rows[row + 1]!
    c ^= rows[row + 2]!
    d ^= rows[row + 3]!
    right ^= rows[row + 4]!
  }
  while (b !== 0) {
    const row = (32 + Math.clz32(b)) * width
    if (rows[row + 1] === 0) return take(system, row, 0, b, c, d, right)
    b ^= rows[row + 1]!
    c ^= rows[row + 2]!
    d ^= rows[row + 3]!
    right ^= rows[row + 4]!
  }
  while (c !== 0) {
    const row = (64 + Math.clz32(c)) * width
    if (rows[row + 2] === 0) return take(system, row, 0, 0, c, d, right)
    c ^= rows[row + 2]!
    d ^= rows[row + 3]!
    right ^= rows[row + 4]!
  }
  while (d !== 0) {
    const row = (96 + Math.clz32(d)) * width
    if (rows[row + 3] === 0) return take(system, row, 0, 0, 0, d, right)
    d ^= rows[row + 3]!
    right ^= rows[row + 4]!
  }
  if (right !== 0) return false
  system.redundant++
  return true
}

function take(system: LinearSystem, row: number, a: number, b: number, c: number, d: number, right: number): true {
  const { rows } = system
  rows[row] = a
  rows[row + 1] = b
  rows[row + 2] = c
  rows[row + 3] = d
  rows[row + 4] = right
  system.rank++
  return true
}

/** The same where the state is known already: whether it bears the equation out, which then is one more that said nothing new. */
export function holds(system: LinearSystem, state: Uint32Array, forms: Uint32Array, at: number, value: number): boolean {
  const both = (forms[at]! & state[0]!) ^ (forms[at + 1]! & state[1]!) ^ (forms[at + 2]! & state[2]!) ^ (forms[at + 3]! & state[3]!)
  if ((onesIn(both) & 1) !== value) return false
  system.redundant++
  return true
}

/** The unknowns as four words, most significant first; those that no equation fixes are 0. */
export function solution({ rows }: LinearSystem): Uint32Array {
  const found = new Uint32Array(4)
  for (let lead = unknowns - 1; lead >= 0; lead--) {
    const row = lead * width
    // A row begins with its leading unknown.
    if (rows[row + (lead >>> 5)] === 0) continue
    let parity = 0
    for (let word = 0; word < 4; word++) parity ^= rows[row + word]! & found[word]!
    if ((onesIn(parity) & 1) !== rows[row + 4]!) found[lead >>> 5]! |= 1 << (31 - (lead & 31))
  }
  return found
}

/** Bits set in a word of 32. */
export function onesIn(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555)
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333)
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
