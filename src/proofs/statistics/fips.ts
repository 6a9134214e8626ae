import type { Reason } from '../../audit/view.ts'
import type { BitColumn } from './bit-columns.ts'
import { chanceOfCount } from './chance.ts'
import type { Comparison } from './comparison.ts'
import type { Columns } from './id-form.ts'

/** FIPS 140-2 (change notice 1) §4.9.1 looks at one stream of so many bits. */
const streamBits = 20_000

/**
 * Monobit, poker, runs and long run of FIPS 140-2 on the IDs one after the other. The standard's own limits refuse one perfect stream in some
 * thousand; the counts are therefore judged like all others, by what their chance leaves after correction, and its verdict is only told.
 */
export function fipsTests({ count }: Columns, bits: readonly BitColumn[]): readonly Comparison[] {
  if (bits.length * count < streamBits) return []
  const stream = new Uint8Array(streamBits)
  for (let i = 0; i < streamBits; i++) {
    const id = Math.floor(i / bits.length)
    stream[i] = (bits[i % bits.length]!.words[id >>> 5]! >>> (id & 31)) & 1
  }
  return [monobit(stream), poker(stream), runs(stream), longRun(stream)]
}

function monobit(stream: Uint8Array): Comparison {
  const ones = stream.reduce((sum, bit) => sum + bit, 0)
  return found('fips-monobit', 1, chanceOfCount(ones, streamBits, 0.5), ones, ones > 9725 && ones < 10_275)
}

function poker(stream: Uint8Array): Comparison {
  const counts = new Array<number>(16).fill(0)
  for (let i = 0; i < streamBits; i += 4) counts[stream[i]! * 8 + stream[i + 1]! * 4 + stream[i + 2]! * 2 + stream[i + 3]!]!++
  const groups = streamBits / 4
  const statistic = (16 / groups) * counts.reduce((sum, count) => sum + count * count, 0) - groups
  const least = Math.min(...counts.map((count) => chanceOfCount(count, groups, 1 / 16)))
  return found('fips-poker', 16, least, Math.round(statistic * 100) / 100, statistic > 2.16 && statistic < 46.17)
}

/** Bounds by length of a run, the longest standing for all from six. */
const runBounds: readonly (readonly [number, number])[] = [
  [2315, 2685],
  [1114, 1386],
  [527, 723],
  [240, 384],
  [103, 209],
  [103, 209],
]

function runs(stream: Uint8Array): Comparison {
  const counts = [new Array<number>(6).fill(0), new Array<number>(6).fill(0)] as const
  let changes = 0
  let length = 1
  for (let i = 1; i <= streamBits; i++) {
    if (i < streamBits && stream[i] === stream[i - 1]) {
      length++
      continue
    }
    counts[stream[i - 1] === 1 ? 1 : 0][Math.min(length, 6) - 1]!++
    if (i < streamBits) changes++
    length = 1
  }
  const within = counts.every((kind) => kind.every((count, i) => count >= runBounds[i]![0] && count <= runBounds[i]![1]))
  // Whether a bit is another than the one before is fair and independent; a run is what lies between.
  return found('fips-runs', 1, chanceOfCount(changes, streamBits - 1, 0.5), changes + 1, within)
}

function longRun(stream: Uint8Array): Comparison {
  let longest = 0
  let length = 0
  for (let i = 0; i < streamBits; i++) {
    length = i > 0 && stream[i] === stream[i - 1] ? length + 1 : 1
    longest = Math.max(longest, length)
  }
  // A run of L begins at one of so many places, each with a chance of 2^(1 − L).
  const chance = Math.min(0, Math.log(streamBits) + (1 - longest) * Math.LN2)
  return found('fips-long-run', 1, chance, longest, longest < 26)
}

function found(id: string, comparisons: number, chance: number, seen: number, within: boolean): Comparison {
  const worst: Reason = { id: `proof.worst.${id}`, args: { seen, fips: within ? '✓' : '✗' } }
  return { id, comparisons, chance, worst }
}
