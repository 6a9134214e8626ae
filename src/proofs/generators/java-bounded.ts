import { nextState } from './java-random.ts'
import { type Draw, resolution } from './recipes/recipe.ts'
import type { Recovery } from './recovery.ts'

/** A text as the remainders that `nextInt(bound)` gave, and back. */
export interface BoundedTexts {
  readonly texts: readonly string[]
  readonly bound: number
  readonly perText: number
  remainders(text: string): readonly number[] | null
  write(remainders: readonly number[]): string
}

/** Bits of the state below the 31 that a number is made of. */
const below = 17
const increment = 0xb
const multiplierLow = 0xdeece66d | 0

/**
 * `random.nextInt(bound)` of Java for an even bound that is no power of two, one for each character: the number is a remainder of 31 bits.
 * Its lowest bits are the lowest bits of the state above the 17 hidden ones, which run on their own (some hundred thousand guesses); the
 * rest is then a search over the numbers with the right first remainder.
 */
export function recoverJavaBounded({ texts, bound, perText, remainders, write }: BoundedTexts): Recovery | null {
  const even = twosIn(bound)
  const odd = bound / 2 ** even
  const lowBits = below + even
  const needed = Math.ceil((lowBits + 12) / even)
  const from = Math.ceil(needed / perText)
  const shown = texts.slice(0, from).flatMap((text) => remainders(text) ?? [])
  if (even === 0 || odd === 1 || shown.length < Math.max(needed, 16)) return null
  for (const low of lowStates(shown, even, lowBits)) {
    for (const state of statesWith(low, shown, { even, odd, lowBits, bound })) {
      const recovery = proven(state)
      if (recovery !== null) return recovery
    }
  }
  return null

  function proven(start: number): Recovery | null {
    let state = start
    const next = () => {
      const values = Array.from({ length: perText }, () => {
        const value = Math.floor(state / 2 ** below) % bound
        state = nextState(state)
        return value
      })
      return write(values)
    }
    for (const [place, text] of texts.entries()) if (next() !== text) return place < from ? null : found(place, [])
    return found(texts.length, [next()])
  }

  function found(right: number, next: readonly string[]): Recovery {
    const bits = right * perText * Math.log2(bound) - 48
    return { generator: 'java-random', args: { recipe: 'bounded' }, from, predicted: right - from, bits, tries: 2 ** 5, whole: true, next }
  }
}

function twosIn(bound: number): number {
  return 31 - Math.clz32(bound & -bound)
}

/** Every value of the lowest bits of the first state that gives the lowest bits of all remainders. */
function lowStates(shown: readonly number[], even: number, lowBits: number): readonly number[] {
  const mask = 2 ** lowBits - 1
  const wanted = shown.map((value) => value % 2 ** even)
  const lifted = lowestStates(wanted).flatMap((lowest) =>
    Array.from({ length: 2 ** (even - 1) }, (_, upper) => upper * 2 ** (below + 1) + lowest),
  )
  return lifted.filter((start) => {
    let state = start
    return wanted.every((value) => {
      const right = state >>> below === value
      state = (Math.imul(multiplierLow, state) + increment) & mask
      return right
    })
  })
}

let asked = -1
let answered: readonly number[] = []

/**
 * The same of the very lowest bit. The 18 bits of the state that make it run through all their values in one cycle (Hull and Dobell 1962):
 * once round past a window as wide as a word. Kept, for alphabets of other orders often have the same lowest bits.
 */
function lowestStates(wanted: readonly number[]): readonly number[] {
  const wide = Math.min(wanted.length, 30)
  const first = wanted.slice(0, wide).reduce((bits, value) => (bits << 1) | (value & 1), 1)
  if (first === asked) return answered
  const mask = 2 ** (below + 1) - 1
  const within = 2 ** wide - 1
  const found: number[] = []
  let [state, ahead, window] = [0, 0, 0]
  for (let step = -wide; step <= mask; step++) {
    if (step >= 0) {
      if (window === (first & within)) found.push(state)
      state = (Math.imul(multiplierLow, state) + increment) & mask
    }
    window = ((window << 1) | (ahead >>> below)) & within
    ahead = (Math.imul(multiplierLow, ahead) + increment) & mask
  }
  asked = first
  answered = found
  return found
}

/** States with these lowest bits, whose upper part gives the first remainders. */
function statesWith(
  low: number,
  shown: readonly number[],
  { even, odd, lowBits, bound }: { readonly even: number; readonly odd: number; readonly lowBits: number; readonly bound: number },
): readonly number[] {
  const highBits = 48 - lowBits
  const size = 2 ** highBits
  const evenPart = low >>> below
  const carry = Math.floor(nextState(low) / 2 ** lowBits) % size
  const lowAfter = nextState(low) % 2 ** lowBits
  const evenAfter = Math.floor(lowAfter / 2 ** below)
  // The multiplier is odd and below 2^35: modulo 2^31 its lowest bits are enough.
  const factor = multiplierLow & (size - 1)
  const scale = 2 ** even
  const residue = (part: number, value: number) =>
    Array.from({ length: odd }, (_, high) => high).find((high) => (high * scale + part) % bound === value) ?? -1
  const fits = (high: number) => {
    let state = high * 2 ** lowBits + low
    for (let place = 0; place < 8; place++) {
      if (Math.floor(state / 2 ** below) % bound !== shown[place]) return false
      state = nextState(state)
    }
    return true
  }
  const first = residue(evenPart, shown[0]!)
  const second = residue(evenAfter, shown[1]!)
  if (first < 0 || second < 0) return []
  return searched({ first, second, odd, size, factor, carry }, fits).map((high) => high * 2 ** lowBits + low)
}

/**
 * Upper parts with the first residue, whose successors have the second. A loop of its own, of whole numbers of 32 bits alone: the residue of
 * each successor comes of the one before by additions, as a division would take most of the time.
 */
function searched(
  { first, second, odd, size, factor, carry }: Readonly<Record<'first' | 'second' | 'odd' | 'size' | 'factor' | 'carry', number>>,
  fits: (high: number) => boolean,
): readonly number[] {
  const mask = (size - 1) | 0
  const bits = 32 - Math.clz32(mask)
  const by = odd | 0
  const wanted = second | 0
  const step = Math.imul(factor, by) & mask
  const up = (step % by) - by
  const round = (by - (size % by)) % by
  const found: number[] = []
  let after = (Math.imul(factor, first) + carry) & mask
  let residue = after % by
  for (let high = first | 0; high <= mask; high = (high + by) | 0) {
    if (residue === wanted && fits(high)) found.push(high)
    after = (after + step) | 0
    residue = (residue + up + (round & -(after >>> bits))) | 0
    after &= mask
    // Taken back where it was too much.
    residue = (residue + (by & (residue >> 31)) - by) | 0
    residue = (residue + (by & (residue >> 31))) | 0
  }
  return found
}

/** The remainders behind draws that were read as shares of `bound`. */
export function remaindersOf(draws: readonly Draw[], bound: number): readonly number[] {
  return draws.map(({ low }) => Math.round((low / 2 ** resolution) * bound))
}
