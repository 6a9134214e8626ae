import type { Finding, Report, RuleOutcome } from '../audit/report.ts'
import type { Severity } from '../audit/rule.ts'
import type { WordId } from './words.ts'

/** Worst first. */
export const severities: readonly Severity[] = ['high', 'medium', 'low', 'info']

/** The one-line answer to "is the session of this site safe?": as bad as the worst thing that was found. */
export function answer(report: Report): WordId {
  if (report.grade === null) return report.bearer ? 'answer.bearer' : 'answer.none'
  const worst = severities.find((severity) => failed(report).some((finding) => finding.severity === severity))
  return worst === undefined || worst === 'info' ? 'answer.clean' : `answer.${worst}`
}

export function failed(report: Report): readonly Finding[] {
  return report.findings.filter((finding) => finding.outcome === 'failed')
}

export function unsure(report: Report): readonly Finding[] {
  return report.findings.filter((finding) => finding.outcome === 'cantTell')
}

/** Findings that are more than worth knowing. */
export function problems(report: Report): number {
  return failed(report).filter((finding) => finding.severity !== 'info').length
}

/** Rules that looked and found nothing. */
export function passed(report: Report): readonly RuleOutcome[] {
  return report.outcomes.filter(({ outcome }) => outcome === 'passed')
}

/** Rules that could not look. */
export function unlooked(report: Report): readonly RuleOutcome[] {
  return report.outcomes.filter(({ outcome }) => outcome === 'untested')
}
