import type { Spread } from './measured.ts'

/** A part of the report: what was measured and how, and a table of it. */
export interface Section {
  readonly title: string
  readonly how: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export function markdown({ title, how, columns, rows }: Section): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [`## ${title}`, '', how, '', line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n')
}

/** `12.3 µs (11.9–14.0)` */
export function spreadText({ median, low, high }: Spread): string {
  const unit = median >= 1000 ? 1000 : 1
  return `${shown(median / unit)} ${unit === 1000 ? 'ms' : 'µs'} (${shown(low / unit)}–${shown(high / unit)})`
}

/** How many times the second the first is. */
export function ratio(a: number, b: number): string {
  return `× ${shown(a / b)}`
}

export function shown(number: number): string {
  return number >= 100 ? number.toFixed(0) : number >= 10 ? number.toFixed(1) : number.toFixed(2)
}
