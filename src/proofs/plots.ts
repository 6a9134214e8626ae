import type { BitBias, EffectiveBits, HeatMap, IdPlots, Points } from '../audit/id-report.ts'
import type { EpochMilliseconds } from '../audit/time.ts'
import { bitColumns } from './statistics/bit-columns.ts'
import { bandOf } from './statistics/chance.ts'
import { countsOf } from './statistics/counts.ts'
import type { Columns } from './statistics/id-form.ts'

/** As many points as an eye can tell apart. */
const mostPoints = 2000
/** Of a thousand random bits one leaves the band. */
const band = Math.log(0.001)

/** What the plots of a report show, from the columns of the IDs and when they came. */
export function plotsOf(columns: Columns, times: readonly EpochMilliseconds[] | null): IdPlots {
  const values = valuesOf(columns)
  return {
    heatMap: heatMap(columns),
    bitBias: bitBias(columns),
    effectiveBits: effectiveBits(columns),
    arrival:
      times === null
        ? null
        : scatter(
            columns.chosen.map((i) => times[i]!),
            values,
          ),
    lag: scatter(values.slice(0, -1), values.slice(1)),
  }
}

function heatMap({ count, positions, symbols }: Columns): HeatMap {
  return {
    places: positions.map(({ place }) => place),
    symbols,
    rows: positions.map(({ values }) => [...countsOf(values, symbols.length)].map((seen) => seen / count)),
  }
}

function bitBias(columns: Columns): BitBias {
  const bits = bitColumns(columns)
  return {
    places: bits.map(({ place }) => place),
    bias: bits.map(({ ones }) => ones / columns.count - 0.5),
    band: bandOf(columns.count, 0.5, band),
  }
}

/** Shannon's sum with the correction of Miller and Madow for what few IDs leave unseen. */
function effectiveBits({ count, positions, symbols }: Columns): EffectiveBits {
  const possible = positions.map(({ size }) => Math.log2(size))
  const bits = positions.map(({ values }, i) => {
    const counts = [...countsOf(values, symbols.length)].filter((seen) => seen > 0)
    const plain = counts.reduce((sum, seen) => sum - (seen / count) * Math.log2(seen / count), 0)
    return Math.min(possible[i]!, plain + (counts.length - 1) / (2 * count * Math.LN2))
  })
  return { places: positions.map(({ place }) => place), bits, possible }
}

/** Each ID as a number between 0 and 1 in the order in which the alphabet sorts them, by the characters that vary: random ones fill it evenly. */
function valuesOf({ count, positions }: Columns): readonly number[] {
  const values = new Array<number>(count).fill(0)
  let weight = 1
  for (const { values: symbols, size } of positions) {
    const ranks = ranksOf(symbols, size)
    weight /= size
    for (let i = 0; i < count; i++) values[i]! += ranks[symbols[i]!]! * weight
  }
  return values
}

/** The place of each symbol among those that can stand here. */
function ranksOf(symbols: Uint8Array, size: number): readonly number[] {
  const seen = [...new Set(symbols)].toSorted((a, b) => a - b)
  const ranks: number[] = []
  for (const [rank, symbol] of seen.entries()) ranks[symbol] = seen.length === size ? rank : symbol
  return ranks
}

function scatter(across: readonly number[], up: readonly number[]): Points {
  const every = Math.max(1, Math.ceil(across.length / mostPoints))
  const place = scaleOf(across)
  const height = scaleOf(up)
  return {
    correlation: correlationOf(across.map(place), up.map(height)),
    points: across.flatMap((x, i) => (i % every === 0 ? [[place(x), height(up[i]!)] as const] : [])),
  }
}

/** Pearson's, of numbers between 0 and 1; 0 where one of the two does not vary. */
function correlationOf(across: readonly number[], up: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [middle, height] = [mean(across), mean(up)]
  let [together, wide, high] = [0, 0, 0]
  for (let i = 0; i < across.length; i++) {
    const [x, y] = [across[i]! - middle, up[i]! - height]
    together += x * y
    wide += x * x
    high += y * y
  }
  return wide > 0 && high > 0 ? together / Math.sqrt(wide * high) : 0
}

function scaleOf(values: readonly number[]): (value: number) => number {
  const least = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const most = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  return (value) => (most > least ? (value - least) / (most - least) : 0.5)
}
