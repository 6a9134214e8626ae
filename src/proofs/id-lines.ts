import type { CollectedId } from '../audit/id-report.ts'

/** Why a text is no list of IDs, and in which line, where it is one line's fault. */
export interface UnusableLines {
  readonly why: 'no-ids' | 'too-long' | 'too-many' | 'no-time'
  readonly line: number
}

/** More are not looked at. */
export const mostIds = 100_000
/** In characters: no cookie is longer (RFC 6265bis §5.6). */
export const longestId = 4096

/**
 * IDs one a line in the order of issue, after each perhaps a tab and when it was issued: milliseconds since 1970, or a date that `timeOf`
 * reads (NaN where it is none). Empty lines count for nothing.
 */
export function readIdLines(text: string, timeOf: (date: string) => number): readonly CollectedId[] | UnusableLines {
  const ids: CollectedId[] = []
  let line = 0
  for (const whole of text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)) {
    line++
    const [id = '', time] = whole.trim().split('\t')
    if (id === '') continue
    if (id.length > longestId) return { why: 'too-long', line }
    if (ids.length === mostIds) return { why: 'too-many', line }
    const at = time === undefined ? undefined : momentOf(time.trim(), timeOf)
    if (Number.isNaN(at)) return { why: 'no-time', line }
    ids.push(at === undefined ? { text: id } : { text: id, at })
  }
  return ids.length === 0 ? { why: 'no-ids', line: 0 } : ids
}

function momentOf(text: string, timeOf: (date: string) => number): number {
  return /^\d{1,15}(?:\.\d+)?$/.test(text) ? Number(text) : timeOf(text)
}
