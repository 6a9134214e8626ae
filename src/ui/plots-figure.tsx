import type { ComponentChildren } from 'preact'
import { Say, useLanguage } from './language.tsx'
import type { Arguments } from './translate.ts'
import type { WordId } from './words.ts'

interface Props {
  id: 'heat-map' | 'bit-bias' | 'effective-bits' | 'arrival' | 'lag'
  /** of the sentence that says what the plot shows */
  args: Arguments
  /** in the plot's own units */
  width: number
  height: number
  children: ComponentChildren
  table?: PlotTable
}

/** The same in numbers, row by row; the first cell of each names it. */
export interface PlotTable {
  readonly head: readonly WordId[]
  readonly rows: readonly (readonly string[])[]
}

/** A drawing with its name, what it shows in a sentence, and the numbers behind it. */
export function PlotFigure({ id, args, width, height, children, table }: Props) {
  const { plain } = useLanguage()
  return (
    <figure class="plot" data-testid={`plot-${id}`}>
      <figcaption>
        <h5>
          <Say id={`plots.${id}`} />
        </h5>
        <p class="note" id={`plot-${id}-about`}>
          <Say id={`plots.${id}.about`} args={args} />
        </p>
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={plain(`plots.${id}`)} aria-describedby={`plot-${id}-about`}>
        {children}
      </svg>
      {table !== undefined && <Numbers table={table} />}
    </figure>
  )
}

function Numbers({ table: { head, rows } }: { table: PlotTable }) {
  return (
    <details class="screen">
      <summary>
        <Say id="plots.table" />
      </summary>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              {head.map((id) => (
                <th key={id} scope="col">
                  <Say id={id} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...cells], index) => (
              <tr key={index}>
                <th scope="row">{name}</th>
                {cells.map((cell, column) => (
                  <td key={column}>
                    <bdi>{cell}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
