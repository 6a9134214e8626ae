import type { BitBias } from '../audit/id-report.ts'
import { numberFormat } from './formats.ts'
import { useLanguage } from './language.tsx'
import { box, columnsIn, PlaceAxis, plotStart, plotWidth } from './plots-axis.tsx'
import { PlotFigure } from './plots-figure.tsx'

const tall = 160
const middle = tall / 2

/** A bar for each bit, up where it is 1 too often, over the band that random bits stay in. */
export function BitBiasPlot({ bias: { places, bias, band } }: { bias: BitBias }) {
  const { locale } = useLanguage()
  const points = (part: number) => numberFormat(locale, { maximumFractionDigits: 1 }).format(part * 100)
  const { width, start } = columnsIn(bias.length)
  const most = bias.reduce((far, each) => Math.max(far, Math.abs(each)), 0)
  const scale = (middle - 6) / Math.max(most, band * 1.5)
  const isOutside = (each: number) => Math.abs(each) > band
  const bars = (outside: boolean) =>
    bias.map((each, bit) => (isOutside(each) === outside ? bar(start(bit), width, each * scale) : '')).join('')
  return (
    <PlotFigure
      id="bit-bias"
      width={plotWidth}
      height={tall + 16}
      args={{ band: points(band), bits: bias.length, outside: bias.filter(isOutside).length, most: points(most) }}
      table={{
        head: ['plots.bit-bias.bit', 'plots.heat-map.place', 'plots.bit-bias.bias'],
        rows: bias.map((each, bit) => [String(bit + 1), String((places[bit] ?? 0) + 1), points(each)]),
      }}
    >
      <path class="band" d={box(plotStart, middle - band * scale, plotWidth - plotStart, 2 * band * scale)} />
      <path class="bar" d={bars(false)} />
      <path class="bar far" d={bars(true)} />
      <path class="line" d={`M${plotStart} ${middle}H${plotWidth}`} />
      <g class="axis">
        <text x={plotStart - 4} y={middle - band * scale + 3} text-anchor="end">
          {points(band)}
        </text>
        <text x={plotStart - 4} y={middle + band * scale + 3} text-anchor="end">
          {points(-band)}
        </text>
      </g>
      <PlaceAxis places={places} foot={tall + 13} />
    </PlotFigure>
  )
}

function bar(x: number, width: number, up: number): string {
  return box(x + width * 0.15, middle - Math.max(up, 0), width * 0.7, Math.abs(up))
}
