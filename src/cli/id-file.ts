import { readFileSync } from 'node:fs'
import type { CollectedId } from '../audit/id-report.ts'
import { Unusable } from '../library/unusable.ts'
import { longestId, mostIds, readIdLines, type UnusableLines } from '../proofs/id-lines.ts'

/**
 * Session IDs one a line, in the order of issue; after a tab may stand when each was issued. `-` is standard input.
 * @throws Unusable where it holds no such thing; the error of Node where it cannot be read
 */
export function idsIn(path: string): readonly CollectedId[] {
  const ids = readIdLines(textOf(readFileSync(path === '-' ? 0 : path), path), Date.parse)
  if ('why' in ids) throw new Unusable(`${path}: ${sentences[ids.why](ids)}`)
  return ids
}

function textOf(octets: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets)
  } catch {
    throw new Unusable(`${path}: This is no text in UTF-8. Put one ID on each line.`)
  }
}

const sentences: Readonly<Record<UnusableLines['why'], (lines: UnusableLines) => string>> = {
  'no-ids': () => 'There is no ID in it. Put one on each line.',
  'too-long': ({ line }) => `Line ${line} has more than ${longestId} characters. Put one ID on each line.`,
  'too-many': () => `There are more than ${mostIds} IDs. Keep the last ${mostIds}.`,
  'no-time': ({ line }) => `Line ${line} names a time that is none. Write milliseconds since 1970 or an ISO date after the tab.`,
}
