import type { Change } from '../../audit/change.ts'
import type { SubjectId } from '../../audit/cookie.ts'
import type { Severity } from '../../audit/rule.ts'
import type { Acceptance, KnownFinding, SiteBaseline, TokenBaseline } from './baseline.ts'
import { change } from './comparison.ts'
import { subjectOf } from './pair-tokens.ts'

export interface FindingOptions {
  /** what subjects of the baseline are called now */
  readonly renamed: ReadonlyMap<SubjectId, SubjectId>
  /** those that still hold */
  readonly acceptances: readonly Acceptance[]
  readonly gone: readonly TokenBaseline[]
}

/** What became of each finding. One that nobody looked for this time is neither fixed nor unchanged. */
export function compareFindings(
  before: SiteBaseline,
  after: SiteBaseline,
  { renamed, acceptances, gone }: FindingOptions,
): readonly Change[] {
  const nowCalled = (subject: SubjectId) => renamed.get(subject) ?? subject
  const then = verdictsOf(before, nowCalled)
  const now = verdictsOf(after, (subject) => subject)
  const accepted = new Map(acceptances.map((one) => [keyOf(one.rule, nowCalled(one.subject)), one]))
  const ended = new Set(before.accepted.map((one) => keyOf(one.rule, nowCalled(one.subject))))
  const left = new Set(gone.map(subjectOf))
  return [
    ...[...now].flatMap(([key, verdict]) => {
      if (verdict.outcome !== 'failed') return []
      const acceptance = accepted.get(key)
      if (acceptance !== undefined) return [about('finding-accepted', verdict, { reason: acceptance.reason, to: acceptance.until ?? null })]
      return failedNow(verdict, then.get(key), ended.has(key))
    }),
    ...[...then].flatMap(([key, verdict]) => {
      const outcome = now.get(key)?.outcome
      if (outcome === 'failed' || verdict.outcome === 'cantTell' || outcome === verdict.outcome) return []
      if (outcome === 'passed') return [about('finding-fixed', verdict)]
      // That its token is gone is said once, of the token; and where nothing has to be mended, nobody need look.
      return left.has(verdict.subject) || verdict.severity === 'info' ? [] : [about('not-looked-at', verdict, { from: verdict.outcome })]
    }),
  ]
}

interface Verdict {
  readonly rule: string
  readonly subject: SubjectId
  readonly outcome: KnownFinding['outcome'] | 'passed'
  readonly severity: Severity | null
}

function keyOf(rule: string, subject: SubjectId): string {
  return `${rule} ${subject}`
}

/** A rule may say two things of one subject, as of several journeys: what failed stands over what passed. */
function verdictsOf({ passed, findings }: SiteBaseline, called: (subject: SubjectId) => SubjectId): ReadonlyMap<string, Verdict> {
  const all: readonly Verdict[] = [
    ...passed.flatMap(({ rule, subjects }) => subjects.map((subject) => ({ rule, subject, outcome: 'passed', severity: null }) as const)),
    ...findings.filter(({ outcome }) => outcome === 'cantTell'),
    ...findings
      .filter(({ outcome }) => outcome === 'failed')
      .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity)),
  ]
  return new Map(all.map((verdict) => [keyOf(verdict.rule, called(verdict.subject)), { ...verdict, subject: called(verdict.subject) }]))
}

const severities: readonly Severity[] = ['info', 'low', 'medium', 'high']

function about(kind: Change['kind'], { rule, subject, severity }: Verdict, more: Partial<Change> = {}): Change {
  return change(kind, subject, { rule, severity, ...more })
}

/** Rules whose failing is that a token is no longer renewed. */
const renewals = /^session-token-kept-across-/

function failedNow(now: Verdict, then: Verdict | undefined, hasEnded: boolean): readonly Change[] {
  if (then?.outcome !== 'failed') {
    const made = about('finding-new', now, { from: then?.outcome ?? null, worse: now.severity !== 'info' })
    return renewals.test(now.rule) && then?.outcome === 'passed' ? [made, about('renewal-lost', now, { worse: true })] : [made]
  }
  if (hasEnded) return [about('acceptance-ended', now, { worse: true })]
  const grown = severities.indexOf(now.severity ?? 'info') - severities.indexOf(then.severity ?? 'info')
  if (grown === 0) return [about('finding-unchanged', now)]
  const levels = { from: then.severity, to: now.severity }
  return [grown > 0 ? about('finding-worse', now, { ...levels, worse: true }) : about('finding-milder', now, levels)]
}
