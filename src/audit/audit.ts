import { type Acceptance, withoutAccepted } from './acceptance.ts'
import { nameInSubject } from './cookie.ts'
import { unlessDoubtful } from './doubt.ts'
import { siteView } from './facts/site-view.ts'
import { timelineOf } from './facts/timeline.ts'
import { fixFor } from './frameworks/fixes.ts'
import { joinFindings, subjectsOf } from './joined-findings.ts'
import { type ProfileName, profiles } from './profile.ts'
import type { Finding, Report, RuleOutcome } from './report.ts'
import type { AnyRule, Context, Outcome, Severity, Verdict } from './rule.ts'
import { rules } from './rules/index.ts'
import { siteGrade, tokenScore } from './score.ts'
import type { SiteState } from './site.ts'
import { cookieSummary, eventSummary, probeSummary, tokenSummary } from './summary.ts'
import type { EpochMilliseconds } from './time.ts'
import { unmetNeed } from './unmet-need.ts'

export interface AuditOptions {
  /** the moment that the report is about */
  readonly asOf: EpochMilliseconds
  readonly profile?: ProfileName
  /** whose defaults the words speak of; null for a recording that does not say */
  readonly browser: Context['browser']
  /** what the user lives with: no finding of the report */
  readonly accepted?: readonly Acceptance[]
}

/** Everything the rules say of one site, at one moment: the same state and options give the same report. */
export function audit(state: SiteState, options: AuditOptions, list: readonly AnyRule[] = rules): Report {
  const view = siteView(state, options.asOf, options.browser)
  const profile = profiles[options.profile ?? 'owasp']
  const context: Context = { view, profile, browser: options.browser, asOf: options.asOf }
  const judged = list.map((rule) => ({ rule, ...judge(rule, context) }))
  const found = judged.flatMap(({ rule, verdicts }) => verdicts.flatMap((one) => finding(rule, one, context)))
  const findings = withoutAccepted(found, options.accepted ?? [], view)
  const subjects = view.tokens.map(({ id }) => id)
  return {
    v: 1,
    store: state.store,
    site: state.site,
    asOf: options.asOf,
    profile: profile.name,
    grade: view.access === 'none' ? null : siteGrade(subjects, findings),
    tokens: view.tokens.map((token) => tokenSummary(view, token, tokenScore(token.id, findings))),
    sets: view.sets.map((set) => ({ subject: set.id, joined: set.joined, members: subjectsOf(set, view) })),
    findings: joinFindings(findings, view).toSorted(bySeverity),
    others: view.cookies.filter((cookie) => !view.tokens.includes(cookie)).map(cookieSummary),
    events: view.journeys.map(eventSummary),
    timeline: timelineOf(view),
    probes: state.probes.map((probe) => probeSummary(probe, state.probes)),
    outcomes: judged.flatMap(({ rule, why, verdicts }) => outcomesOf(rule, why, verdicts)),
    gaps: state.gaps.map(({ from, until, why }) => ({ from, until, why })),
    access: view.access,
    bearer: view.bearer,
    cut: state.cut,
  }
}

type Judged = ReturnType<AnyRule['judge']>[number]

/** A need that is not met, or a rule that broke, leaves that rule untested, with the reason, and no other. */
function judge(rule: AnyRule, context: Context): { readonly why: string | null; readonly verdicts: readonly Judged[] } {
  const why = unmetNeed(rule.needs, context.view)
  if (why !== null) return { why, verdicts: [] }
  try {
    const verdicts = rule.judge(context)
    return {
      why: null,
      verdicts: verdicts.map(({ subject, verdict }) => ({ subject, verdict: unlessDoubtful(context.view, rule, subject, verdict) })),
    }
  } catch {
    return { why: 'rule-broke', verdicts: [] }
  }
}

function finding(rule: AnyRule, { subject, verdict }: Judged, { view }: Context): readonly Finding[] {
  const { outcome, because, evidence, severity = rule.severity } = verdict
  if ((outcome !== 'failed' && outcome !== 'cantTell') || because === undefined) return []
  const cookie = view.cookies.find(({ id }) => id === subject)
  return [
    {
      rule: rule.id,
      subject,
      outcome,
      severity,
      evidenceClass: cookie?.evidenceClass ?? null,
      because,
      evidence: evidence.slice(0, 8),
      references: rule.references,
      fix: verdict.fix === undefined ? null : fixFor(cookie?.framework ?? null, verdict.fix, cookie?.cookie.name ?? nameInSubject(subject)),
      modelled: cookie?.modelled ?? false,
    },
  ]
}

const severities: readonly Severity[] = ['high', 'medium', 'low', 'info']

function bySeverity(a: Finding, b: Finding): number {
  return severities.indexOf(a.severity) - severities.indexOf(b.severity) || compare(a.rule, b.rule) || compare(a.subject, b.subject)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

const outcomes: readonly Verdict['outcome'][] = ['failed', 'cantTell', 'passed']

/** A rule without subjects is inapplicable, and so is one whose every subject was. */
function outcomesOf(rule: AnyRule, why: string | null, verdicts: readonly Judged[]): readonly RuleOutcome[] {
  const about = (outcome: Outcome): RuleOutcome => ({ rule: rule.id, outcome, subjects: [], why })
  if (why !== null) return [about('untested')]
  const found = outcomes.map((outcome) => verdicts.filter(({ verdict }) => verdict.outcome === outcome))
  const told = found.flatMap((those, i) => {
    const [first] = those
    if (first === undefined) return []
    const evidence = [...new Set(those.flatMap(({ verdict }) => verdict.evidence))].slice(0, 8)
    return [{ ...about(outcomes[i] ?? 'passed'), subjects: those.map(({ subject }) => subject), evidence }]
  })
  return told.length === 0 ? [about('inapplicable')] : told
}
