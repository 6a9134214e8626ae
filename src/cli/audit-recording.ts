import { randomBytes } from 'node:crypto'
import { audit } from '../audit/audit.ts'
import { recordingBounds } from '../audit/bounds.ts'
import { bySite } from '../audit/by-site.ts'
import { emptySite, fold } from '../audit/fold.ts'
import type { ProfileName } from '../audit/profile.ts'
import type { Report } from '../audit/report.ts'
import { readHar } from '../har/read-har.ts'

/**
 * Audits one recording: a report for each cookie site in it, in order of first appearance.
 * @throws UnusableHar with one line that says what, where and what to do.
 */
export function auditRecording(text: string, options: { readonly profile?: ProfileName } = {}): readonly Report[] {
  const { observations, browser, asOf } = readHar(text, { key: randomBytes(32) })
  const { sites } = bySite(observations)
  return [...sites.values()].map(({ store, site, observations: own }) =>
    audit(fold(emptySite(store, site), own, recordingBounds), { asOf, browser, ...options }),
  )
}
