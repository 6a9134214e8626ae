import { references } from '../../src/audit/references.ts'
import type { AnyRule } from '../../src/audit/rule.ts'
import type { RuleCase } from './rule-case.ts'

/** The page of a rule under `docs/rules`: its words, and its cases as examples. */
export function document(rule: AnyRule, cases: readonly RuleCase[]): string {
  const { title, why, remediation, limits, refutedBy } = rule.words
  const list = (...outcomes: readonly string[]) =>
    cases
      .filter(({ expect }) => outcomes.includes(expect[0]))
      .map(({ when, severity }) => `- ${when}${severity === undefined ? '' : ` (${severity})`}`)
  const cited = rule.references.map((key) => `- [${references[key].title}](${references[key].url})`)
  const section = (heading: string, lines: readonly string[]) => (lines.length === 0 ? [] : ['', `## ${heading}`, '', ...lines])
  return [
    `# ${title}`,
    '',
    `\`${rule.id}\` · ${rule.severity}`,
    ...section('Why it matters', [why]),
    ...section('How to fix it', [remediation]),
    ...section('Limits', [limits]),
    ...section('What would refute it', [refutedBy]),
    ...section('Reported', list('failed')),
    ...section('Cannot tell', list('cantTell')),
    ...section('Not reported', list('passed', 'inapplicable', 'untested')),
    ...section('References', cited),
    '',
  ].join('\n')
}
