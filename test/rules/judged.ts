import { siteView } from '../../src/audit/facts/site-view.ts'
import { profiles } from '../../src/audit/profile.ts'
import type { AnyRule, Outcome, Verdict } from '../../src/audit/rule.ts'
import { unmetNeed } from '../../src/audit/unmet-need.ts'
import { endOf, sessionSeen, siteOf } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

export interface Judged {
  readonly outcome: Outcome
  /** names of the cookies with that outcome */
  readonly names: readonly string[]
  readonly verdicts: readonly Verdict[]
}

const weight: readonly Outcome[] = ['failed', 'cantTell', 'passed', 'inapplicable']

/** Asks one rule of the session of a case. A rule that throws, throws here. */
export function judged(rule: AnyRule, { session, seen = {}, profile = 'owasp', site }: RuleCase): Judged {
  const observations = sessionSeen(seen, ...session)
  const asOf = endOf(observations)
  const browser = seen.browser ?? 'chromium'
  const view = siteView(siteOf(observations, site), asOf, browser)
  if (unmetNeed(rule.needs, view) !== null) return { outcome: 'untested', names: [], verdicts: [] }
  const all = rule.judge({ view, profile: profiles[profile], browser, asOf })
  const outcome = weight.find((one) => all.some(({ verdict }) => verdict.outcome === one)) ?? 'inapplicable'
  const those = outcome === 'inapplicable' ? [] : all.filter(({ verdict }) => verdict.outcome === outcome)
  return { outcome, names: those.map(({ subject }) => nameIn(subject)), verdicts: those.map(({ verdict }) => verdict) }
}

/** `cookie:<name>;<domain>;<path>` */
function nameIn(subject: string): string {
  return subject.replace(/^cookie:/, '').replace(/;[^;]*;[^;]*$/, '')
}
