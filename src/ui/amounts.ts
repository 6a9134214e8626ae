import type { EpochMilliseconds, Seconds } from '../audit/time.ts'
import { dateFormat, listFormat, numberFormat } from './formats.ts'

const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const

/** A span in its largest whole unit: "30 days". */
export function span(seconds: Seconds, locale: string): string {
  const [unit, size] = units.find(([, size]) => seconds >= size) ?? ['second', 1]
  return numberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(Math.max(1, Math.round(seconds / size)))
}

/** A span that was measured, fine enough to tell two apart: "28 minutes", "7.8 hours". */
export function measuredSpan(seconds: Seconds, locale: string): string {
  const [unit, size] = units.find(([, size]) => seconds >= 2 * size) ?? ['second', 1]
  const options = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: size > 60 ? 1 : 0 } as const
  return numberFormat(locale, options).format(seconds / size)
}

/** The time of day; with the date where it is not the day of `asOf`. */
export function clock(at: EpochMilliseconds, asOf: EpochMilliseconds, locale: string): string {
  const sameDay = new Date(at).toDateString() === new Date(asOf).toDateString()
  return dateFormat(locale, sameDay ? { timeStyle: 'medium' } : { dateStyle: 'medium', timeStyle: 'short' }).format(at)
}

/** A day and the time in it, for a table: as short as it can be told apart. */
export function moment(at: EpochMilliseconds, locale: string): string {
  return dateFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at)
}

/** Of about so many bytes, in whole kilobytes and never none. */
export function size(bytes: number, locale: string): string {
  const options = { style: 'unit', unit: 'kilobyte', unitDisplay: 'short', maximumFractionDigits: 0 } as const
  return numberFormat(locale, options).format(Math.max(1, bytes / 1000))
}

export function percent(probability: number, locale: string): string {
  return numberFormat(locale, { style: 'percent' }).format(probability)
}

/** Names one after another: "a, b, c". */
export function list(items: readonly string[], locale: string): string {
  return listFormat(locale, { type: 'conjunction', style: 'narrow' }).format(items)
}

/** What stands between two of several: ", " in most languages, "、" in Japanese. */
export function comma(locale: string): string {
  const parts = listFormat(locale, { type: 'conjunction', style: 'narrow' }).formatToParts(['a', 'b', 'c'])
  return parts.find(({ type }) => type === 'literal')?.value ?? ', '
}

/** Cut in the middle of no character (by code point), with an ellipsis; a name may be 4 KB long. */
export function clip(text: string, length: number): string {
  const characters = [...text.slice(0, (length + 1) * 2)]
  return characters.length > length ? `${characters.slice(0, length).join('')}…` : text
}
