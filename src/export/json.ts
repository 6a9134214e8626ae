import type { SeenId } from '../audit/observation.ts'
import type { Report } from '../audit/report.ts'
import { jsonText } from './json-text.ts'
import type { Say } from './say.ts'
import type { Result, SiteStory, Story } from './story.ts'
import { tell } from './telling.ts'

/** Of the format: `docs/schema/report-v1.schema.json` describes it. */
const version = 1

/**
 * The report as data, with the words of each finding beside its ids. The same recording gives the same text: what was seen goes by numbers in
 * order of first mention, as the ids of a reading are random. The store is left out: it names a profile of the user's browser.
 */
export function json({ version: sidwatch, recordings, sites, comparison, fails }: Story, say: Say): string {
  const whole = {
    sidwatch: 'report',
    v: version,
    version: sidwatch,
    recordings,
    fails,
    sites: sites.map((site) => exportedSite(site, say)),
    comparison,
  }
  return jsonText(whole)
}

function exportedSite({ report, results }: SiteStory, say: Say) {
  const numbers = new Map<SeenId, number>()
  const numbered = (evidence: readonly SeenId[]) =>
    evidence.map((id) => {
      const number = numbers.get(id) ?? numbers.size + 1
      numbers.set(id, number)
      return number
    })
  const { v: _ofTheReport, store: _ofTheUser, ...rest } = report
  return {
    ...rest,
    findings: results.map((result) => exportedFinding(result, numbered, say)),
    timeline: report.timeline.map((entry) => ({ ...entry, text: say(entry.what.id, entry.what.args), evidence: numbered(entry.evidence) })),
    outcomes: report.outcomes.map(({ evidence, ...outcome }) => ({ ...outcome, evidence: numbered(evidence ?? []) })),
  } satisfies Readonly<Record<Exclude<keyof Report, 'v' | 'store'>, unknown>>
}

function exportedFinding(
  { finding, subject, standing, reason, counts }: Result,
  numbered: (evidence: readonly SeenId[]) => readonly number[],
  say: Say,
) {
  const { title, because, why, remediation, mending, refutedBy, limits, references } = tell(finding, say)
  return {
    ...finding,
    subject,
    standing,
    reason,
    counts,
    evidence: numbered(finding.evidence),
    words: { title, because, why, remediation: mending ?? remediation, refutedBy, limits },
    references: finding.references.map((key, i) => ({ key, title: references[i]?.title ?? key, url: references[i]?.url ?? '' })),
  }
}
