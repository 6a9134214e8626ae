/**
 * xorshift128+ (Vigna 2014) as V8, SpiderMonkey and JavaScriptCore run it. The state are two words of 64 bits, and each step makes of the
 * two last words the next: word k + 1 of the sequence is linear over GF(2) in words k − 1 and k, and with that in the first two.
 */
export interface Xorshift {
  /** two words of 64 bits: high and low half of the older, high and low half of the newer */
  readonly state: Uint32Array
}

/** One step on; the older word is dropped. */
export function step({ state }: Xorshift): void {
  const [oldHigh = 0, oldLow = 0, high = 0, low = 0] = state
  let th = oldHigh ^ ((oldHigh << 23) | (oldLow >>> 9))
  let tl = oldLow ^ (oldLow << 23)
  const sl = (tl >>> 17) | (th << 15)
  th ^= th >>> 17
  tl ^= sl
  state[0] = high
  state[1] = low
  state[2] = th ^ high ^ (high >>> 26)
  state[3] = tl ^ low ^ ((low >>> 26) | (high << 6))
}

const bits = 64
const words = 4
/** Words in the table for each step: the forms of 64 bits. */
const perStep = bits * words

let table = new Uint32Array(0)
let known = 0

/**
 * The linear forms of the words of the sequence in its first two, up to `steps`, made once and kept: word k, bit b (63 the most significant)
 * is at {@link formAt}.
 */
export function wordForms(steps: number): Uint32Array {
  if (steps < known) return table
  const enough = Math.max(steps + 1, 640, 2 * known)
  const grown = new Uint32Array(enough * perStep)
  grown.set(table)
  table = grown
  if (known === 0) {
    for (let bit = 0; bit < 2 * bits; bit++) {
      const place = bit < bits ? formAt(0, bit) : formAt(1, bit - bits)
      const unknown = bit < bits ? bits - 1 - bit : 2 * bits - 1 - (bit - bits)
      table[place + (unknown >>> 5)] = (1 << (31 - (unknown & 31))) >>> 0
    }
    known = 2
  }
  for (; known < enough; known++) extend(known)
  return table
}

export function formAt(word: number, bit: number): number {
  return word * perStep + bit * words
}

function extend(word: number): void {
  const shifted = new Uint32Array(perStep)
  const older = (word - 2) * perStep
  const newer = (word - 1) * perStep
  const next = word * perStep
  for (let i = 0; i < perStep; i++) shifted[i] = table[older + i]! ^ (i >= 23 * words ? table[older + i - 23 * words]! : 0)
  for (let i = 0; i < perStep; i++) {
    const right17 = i + 17 * words < perStep ? shifted[i + 17 * words]! : 0
    const right26 = i + 26 * words < perStep ? table[newer + i + 26 * words]! : 0
    table[next + i] = shifted[i]! ^ right17 ^ table[newer + i]! ^ right26
  }
}
