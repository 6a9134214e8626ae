import type { EffectiveBits } from '../audit/id-report.ts'
import { numberFormat } from './formats.ts'
import { useLanguage } from './language.tsx'
import { box, columnsIn, PlaceAxis, plotStart, plotWidth } from './plots-axis.tsx'
import { PlotFigure } from './plots-figure.tsx'

const tall = 120

/** What each character shows, filled, in the outline of what it could hold. */
export function EffectiveBitsPlot({ bits: { places, bits, possible } }: { bits: EffectiveBits }) {
  const { locale } = useLanguage()
  const shown = (number: number) => numberFormat(locale, { maximumFractionDigits: 1 }).format(number)
  const { width, start } = columnsIn(places.length)
  const most = possible.reduce((a, b) => Math.max(a, b), 1)
  const bars = (values: readonly number[]) =>
    values.map((value, column) => box(start(column) + width * 0.1, tall * (1 - value / most), width * 0.8, (tall * value) / most)).join('')
  const all = (values: readonly number[]) => shown(values.reduce((sum, value) => sum + value, 0))
  return (
    <PlotFigure
      id="effective-bits"
      width={plotWidth}
      height={tall + 18}
      args={{ bits: all(bits), possible: all(possible) }}
      table={{
        head: ['plots.heat-map.place', 'plots.effective-bits.bits', 'plots.effective-bits.possible'],
        rows: places.map((place, column) => [String(place + 1), shown(bits[column] ?? 0), shown(possible[column] ?? 0)]),
      }}
    >
      <path class="bar" d={bars(bits)} />
      <path class="outline" d={bars(possible)} />
      <g class="axis">
        <text x={plotStart - 4} y={9} text-anchor="end">
          {shown(most)}
        </text>
        <text x={plotStart - 4} y={tall} text-anchor="end">
          0
        </text>
      </g>
      <PlaceAxis places={places} foot={tall + 14} />
    </PlotFigure>
  )
}
