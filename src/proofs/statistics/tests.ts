import type { IdTest } from '../../audit/id-report.ts'
import { type BitColumn, bitColumns, differences } from './bit-columns.ts'
import { chanceOfCount } from './chance.ts'
import { type Comparison, worstOf } from './comparison.ts'
import { countsOf, extremes } from './counts.ts'
import { fipsTests } from './fips.ts'
import type { Column, Columns } from './id-form.ts'

/** Less than one false alarm in a thousand million samples, over all comparisons of all tests. */
export const alarm = Math.log(1e-9)

/** Each test with its worst place, corrected for all comparisons: within a test by Bonferroni, over the tests by Holm. */
export function idTests(columns: Columns, texts: readonly string[]): readonly IdTest[] {
  const bits = bitColumns(columns)
  const done = [
    repeats(columns, texts),
    symbolCounts(columns),
    neighbours(columns),
    equalPositions(columns),
    sameAsBefore(columns),
    bitBalance(columns, bits),
    bitPairs(columns, bits),
    bitSerial(columns, bits),
    rises(texts),
    ...fipsTests(columns, bits),
  ].filter((test) => test !== null)
  return holm(done)
}

/** Holm 1979: the i-th smallest is corrected for those that are left. */
function holm(done: readonly Comparison[]): readonly IdTest[] {
  const sorted = done
    .map((test) => ({ test, chance: Math.min(0, test.chance + Math.log(test.comparisons)) }))
    .toSorted((a, b) => a.chance - b.chance)
  let before = Number.NEGATIVE_INFINITY
  return sorted.map(({ test, chance }, i) => {
    before = Math.max(before, Math.min(0, chance + Math.log(sorted.length - i)))
    const { id, comparisons, worst } = test
    return { id, comparisons, worst, chance: before / Math.LN2, rejected: before < alarm }
  })
}

/** Two equal IDs among random ones: at most as likely as there are pairs for each ID that there could be. */
function repeats({ positions }: Columns, texts: readonly string[]): Comparison {
  const again = texts.length - new Set(texts).size
  const bits = positions.reduce((sum, { size }) => sum + Math.log2(size), 0)
  const pairs = (texts.length * (texts.length - 1)) / 2
  const chance = again === 0 ? 0 : Math.min(0, again * (Math.log(Math.max(1, pairs)) - bits * Math.LN2))
  return { id: 'repeats', comparisons: 1, chance, worst: { id: 'proof.worst.repeats', args: { again } } }
}

function symbolCounts({ count, positions, symbols }: Columns): Comparison {
  const worst = worstOf()
  for (const { place, values, size, leading } of positions) {
    if (leading) continue
    const counts = countsOf(values, symbols.length)
    for (const seen of counts) if (size === symbols.length || seen > 0) worst.take(chanceOfCount(seen, count, 1 / size), place, 0, seen)
  }
  return worst.as('symbols', count, (place, _, seen) => ({ id: 'proof.worst.symbols', args: { place: place + 1, seen, count } }))
}

/** Which symbol follows which, one position after the other. */
function neighbours({ count, positions, symbols }: Columns): Comparison {
  const worst = worstOf()
  for (let i = 1; i < positions.length; i++) {
    const before = positions[i - 1]!
    const own = positions[i]!
    if (before.leading || before.restricted || own.restricted) continue
    const counts = new Uint32Array(symbols.length ** 2)
    for (let id = 0; id < count; id++) counts[before.values[id]! * symbols.length + own.values[id]!]!++
    // Of all counts the least likely is the smallest or the largest.
    const [fewest, most] = extremes(counts)
    worst.take(chanceOfCount(fewest, count, 1 / counts.length), own.place, before.place, fewest, counts.length - 1)
    worst.take(chanceOfCount(most, count, 1 / counts.length), own.place, before.place, most)
  }
  return worst.as('neighbours', count, (place, other, seen) => ({
    id: 'proof.worst.neighbours',
    args: { place: other + 1, other: place + 1, seen, count },
  }))
}

