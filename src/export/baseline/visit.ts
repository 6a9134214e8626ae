import type { SubjectId } from '../../audit/cookie.ts'
import type { Report } from '../../audit/report.ts'
import type { Severity } from '../../audit/rule.ts'
import type { EpochMilliseconds } from '../../audit/time.ts'
import { noBaseline, type SiteBaseline, type TokenBaseline } from './baseline.ts'
import { baselineOf } from './baseline-of.ts'
import { subjectOf } from './pair-tokens.ts'

/** What was known of a site at the end of a visit: as a baseline, and small enough that several are kept. No value, no digest. */
export interface Visit {
  /** when the site was last seen in it */
  readonly at: EpochMilliseconds
  /** profile and version: what others judged compares with nothing */
  readonly judgedBy: string
  readonly tokens: readonly TokenBaseline[]
  /** verdicts name them by their place here */
  readonly subjects: readonly SubjectId[]
  readonly failed: Readonly<Record<Severity, readonly Verdicts[]>>
  readonly passed: readonly Verdicts[]
}

/** Of one rule, on some subjects. */
export type Verdicts = readonly [rule: string, subjects: readonly number[]]

/** In characters: the newest visit and the one before it fit into what is kept of a site. */
const visitBound = 4_000

/**
 * What a report knows, as a visit; null where it recognises no session token. One too large to keep knows the first of its tokens alone.
 *
 * @param at when the site was last seen
 * @param version of what judged
 */
export function visitOf(report: Report, at: EpochMilliseconds, version: string): Visit | null {
  const [site] = baselineOf([report], noBaseline).sites
  // What looks like a token by its shape alone is graded nowhere.
  const tokens = site?.tokens.filter(({ evidence }) => evidence !== 'shape') ?? []
  if (site === undefined) return null
  const judgedBy = `${report.profile} ${version}`
  for (let count = tokens.length; count > 0; count = Math.floor(count / 2)) {
    const visit = { at, judgedBy, ...packed(site, tokens.slice(0, count)) }
    if (JSON.stringify(visit).length <= visitBound) return visit
  }
  return null
}

function packed(site: SiteBaseline, tokens: readonly TokenBaseline[]): Omit<Visit, 'at' | 'judgedBy'> {
  const kept = new Set(tokens.map(subjectOf))
  const isKept = (subject: SubjectId): boolean => kept.has(subject) || subject.startsWith('journey:')
  const places = new Map<SubjectId, number>()
  const placeOf = (subject: SubjectId): number => {
    const place = places.get(subject) ?? places.size
    places.set(subject, place)
    return place
  }
  const byRule = (verdicts: readonly (readonly [rule: string, subject: SubjectId])[]): readonly Verdicts[] => {
    const rules = new Map<string, number[]>()
    for (const [rule, subject] of verdicts) if (isKept(subject)) rules.set(rule, [...(rules.get(rule) ?? []), placeOf(subject)])
    return [...rules]
  }
  const failedAt = (severity: Severity): readonly Verdicts[] =>
    byRule(
      site.findings
        .filter((finding) => finding.outcome === 'failed' && finding.severity === severity)
        .map(({ rule, subject }) => [rule, subject]),
    )
  const failed = { high: failedAt('high'), medium: failedAt('medium'), low: failedAt('low'), info: failedAt('info') }
  const passed = byRule(site.passed.flatMap(({ rule, subjects }) => subjects.map((subject) => [rule, subject] as const)))
  return { tokens, subjects: [...places.keys()], failed, passed }
}

/** A visit as the baseline that it was made of. What could not be told was not kept: it compares as what nobody looked at. */
export function baselineOfVisit({ tokens, subjects, failed, passed }: Visit): Omit<SiteBaseline, 'site'> {
  const named = (places: readonly number[]): readonly SubjectId[] => places.flatMap((place) => subjects[place] ?? [])
  const severities = ['high', 'medium', 'low', 'info'] as const
  return {
    aliases: [],
    tokens,
    findings: severities.flatMap((severity) =>
      failed[severity].flatMap(([rule, places]) =>
        named(places).map((subject) => ({ rule, subject, outcome: 'failed', severity, because: '' }) as const),
      ),
    ),
    passed: passed.map(([rule, places]) => ({ rule, subjects: named(places) })),
    accepted: [],
  }
}
