import type { Observation } from '../audit/observation.ts'
import type { EpochMilliseconds } from '../audit/time.ts'
import { type DigestKey, digestOf } from '../audit/value/digest.ts'
import { harLog } from './har-log.ts'
import type { HarSource } from './har-source.ts'
import type { HeldCookie } from './recorded-jar.ts'
import { type FindSecret, recordedValues } from './recorded-values.ts'
import { browserOf, cameFromCache, isChrome } from './recorder.ts'
import { replay } from './replay.ts'
import { type Survey, surveyOf } from './survey.ts'
import { timelineOf } from './timeline.ts'
import { UnusableHar } from './unusable-har.ts'

export interface HarOptions {
  /** 32 random octets: digests of two recordings can be compared only under one key */
  readonly key: DigestKey
  readonly boot?: string
  /** whose rules the modelled jar follows, where the recording does not say it or is wrong */
  readonly browser?: 'chromium' | 'firefox'
  /** looks for the secret behind a value in lists that take longer than reading it */
  readonly findSecret?: FindSecret
  /** what the browser held when the recording began, where that is known: a recording shows only names and values of it */
  readonly heldBefore?: readonly HeldCookie[]
  /** told now and then how many of the entries were read */
  readonly progress?: (entries: number, of: number) => void
}

/** What a recording says of itself. */
export interface HarAbout {
  /** the browser that was recorded, or null where the recording does not say; its jar is then modelled after Chromium */
  readonly browser: 'chromium' | 'firefox' | null
  /** name and version of the program that wrote the (first) file */
  readonly creator: string
  /** what could not be read or had to be assumed, one sentence each */
  readonly warnings: readonly string[]
}

export interface HarReading extends HarAbout {
  /** in order */
  readonly observations: readonly Observation[]
  /** the end of the recording */
  readonly asOf: EpochMilliseconds
}

export interface HarPlay extends HarAbout {
  /** in order, some thousand at a time; to be gone through once */
  readonly batches: Iterable<readonly Observation[]>
}

/**
 * Reads a recording (HTTP Archive 1.2, as text or as parsed JSON) as what a browser extension would have seen. Of its values only
 * traits and digests are kept. The cookie store is modelled, as no recording holds it.
 *
 * @throws UnusableHar where it is no recording, or one without what an audit needs
 */
export function readHar(recording: unknown, options: HarOptions): HarReading {
  const { batches, ...about } = playHar([harLog(recording)], options)
  const observations = [...batches].flat()
  return { ...about, observations, asOf: observations.at(-1)?.at ?? 0 }
}

/**
 * Reads one or several recordings as one story in the order of time, in bounded memory: held are a number for each entry, each different
 * cookie that was sent, the requests under way, and 20,000 observations at most.
 *
 * @throws UnusableHar as {@link readHar}; also while the batches are gone through
 */
export function playHar(
  sources: readonly HarSource[],
  { key, boot = 'har', browser: stated, findSecret, heldBefore = [], progress }: HarOptions,
): HarPlay {
  const browser = stated ?? browserOf(sources)
  const survey = surveyOf(sources, browser ?? 'chromium')
  for (const [file, source] of sources.entries()) refuseUnusable(source, survey.files[file])
  const epoch = digestOf(JSON.stringify(survey.starts.map(({ at }) => at)), key)
  const steps = timelineOf(survey.starts, survey.firstUse, entryReader(sources, survey, progress))
  const recording = { ...survey, steps, browser: browser ?? 'chromium', heldBefore }
  return {
    browser,
    creator: sources[0]?.creator ?? '',
    warnings: warningsOf(sources, survey),
    batches: replay(recording, recordedValues(key, findSecret), { epoch, boot }),
  }
}

function entryReader(sources: readonly HarSource[], { files, starts }: Survey, progress: HarOptions['progress']) {
  let read = 0
  return (file: number, index: number) => {
    if (++read % 256 === 0) progress?.(read, starts.length)
    const source = sources[file]
    const entry = source?.entry(index) ?? null
    if (source === undefined || entry === null || !cameFromCache(entry, source, files[file]?.showsHost ?? false)) return entry
    return { ...entry, fromCache: true }
  }
}

function refuseUnusable(source: HarSource, survey: Survey['files'][number] | undefined): void {
  const { file, count } = source
  if (survey === undefined || survey.read === 0) {
    throw new UnusableHar(
      'No request to a server can be read',
      'entry 1',
      'Check that request.url is there, or export the network log again.',
      file,
    )
  }
  if (isChrome(source) && !survey.hasCredentials) {
    throw new UnusableHar(
      'Chrome exported this recording without cookies',
      `no Cookie, Set-Cookie or Authorization in ${count} entries`,
      'Choose "Export HAR (with sensitive data)" in the Network panel; Settings > Preferences > Network > "Allow to generate HAR with sensitive data" adds it to the menu.',
      file,
    )
  }
}

function warningsOf(sources: readonly HarSource[], { files, starts, timeless }: Survey): readonly string[] {
  const count = sources.reduce((sum, source) => sum + source.count, 0)
  const unread = count - starts.length
  return [
    ...(unread > 0 ? [`${unread} of ${count} entries are no requests to a server and were left out.`] : []),
    ...(timeless > 0 ? [`${timeless} entries have no time: their order in the file was kept.`] : []),
    ...(files.every(({ recordsCookies }) => recordsCookies)
      ? []
      : ['No request shows its cookies: what was sent is modelled from the Set-Cookie lines.']),
    ...(files.some(({ hasCredentials }) => hasCredentials) ? [] : ['No entry shows a cookie or an Authorization header.']),
  ]
}
