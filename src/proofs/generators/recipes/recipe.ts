/** What a text tells of one number of [0, 1): in units of 2^-53 it is, less the bits before `from`, at least `low` and below `high`. */
export interface Draw {
  readonly low: number
  readonly high: number
  /** leading bits of which nothing is known */
  readonly from: number
}

/** A usual way to make a text of random numbers. */
export interface Recipe {
  readonly id: string
  /** numbers that one text takes */
  readonly draws: number
  /** each of them is one of so many symbols, where that is so */
  readonly symbols?: number
  /** what the text tells of each of them, or null where this recipe does not make such a text */
  read(text: string): readonly Draw[] | null
  /** the text that these numbers make; `number(0)` is the first of them */
  write(number: (draw: number) => number): string
}

export const resolution = 53

/** Nothing is known. */
export const anyNumber: Draw = { low: 0, high: 2 ** resolution, from: 0 }

/** The numbers whose product with `count`, rounded down, is `value`. */
export function share(value: number, count: number): Draw {
  const low = Math.ceil((value / count) * 2 ** resolution)
  return { low, high: Math.max(low + 1, Math.ceil(((value + 1) / count) * 2 ** resolution)), from: 0 }
}

/** A run of bits that all numbers of an interval have: the first counted from the top, and their value. */
export interface KnownBits {
  readonly first: number
  readonly count: number
  readonly value: number
}

export function knownBits({ low, high, from }: Draw): KnownBits {
  let count = resolution - from
  let a = low
  let b = high - 1
  while (a !== b) {
    a = Math.floor(a / 2)
    b = Math.floor(b / 2)
    count--
  }
  return { first: from, count, value: a }
}

/** Information in bits, a fraction where an interval is not one of bits. */
export function bitsOf(draws: readonly Draw[]): number {
  return draws.reduce((sum, { low, high, from }) => sum + resolution - from - Math.log2(high - low), 0)
}
