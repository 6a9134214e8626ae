import { randomBytes } from 'node:crypto'
import { audit } from '../audit/audit.ts'
import { recordingBounds } from '../audit/bounds.ts'
import { bySite, siteKey } from '../audit/by-site.ts'
import { emptySite, fold } from '../audit/fold.ts'
import type { ProfileName } from '../audit/profile.ts'
import type { Report } from '../audit/report.ts'
import type { SiteState } from '../audit/site.ts'
import { harFile } from '../har/har-file.ts'
import { harLog } from '../har/har-log.ts'
import type { HarSource } from '../har/har-source.ts'
import { playHar } from '../har/read-har.ts'
import type { HeldCookie } from '../har/recorded-jar.ts'
import type { FindSecret } from '../har/recorded-values.ts'
import { fileOctets, type OpenFile } from './file-octets.ts'
import { stated } from './stated-tokens.ts'

export interface AuditRecordingOptions {
  readonly profile?: ProfileName
  /** names of cookies that the user says carry the session */
  readonly sessionTokens?: readonly string[]
  /** looks for the secret behind each signed or sealed value */
  readonly findSecret?: FindSecret
  /** what the browser held when the recording began, where that is known */
  readonly heldBefore?: readonly HeldCookie[]
  /** told, one sentence each, what could not be read or had to be assumed */
  readonly warn?: (sentence: string) => void
  /** told now and then how far the work is, from 0 to 1 */
  readonly progress?: (done: number) => void
}

/**
 * Audits one recording that is in memory, as text or parsed: a report for each cookie site in it, in order of first appearance.
 * @throws UnusableHar with one line that says what, where and what to do.
 */
export function auditRecording(recording: unknown, options: AuditRecordingOptions = {}): readonly Report[] {
  return reportsOf([harLog(recording)], options)
}

/**
 * Audits one or several files as one story in the order of time. Files of any size are read in bounded memory.
 * @throws UnusableHar as {@link auditRecording}, with the file; the error of Node where a file cannot be read
 */
export function auditRecordings(paths: readonly string[], options: AuditRecordingOptions = {}): readonly Report[] {
  const { progress } = options
  const open: OpenFile[] = []
  try {
    for (const path of paths) open.push(fileOctets(path))
    const total = open.reduce((sum, { size }) => sum + size, 0)
    let before = 0
    const sources = open.map((octets, i) => {
      const source = harFile(octets, paths[i], (read) => progress?.(((before + read) / total) * found))
      before += octets.size
      return source
    })
    return reportsOf(sources, options)
  } finally {
    for (const file of open) file.close()
  }
}

/** Of the whole work: finding the entries, and surveying them. The rest is to play them. */
const found = 0.15
const surveyed = 0.5

function reportsOf(sources: readonly HarSource[], options: AuditRecordingOptions): readonly Report[] {
  const { profile, sessionTokens = [], findSecret, heldBefore, progress, warn } = options
  const { batches, browser, warnings } = playHar(sources, {
    key: randomBytes(32),
    ...(findSecret === undefined ? {} : { findSecret }),
    ...(heldBefore === undefined ? {} : { heldBefore }),
    progress: (entries, of) => progress?.(surveyed + (entries / of) * (1 - surveyed)),
  })
  for (const sentence of warnings) warn?.(sentence)
  const states = new Map<string, SiteState>()
  let asOf = 0
  for (const batch of batches) {
    for (const { store, site, observations } of bySite(batch).sites.values()) {
      const key = siteKey(store, site)
      states.set(key, fold(states.get(key) ?? emptySite(store, site), observations, recordingBounds))
    }
    asOf = batch.at(-1)?.at ?? asOf
  }
  return stated([...states.values()], sessionTokens, asOf).map((state) =>
    audit(state, { asOf, browser, ...(profile === undefined ? {} : { profile }) }),
  )
}
