import { type Entry, readEntry } from './entry.ts'
import { refuseForeignOctets } from './foreign-octets.ts'
import { programName } from './har-log.ts'
import { type HarSource, longestEntry, refuseCutOff, refuseEmpty, refuseNoHar, refuseNoJson } from './har-source.ts'
import { type JsonCursor, JsonMistake, jsonCursor } from './json-cursor.ts'
import { jsonMistake } from './json-mistake.ts'
import type { KeptJson } from './kept-octets.ts'
import type { Octets } from './octets.ts'

/**
 * A recording in a file of any size. The file is read through once to find where each entry stands; entries are then read from there.
 * Bodies of answers and other long things that an audit does not need are passed over.
 *
 * @param file what people call it
 * @param progress told now and then how many octets of the file were looked through
 * @throws UnusableHar where it is no JSON, no HAR, or holds no entry
 */
export function harFile(octets: Octets, file: string | null = null, progress: (octets: number) => void = () => {}): HarSource {
  const first = new Uint8Array(4)
  refuseForeignOctets(first.subarray(0, octets.read(0, first)), file)
  const cursor = jsonCursor(octets, longestEntry)
  if (first[0] === 0xef && first[1] === 0xbb && first[2] === 0xbf) cursor.seek(3)
  const log = told(file, () => logOf(cursor, progress))
  if (log.starts === null) refuseNoHar(file)
  const { starts } = log
  if (starts.length === 0) refuseEmpty(file)

  function entry(index: number): Entry | null {
    const start = starts[index]
    if (start === undefined) return null
    cursor.seek(start)
    const kept = told(file, () => cursor.keepValue(isNotRead))
    return kept.text === null ? null : readEntry(parsedEntry(kept, index, start, file), index)
  }

  return { file, creator: log.creator, browser: log.browser, count: starts.length, entry }
}

/** Long members of an entry that no reader asks for: what is read of a body is its type. */
function isNotRead(name: string, ofMember: string): boolean {
  return (name === 'text' && ofMember === 'content') || name === '_webSocketMessages' || name === '_initiator'
}

interface Log {
  creator: string
  browser: string
  /** places of the entries; null where the file has none */
  starts: number[] | null
}

function logOf(cursor: JsonCursor, progress: (octets: number) => void): Log {
  const log: Log = { creator: '', browser: '', starts: null }
  const readLog = (name: string) => {
    if (name === 'creator' || name === 'browser') log[name] = programName(parsedOrNothing(cursor.keepValue(isNotRead)))
    else if (name === 'entries' && cursor.next() === 0x5b) log.starts = startsOf(cursor, progress)
    else cursor.skipValue()
  }
  if (cursor.next() !== 0x7b) cursor.skipValue()
  else {
    cursor.members((name) => {
      if (name === 'log' && cursor.next() === 0x7b) cursor.members(readLog)
      else cursor.skipValue()
    })
  }
  if (cursor.next() !== -1) cursor.mistake()
  return log
}

function startsOf(cursor: JsonCursor, progress: (octets: number) => void): number[] {
  const starts: number[] = []
  cursor.elements(() => {
    cursor.next()
    starts.push(cursor.position())
    if (starts.length % 256 === 0) progress(cursor.position())
    cursor.skipValue()
  })
  return starts
}

function parsedOrNothing({ text }: KeptJson): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}

function parsedEntry({ text, cuts }: KeptJson, index: number, start: number, file: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    const at = new TextEncoder().encode((text ?? '').slice(0, jsonMistake(text ?? ''))).length
    const left = cuts.filter((cut) => cut.at <= at).reduce((sum, cut) => sum + cut.octets, 0)
    refuseNoJson(`entry ${index + 1}, byte ${start + at + left}`, file)
  }
}

/** What the cursor finds wrong, in the one line that people read. */
function told<T>(file: string | null, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof JsonMistake)) throw error
    if (error.isEnd) refuseCutOff(error.at, file)
    refuseNoJson(`byte ${error.at}`, file)
  }
}
