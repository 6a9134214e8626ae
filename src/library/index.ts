import type { ProfileName } from '../audit/profile.ts'
import type { Finding, Report } from '../audit/report.ts'
import { english } from '../export/english.ts'
import { type Telling, tell } from '../export/telling.ts'
import { auditRecording } from './audit-recording.ts'

export type { Finding, Report } from '../audit/report.ts'
export type { Telling } from '../export/telling.ts'
export { UnusableHar } from '../har/unusable-har.ts'

export interface AuditOptions {
  /** thresholds of a standard; OWASP's where none is named */
  readonly profile?: ProfileName
  /** names of cookies that carry the session, where you know them */
  readonly sessionTokens?: readonly string[]
}

/**
 * Audits a recording (HTTP Archive 1.2): a report for each site in it, in order of first appearance. No report holds a value of a cookie.
 * @param recording its text, or what JSON made of it
 * @throws UnusableHar with one line that says what is wrong, where, and what to do
 */
export function audit(recording: string | object, options: AuditOptions = {}): readonly Report[] {
  return auditRecording(recording, options)
}

/** A finding in English: what it is called, what was seen, why it matters, how to mend it. Names in it are hostile text: escape them. */
export function describe(finding: Finding): Telling {
  return tell(finding, english())
}
