import { onesIn } from '../generators/linear-system.ts'
import type { Columns } from './id-form.ts'

/** One bit of all IDs, packed 32 a word. */
export interface BitColumn {
  readonly place: number
  /** 0 is the most significant of its symbol */
  readonly bit: number
  readonly words: Uint32Array
  readonly ones: number
}

/** The bits of every position that takes all symbols of an alphabet of a power of two. */
export function bitColumns({ count, positions, symbols }: Columns): readonly BitColumn[] {
  const width = Math.log2(symbols.length)
  if (!Number.isInteger(width) || width === 0) return []
  return positions
    .filter(({ restricted }) => !restricted)
    .flatMap(({ place, values }) =>
      Array.from({ length: width }, (_, bit) => {
        const words = new Uint32Array(Math.ceil(count / 32))
        const shift = width - 1 - bit
        for (let i = 0; i < count; i++) words[i >>> 5]! |= ((values[i]! >>> shift) & 1) << (i & 31)
        return { place, bit, words, ones: onesOf(words) }
      }),
    )
}

export function onesOf(words: Uint32Array): number {
  let ones = 0
  for (let i = 0; i < words.length; i++) ones += onesIn(words[i]!)
  return ones
}

/** In how many IDs two bits differ. */
export function differences(a: Uint32Array, b: Uint32Array): number {
  let ones = 0
  for (let i = 0; i < a.length; i++) ones += onesIn(a[i]! ^ b[i]!)
  return ones
}
