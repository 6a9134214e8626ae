import type { CollectedId } from '../../src/audit/id-report.ts'

/** A file that holds no IDs one a line; the message says what is wrong and what to do. */
export class UnusableIds extends Error {}

const most = 100_000
const longest = 4096

/**
 * IDs one a line, after each perhaps a tab and when it was issued. Empty lines count for nothing.
 * @throws UnusableIds
 */
export function readIdLines(octets: Uint8Array): readonly CollectedId[] {
  const text = decoded(octets)
  const ids: CollectedId[] = []
  let line = 0
  for (const whole of text.split(/\r\n|\n|\r/)) {
    line++
    const [id = '', time] = whole.trim().split('\t')
    if (id === '') continue
    if (id.length > longest) throw new UnusableIds(`Line ${line} has ${id.length} characters. Put one ID on each line.`)
    if (ids.length === most) throw new UnusableIds(`There are more than ${most} IDs. Keep the last ${most}.`)
    ids.push(time === undefined ? { text: id } : { text: id, at: momentOf(time, line) })
  }
  if (ids.length === 0) throw new UnusableIds('There is no ID in the file. Put one on each line.')
  return ids
}

function decoded(octets: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets)
  } catch {
    throw new UnusableIds('The file is no text in UTF-8. Put one ID on each line.')
  }
}

function momentOf(text: string, line: number): number {
  const time = /^\d{1,15}(?:\.\d+)?$/.test(text.trim()) ? Number(text) : Date.parse(text)
  if (Number.isFinite(time)) return time
  throw new UnusableIds(`Line ${line} names a time that is none. Write milliseconds since 1970 or an ISO date after the tab.`)
}
