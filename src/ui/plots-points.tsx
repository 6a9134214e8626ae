import type { Points } from '../audit/id-report.ts'
import { percent } from './amounts.ts'
import { useLanguage } from './language.tsx'
import { box } from './plots-axis.tsx'
import { PlotFigure } from './plots-figure.tsx'

const side = 320
const edge = 6

/** A square of points. */
export function PointsPlot({ id, of: { points, correlation } }: { id: 'arrival' | 'lag'; of: Points }) {
  const { locale } = useLanguage()
  const within = (part: number) => Number((edge + part * (side - 2 * edge)).toFixed(1))
  const path = points.map(([x, y]) => `M${within(x)} ${within(1 - y)}h0`).join('')
  return (
    <PlotFigure id={id} width={side} height={side} args={{ percent: percent(Math.abs(correlation), locale) }}>
      <path class="outline" d={box(0.5, 0.5, side - 1, side - 1)} />
      <path class="points" d={path} />
    </PlotFigure>
  )
}
