import type { Change, ChangeKind } from '../audit/change.ts'
import type { SubjectId } from '../audit/cookie.ts'
import type { Finding, Report } from '../audit/report.ts'
import type { Severity } from '../audit/rule.ts'
import type { Baseline } from './baseline/baseline.ts'
import { baselineOf, membersOf } from './baseline/baseline-of.ts'
import { compare } from './baseline/compare.ts'
import type { Comparison } from './baseline/comparison.ts'
import { type SiteName, siteNameIn, subjectAs } from './baseline/site-name.ts'
import { stableSubject } from './stable-subject.ts'

/** What an export tells: the reports of all sites of a recording, and what they come to. */
export interface Story {
  /** of Sidwatch */
  readonly version: string
  /** files that were read, relative to the folder that the command ran in */
  readonly recordings: readonly string[]
  readonly sites: readonly SiteStory[]
  /** null where there is no baseline */
  readonly comparison: Comparison | null
  /** reason enough for exit status 1 */
  readonly fails: boolean
}

export interface SiteStory {
  readonly report: Report
  readonly results: readonly Result[]
}

/** A finding as exports and continuous integration see it. */
export interface Result {
  /** as the baseline calls it */
  readonly site: string
  readonly finding: Finding
  /** the same in the next recording */
  readonly subject: SubjectId
  /** against the baseline; null where there is none, or where nothing failed */
  readonly standing: 'new' | 'worse' | 'unchanged' | 'accepted' | null
  /** why it is accepted */
  readonly reason: string | null
  /** it is reason enough for exit status 1 */
  readonly counts: boolean
}

/** A failed finding of this severity or worse is reason enough for exit status 1. */
export type Threshold = Exclude<Severity, 'info'>

export interface StoryOptions {
  readonly version: string
  readonly recordings: readonly string[]
  readonly failOn: Threshold
  readonly baseline?: Baseline
  /** YYYY-MM-DD: acceptances may have an end */
  readonly today: string
}

/** With a baseline only what got worse counts: a finding of the threshold that is new, an attribute that was lost, a shorter ID. */
export function storyOf(reports: readonly Report[], { version, recordings, failOn, baseline, today }: StoryOptions): Story {
  const comparison = baseline === undefined ? null : compare(baseline, baselineOf(reports, baseline), { today, reports })
  const sites = reports.map((report) => {
    const name = baseline === undefined ? { site: report.site, aliases: [] } : siteNameIn(baseline, report.site)
    const changes = comparison?.sites.find(({ site }) => site === name.site)?.changes ?? null
    return { report, results: report.findings.map((finding) => resultOf(finding, { report, name, changes, failOn })) }
  })
  const fails =
    sites.some(({ results }) => results.some(({ counts }) => counts)) ||
    (comparison?.sites ?? []).some(({ changes }) => changes.some((change) => failsBy(change, failOn)))
  return { version, recordings, sites, comparison, fails }
}

const severities: readonly Severity[] = ['info', 'low', 'medium', 'high']

function reaches(severity: Severity, failOn: Threshold): boolean {
  return severities.indexOf(severity) >= severities.indexOf(failOn)
}

/** What is lost of a token counts whatever its severity: somebody had taken care of it. */
export function failsBy({ worse, severity }: Change, failOn: Threshold): boolean {
  return worse && (severity === null || reaches(severity, failOn))
}

interface Place {
  readonly report: Report
  readonly name: SiteName
  /** null where there is no baseline */
  readonly changes: readonly Change[] | null
  readonly failOn: Threshold
}

function resultOf(finding: Finding, { report, name, changes, failOn }: Place): Result {
  const named = (subject: SubjectId) => subjectAs(name, stableSubject(report, subject))
  const members = membersOf(report, finding.subject).map(named)
  const about = (changes ?? []).filter(({ rule, subject }) => rule === finding.rule && subject !== null && members.includes(subject))
  const standing = changes === null || finding.outcome !== 'failed' ? null : standingBy(about.map(({ kind }) => kind))
  return {
    site: name.site,
    finding,
    subject: named(finding.subject),
    standing,
    reason: standing === 'accepted' ? (about[0]?.reason ?? null) : null,
    counts: finding.outcome === 'failed' && reaches(finding.severity, failOn) && standing !== 'unchanged' && standing !== 'accepted',
  }
}

/** Of a set, by what became of its members. */
function standingBy(kinds: readonly ChangeKind[]): NonNullable<Result['standing']> {
  if (kinds.includes('finding-new')) return 'new'
  if (kinds.includes('finding-worse') || kinds.includes('acceptance-ended')) return 'worse'
  return kinds.length > 0 && kinds.every((kind) => kind === 'finding-accepted') ? 'accepted' : 'unchanged'
}
