import type { Observation } from '../audit/observation.ts'
import type { EpochMilliseconds } from '../audit/time.ts'
import { type DigestKey, digestOf } from '../audit/value/digest.ts'
import { type Entry, readEntry } from './entry.ts'
import { type HarLog, harLog } from './har-log.ts'
import { recordedValues } from './recorded-values.ts'
import { browserOf, hasCredentials, isSanitised, recordsCookies, withCacheHits } from './recorder.ts'
import { replay } from './replay.ts'
import { timelineOf } from './timeline.ts'
import { UnusableHar } from './unusable-har.ts'

export interface HarOptions {
  /** 32 random octets: digests of two recordings can be compared only under one key */
  readonly key: DigestKey
  readonly boot?: string
  /** whose rules the modelled jar follows, where the recording does not say it or is wrong */
  readonly browser?: 'chromium' | 'firefox'
}

export interface HarReading {
  /** in order */
  readonly observations: readonly Observation[]
  /** the browser that was recorded, or null where the recording does not say; its jar is then modelled after Chromium */
  readonly browser: 'chromium' | 'firefox' | null
  /** name and version of the program that wrote the file */
  readonly creator: string
  /** the end of the recording */
  readonly asOf: EpochMilliseconds
  /** what could not be read or had to be assumed, one sentence each */
  readonly warnings: readonly string[]
}

/**
 * Reads a recording (HTTP Archive 1.2, as text or as parsed JSON) as what a browser extension would have seen. Of its values only
 * traits and digests are kept. The cookie store is modelled, as no recording holds it.
 *
 * @throws UnusableHar where it is no recording, or one without what an audit needs
 */
export function readHar(recording: unknown, { key, boot = 'har', browser: stated }: HarOptions): HarReading {
  const log = harLog(recording)
  const entries = withCacheHits(log.entries.flatMap((entry, index) => readEntry(entry, index) ?? []))
  refuseUnusable(log, entries)
  const browser = stated ?? browserOf(log, entries)
  const cookiesRecorded = recordsCookies(log, entries)
  const exchanges = timelineOf(entries)
  const epoch = digestOf(JSON.stringify([log.entries.length, ...entries.map(({ started }) => started)]), key)
  const observations = replay({ exchanges, browser: browser ?? 'chromium', cookiesRecorded }, recordedValues(key), { epoch, boot })
  const asOf = observations.reduce((latest, { at }) => Math.max(latest, at), 0)
  return { observations, browser, creator: log.creator, asOf, warnings: warningsOf(log, entries, cookiesRecorded) }
}

function refuseUnusable(log: HarLog, entries: readonly Entry[]): void {
  if (entries.length === 0) {
    throw new UnusableHar(
      'No request to a server can be read',
      'entry 1',
      'Check that request.url is there, or export the network log again.',
    )
  }
  if (isSanitised(log, entries)) {
    throw new UnusableHar(
      'Chrome exported this recording without cookies',
      `no Cookie, Set-Cookie or Authorization in ${log.entries.length} entries`,
      'Choose "Export HAR (with sensitive data)" in the Network panel; Settings > Preferences > Network > "Allow to generate HAR with sensitive data" adds it to the menu.',
    )
  }
}

function warningsOf(log: HarLog, entries: readonly Entry[], cookiesRecorded: boolean): readonly string[] {
  const unread = log.entries.length - entries.length
  const timeless = entries.filter(({ started }) => started === null).length
  return [
    ...(unread > 0 ? [`${unread} of ${log.entries.length} entries are no requests to a server and were left out.`] : []),
    ...(timeless > 0 ? [`${timeless} entries have no time: their order in the file was kept.`] : []),
    ...(cookiesRecorded ? [] : ['No request shows its cookies: what was sent is modelled from the Set-Cookie lines.']),
    ...(hasCredentials(entries) ? [] : ['No entry shows a cookie or an Authorization header.']),
  ]
}
