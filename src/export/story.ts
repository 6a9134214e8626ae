import type { SubjectId } from '../audit/cookie.ts'
import type { Finding, Report } from '../audit/report.ts'
import type { Severity } from '../audit/rule.ts'
import { stableSubject } from './stable-subject.ts'

/** What an export tells: the reports of all sites of a recording, and what they come to. */
export interface Story {
  /** of Sidwatch */
  readonly version: string
  /** files that were read, relative to the folder that the command ran in */
  readonly recordings: readonly string[]
  readonly sites: readonly SiteStory[]
}

export interface SiteStory {
  readonly report: Report
  readonly results: readonly Result[]
}

/** A finding as exports and continuous integration see it. */
export interface Result {
  readonly site: string
  readonly finding: Finding
  /** the same in the next recording */
  readonly subject: SubjectId
  /** it is reason enough for exit status 1 */
  readonly counts: boolean
}

export interface StoryOptions {
  readonly version: string
  readonly recordings: readonly string[]
  /** a failed finding of this severity or worse counts */
  readonly failOn: Exclude<Severity, 'info'>
}

const severities: readonly Severity[] = ['info', 'low', 'medium', 'high']

export function storyOf(reports: readonly Report[], { version, recordings, failOn }: StoryOptions): Story {
  return { version, recordings, sites: reports.map((report) => ({ report, results: resultsOf(report, failOn) })) }
}

function resultsOf(report: Report, failOn: Severity): readonly Result[] {
  return report.findings.map((finding) => ({
    site: report.site,
    finding,
    subject: stableSubject(report, finding.subject),
    counts: finding.outcome === 'failed' && severities.indexOf(finding.severity) >= severities.indexOf(failOn),
  }))
}
