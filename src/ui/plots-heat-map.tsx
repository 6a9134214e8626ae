import type { HeatMap } from '../audit/id-report.ts'
import { percent } from './amounts.ts'
import { useLanguage } from './language.tsx'
import { box, columnsIn, PlaceAxis, plotStart, plotWidth } from './plots-axis.tsx'
import { PlotFigure } from './plots-figure.tsx'

const shades = 8
/** So many times as often as evenly is as dark as it gets. */
const darkest = 4

/** Position across, symbol down. */
export function HeatMapPlot({ map: { places, symbols, rows } }: { map: HeatMap }) {
  const { locale } = useLanguage()
  const { width, start } = columnsIn(rows.length)
  const line = symbols.length > 40 ? 8 : 12
  const foot = symbols.length * line
  const paths = Array.from({ length: shades }, () => '')
  const commonest = rows.map((row) => row.indexOf(Math.max(...row)))
  const darkestColumn = rows.reduce((best, row, column) => (Math.max(...row) > Math.max(...(rows[best] ?? [])) ? column : best), 0)
  rows.forEach((row, column) => {
    row.forEach((part, symbol) => {
      const shade = Math.ceil(Math.min(1, (part * row.length) / darkest) * shades)
      if (shade > 0) paths[shade - 1] += box(start(column), symbol * line, width, line)
    })
  })
  const shareOf = (column: number) => percent(rows[column]?.[commonest[column] ?? 0] ?? 0, locale)
  const symbolOf = (column: number) => symbols[commonest[column] ?? 0] ?? ''
  return (
    <PlotFigure
      id="heat-map"
      width={plotWidth}
      height={foot + 16}
      args={{
        place: (places[darkestColumn] ?? 0) + 1,
        symbol: symbolOf(darkestColumn),
        most: shareOf(darkestColumn),
        even: percent(1 / symbols.length, locale),
      }}
      table={{
        head: ['plots.heat-map.place', 'plots.heat-map.symbol', 'plots.heat-map.part'],
        rows: places.map((place, column) => [String(place + 1), symbolOf(column), shareOf(column)]),
      }}
    >
      <path class="heat-ground" d={box(plotStart, 0, plotWidth - plotStart, foot)} />
      {paths.map((path, shade) => (
        <path key={shade} class="heat" d={path} fill-opacity={(shade + 1) / shades} />
      ))}
      <g class="axis">
        {symbols.map((symbol, row) => (
          <text key={row} x={24} y={(row + 1) * line - line / 5} text-anchor="end">
            {symbol}
          </text>
        ))}
      </g>
      <PlaceAxis places={places} foot={foot + 13} />
    </PlotFigure>
  )
}
