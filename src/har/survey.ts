import type { Browser } from '../audit/http-state/stored-cookie.ts'
import type { Entry } from './entry.ts'
import type { HarSource } from './har-source.ts'
import { type PlacedCookies, placedCookies } from './placed-cookies.ts'
import { hasCredentials, hasHost, recordsCookies } from './recorder.ts'
import { type EntryStart, type FirstUse, pairKey, waitOf } from './timeline.ts'

/** What must be known of whole recordings before any of their entries can be understood. */
export interface Survey {
  /** of each entry that can be read, in the order of time */
  readonly starts: readonly EntryStart[]
  readonly files: readonly FileSurvey[]
  /** entries without a time of their own */
  readonly timeless: number
  readonly firstUse: FirstUse
  readonly placed: PlacedCookies
}

/** What is known of one file. */
export interface FileSurvey {
  readonly read: number
  readonly hasCredentials: boolean
  /** a request without cookies really had none */
  readonly recordsCookies: boolean
  /** requests that reached the network show a `Host` */
  readonly showsHost: boolean
}

/** Reads every entry once, and remembers of each only when it began. */
export function surveyOf(sources: readonly HarSource[], browser: Browser): Survey {
  const starts: EntryStart[] = []
  const files: FileSurvey[] = []
  const firstUse = new Map<string, number>()
  const placed = placedCookies(browser)
  let timeless = 0

  sources.forEach((source, file) => {
    const seen = { read: 0, hasCredentials: false, sendsCookies: false, showsHost: false }
    let last = firstStart(source) ?? 0
    for (let index = 0; index < source.count; index++) {
      const entry = source.entry(index)
      if (entry === null) continue
      const at = entry.started ?? last + 1
      last = at
      starts.push({ file, index, at })
      seen.read++
      if (entry.started === null) timeless++
      seen.hasCredentials ||= hasCredentials(entry)
      seen.sendsCookies ||= entry.cookies.length > 0
      seen.showsHost ||= hasHost(entry)
      for (const pair of entry.cookies) {
        const key = pairKey(pair)
        firstUse.set(key, Math.min(at, firstUse.get(key) ?? at))
      }
      placed.note(entry, at + waitOf(entry))
    }
    files.push({ ...seen, recordsCookies: seen.sendsCookies || recordsCookies(source) })
  })
  starts.sort((a, b) => a.at - b.at || a.file - b.file || a.index - b.index)
  return { starts, files, timeless, firstUse, placed }
}

/** Entries that stand before the first one with a time belong just before it. */
function firstStart(source: HarSource): number | null {
  for (let index = 0; index < source.count; index++) {
    const started: Entry['started'] = source.entry(index)?.started ?? null
    if (started !== null) return started - 1 - index
  }
  return null
}
