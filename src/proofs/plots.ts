import type { BitBias, EffectiveBits, HeatMap, IdPlots, Points } from '../audit/id-report.ts'
import type { EpochMilliseconds } from '../audit/time.ts'
import { bitColumns } from './statistics/bit-columns.ts'
import { bandOf } from './statistics/chance.ts'
import type { Columns } from './statistics/id-form.ts'
import { countsOf } from './statistics/tests.ts'

/** As many points as an eye can tell apart. */
const mostPoints = 2000
/** Of a thousand random bits one leaves the band. */
const band = Math.log(0.001)

/** What the plots of a report show, from the columns of the IDs and, for arrival times, the IDs' own values. */
export function plotsOf(columns: Columns, texts: readonly string[], times: readonly EpochMilliseconds[] | null): IdPlots {
  const values = valuesOf(columns.chosen.map((i) => texts[i]!))
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
  return { symbols, rows: positions.map(({ values }) => [...countsOf(values, symbols.length)].map((seen) => seen / count)) }
}

function bitBias(columns: Columns): BitBias {
  return { bias: bitColumns(columns).map(({ ones }) => ones / columns.count - 0.5), band: bandOf(columns.count, 0.5, band) }
}

/** Shannon's sum with the correction of Miller and Madow for what few IDs leave unseen. */
function effectiveBits({ count, positions, symbols }: Columns): EffectiveBits {
  const possible = positions.map(({ size }) => Math.log2(size))
  const bits = positions.map(({ values }, i) => {
    const counts = [...countsOf(values, symbols.length)].filter((seen) => seen > 0)
    const plain = counts.reduce((sum, seen) => sum - (seen / count) * Math.log2(seen / count), 0)
    return Math.min(possible[i]!, plain + (counts.length - 1) / (2 * count * Math.LN2))
  })
  return { bits, possible }
}

/** Each ID as a number between 0 and 1 in the order in which texts sort, by the first characters that differ. */
function valuesOf(texts: readonly string[]): readonly number[] {
  const first = texts[0] ?? ''
  let same = first.length
  for (const text of texts) while (!text.startsWith(first.slice(0, same))) same--
  return texts.map((text) => {
    let value = 0
    for (let i = 0; i < 7; i++) value = value * 96 + Math.min(95, Math.max(0, (text.charCodeAt(same + i) || 32) - 32))
    return value
  })
}

function scatter(across: readonly number[], up: readonly number[]): Points {
  const every = Math.max(1, Math.ceil(across.length / mostPoints))
  const place = scaleOf(across)
  const height = scaleOf(up)
  return { points: across.flatMap((x, i) => (i % every === 0 ? [[place(x), height(up[i]!)] as const] : [])) }
}

function scaleOf(values: readonly number[]): (value: number) => number {
  const least = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const most = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  return (value) => (most > least ? (value - least) / (most - least) : 0.5)
}
