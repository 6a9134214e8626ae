/** The drawings share one width, so that the characters of one stand below those of the other. */
export const plotWidth = 600
/** Left of what is drawn, for the names of rows. */
export const plotStart = 34
const between = 28

/** Where a character's column begins, and how wide it is. */
export function columnsIn(count: number): { readonly width: number; readonly start: (column: number) => number } {
  const width = (plotWidth - plotStart) / Math.max(1, count)
  return { width, start: (column) => plotStart + column * width }
}

/** Numbers of characters along the foot, counted from 1: each once, and as many as can be read. */
export function PlaceAxis({ places, foot }: { places: readonly number[]; foot: number }) {
  const { width, start } = columnsIn(places.length)
  const labels: { readonly x: number; readonly place: number }[] = []
  for (const [column, place] of places.entries()) {
    const x = start(column) + width / 2
    if (place !== places[column - 1] && x - (labels.at(-1)?.x ?? -between) >= between) labels.push({ x, place })
  }
  return (
    <g class="axis">
      {labels.map(({ x, place }) => (
        <text key={place} x={x} y={foot} text-anchor="middle">
          {place + 1}
        </text>
      ))}
    </g>
  )
}

/** A rectangle as a part of a path: thousands of them are one element. */
export function box(x: number, y: number, width: number, height: number): string {
  const short = (number: number) => Number(number.toFixed(2))
  return `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`
}
