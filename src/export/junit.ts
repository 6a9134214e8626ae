import type { SubjectId } from '../audit/cookie.ts'
import type { RuleOutcome } from '../audit/report.ts'
import { changeLine } from './change-line.ts'
import { markup, markupLines } from './markup.ts'
import type { Say } from './say.ts'
import { stableSubject, subjectName } from './stable-subject.ts'
import type { Result, SiteStory, Story } from './story.ts'
import { tell } from './telling.ts'

/**
 * The report as JUnit's XML, as continuous integration reads it: one case for each rule and subject that was judged. A finding that counts
 * is a failure, one below the threshold passes with its words, a doubt is skipped.
 */
export function junit({ sites, comparison }: Story, say: Say): string {
  const suites = [...sites.map((site) => suiteOf(site, say)), ...lossesOf(comparison, say)].filter(({ cases }) => cases.length > 0)
  const all = suites.flatMap(({ cases }) => cases)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="Sidwatch" ${countsOf(all)} time="0">`,
    ...suites.flatMap(({ name, cases }) => [
      `  <testsuite name="${markup(name)}" ${countsOf(cases)} errors="0" time="0">`,
      ...cases.map(({ text }) => text),
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n')
}

/** What a token lost against the baseline is no finding of a rule: each is a case of its own. */
function lossesOf(comparison: Story['comparison'], say: Say): readonly Suite[] {
  return (comparison?.sites ?? []).map(({ site, changes }) => {
    const losses = changes.filter(({ worse, rule }) => worse && rule === null)
    const cases = losses.map((one): Case => {
      const attributes = `classname="${markup(`sidwatch.${site}`)}" name="${markup(`${one.kind} ${one.subject} ${one.from}`)}" time="0"`
      return {
        kind: 'failed',
        text: `    <testcase ${attributes}><failure message="${markup(changeLine(one, say))}" type="regression"/></testcase>`,
      }
    })
    return { name: `${site} (${say('export.comparison')})`, cases }
  })
}

interface Suite {
  readonly name: string
  readonly cases: readonly Case[]
}

interface Case {
  readonly kind: 'passed' | 'failed' | 'skipped'
  readonly text: string
}

function countsOf(cases: readonly Case[]): string {
  const count = (kind: Case['kind']) => cases.filter((one) => one.kind === kind).length
  return `tests="${cases.length}" failures="${count('failed')}" skipped="${count('skipped')}"`
}

function suiteOf(site: SiteStory, say: Say): Suite {
  const { report, results } = site
  const said = results.map((result) => caseOf(site, result.finding.rule, result.subject, told(result, say)))
  const passed = report.outcomes
    .filter(({ outcome }) => outcome === 'passed')
    .flatMap(({ rule, subjects }: RuleOutcome) => subjects.map((subject) => caseOf(site, rule, stableSubject(report, subject), null)))
  return { name: report.site, cases: [...said, ...passed] }
}

function caseOf({ report }: SiteStory, rule: string, subject: SubjectId, said: { kind: Case['kind']; text: string } | null): Case {
  const attributes = `classname="${markup(`sidwatch.${report.site}`)}" name="${markup(`${rule} ${subject}`)}" time="0"`
  if (said === null) return { kind: 'passed', text: `    <testcase ${attributes}/>` }
  return { kind: said.kind, text: `    <testcase ${attributes}>${said.text}</testcase>` }
}

function told({ finding, counts }: Result, say: Say): { kind: Case['kind']; text: string } {
  const { title, because, remediation, mending, fix, references } = tell(finding, say)
  const message = markup(`${title}: ${subjectName(finding.subject)}`)
  if (finding.outcome === 'cantTell') return { kind: 'skipped', text: `<skipped message="${message}: ${markup(because)}"/>` }
  const lines = markupLines([because, mending ?? remediation, ...(fix === null ? [] : [`${fix.label}:`, fix.text])].join('\n'))
  const cited = references.map(({ url }) => markup(url)).join('\n')
  return counts
    ? { kind: 'failed', text: `<failure message="${message}" type="${finding.severity}">${lines}\n${cited}</failure>` }
    : { kind: 'passed', text: `<system-out>${finding.severity}: ${message}\n${lines}</system-out>` }
}