/** How often two positions of an ID hold the same. */
function equalPositions({ count, positions, symbols }: Columns): Comparison {
  const worst = worstOf()
  const usable = positions.filter(isFull)
  for (const [i, one] of usable.entries()) {
    for (const other of usable.slice(i + 1)) {
      let seen = 0
      for (let id = 0; id < count; id++) if (one.values[id] === other.values[id]) seen++
      worst.take(chanceOfCount(seen, count, 1 / symbols.length), one.place, other.place, seen)
    }
  }
  return worst.as('equal', count, (place, other, seen) => ({
    id: 'proof.worst.equal',
    args: { place: place + 1, other: other + 1, seen, count },
  }))
}

/** How often a position holds what it held in an ID shortly before. */
function sameAsBefore({ count, positions, symbols }: Columns): Comparison {
  const worst = worstOf()
  for (const { place, values } of positions.filter(isFull)) {
    for (let lag = 1; lag <= 8 && lag < count; lag++) {
      let seen = 0
      for (let id = lag; id < count; id++) if (values[id] === values[id - lag]) seen++
      worst.take(chanceOfCount(seen, count - lag, 1 / symbols.length), place, lag, seen)
    }
  }
  return worst.as('lagged', count, (place, lag, seen) => ({ id: 'proof.worst.lagged', args: { place: place + 1, lag, seen, count } }))
}

function bitBalance({ count }: Columns, bits: readonly BitColumn[]): Comparison | null {
  if (bits.length === 0) return null
  const worst = worstOf()
  for (const { place, bit, ones } of bits) worst.take(chanceOfCount(ones, count, 0.5), place, bit, ones)
  return worst.as('bits', count, (place, bit, seen) => ({ id: 'proof.worst.bits', args: { place: place + 1, bit: bit + 1, seen, count } }))
}

/** Every two bits of an ID; beyond 256 bits only those. */
function bitPairs({ count }: Columns, bits: readonly BitColumn[]): Comparison | null {
  if (bits.length === 0) return null
  const worst = worstOf()
  const looked = bits.slice(0, 256)
  for (let i = 0; i < looked.length; i++) {
    for (let j = i + 1; j < looked.length; j++) {
      const seen = differences(looked[i]!.words, looked[j]!.words)
      worst.take(chanceOfCount(seen, count, 0.5), looked[i]!.place, looked[j]!.place, seen)
    }
  }
  return worst.as('bit-pairs', count, (place, other, seen) => ({
    id: 'proof.worst.bit-pairs',
    args: { place: place + 1, other: other + 1, seen, count },
  }))
}

/** A bit against itself in the ID before: of independent fair bits the changes are independent and fair as well. */
function bitSerial({ count }: Columns, bits: readonly BitColumn[]): Comparison | null {
  if (bits.length === 0 || count < 2) return null
  const worst = worstOf()
  for (const { place, bit, words } of bits) {
    let changes = 0
    let before = words[0]! & 1
    for (let id = 1; id < count; id++) {
      const now = (words[id >>> 5]! >>> (id & 31)) & 1
      changes += now ^ before
      before = now
    }
    worst.take(chanceOfCount(changes, count - 1, 0.5), place, bit, changes)
  }
  return worst.as('bit-serial', count, (place, bit, seen) => ({
    id: 'proof.worst.bit-serial',
    args: { place: place + 1, bit: bit + 1, seen, count },
  }))
}

/** Which of two IDs in a row sorts first; pairs that share none are independent. */
function rises(texts: readonly string[]): Comparison {
  let pairs = 0
  let up = 0
  for (let i = 1; i < texts.length; i += 2) {
    if (texts[i] === texts[i - 1]) continue
    pairs++
    if (texts[i]! > texts[i - 1]!) up++
  }
  const chance = pairs === 0 ? 0 : chanceOfCount(up, pairs, 0.5)
  return { id: 'rises', comparisons: 1, chance, worst: { id: 'proof.worst.rises', args: { seen: up, count: pairs } } }
}

function isFull({ restricted, leading }: Column): boolean {
  return !restricted && !leading
}
