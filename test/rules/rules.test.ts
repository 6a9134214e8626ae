import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { references } from '../../src/audit/references.ts'
import type { AnyRule } from '../../src/audit/rule.ts'
import { rules } from '../../src/audit/rules/index.ts'
import { document } from './document.ts'
import { judged } from './judged.ts'
import type { RuleCase } from './rule-case.ts'

const tables = import.meta.glob<readonly RuleCase[]>('./*.cases.ts', { eager: true, import: 'default' })
const casesOf = (rule: AnyRule) => tables[`./${rule.id}.cases.ts`] ?? []
const filesIn = (folder: string, ending: string) =>
  readdirSync(new URL(`../../${folder}`, import.meta.url))
    .filter((file) => file.endsWith(ending) && file !== 'index.ts')
    .map((file) => file.slice(0, -ending.length))
    .toSorted()

describe('the folder', () => {
  const listed = rules.map(({ id }) => id)

  test('has exactly one rule, one case table and one page for each rule that is listed', () => {
    expect(filesIn('src/audit/rules', '.ts')).toEqual(listed)
    expect(filesIn('test/rules', '.cases.ts')).toEqual(listed)
    expect(filesIn('docs/rules', '.md')).toEqual(listed)
  })

  test('cites every source that it knows, each at an https address', () => {
    const cited = new Set(rules.flatMap((rule) => rule.references))
    expect(Object.keys(references).filter((key) => !cited.has(key as keyof typeof references))).toEqual([])
    for (const { url, title } of Object.values(references)) {
      expect(URL.canParse(url) && url.startsWith('https://')).toBe(true)
      expect(title).not.toBe('')
    }
  })
})

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('is named for the failing state, subject first', () => {
    expect(id).toMatch(/^(?:session-token|session|csrf-token|cookie|login|logout)-[a-z]+(?:-[a-z]+)*$/)
    expect(id).not.toMatch(/(?:^|-)(?:no|has|is|check)-/)
  })

  test.each(casesOf(rule).map((one) => [one.when, one] as const))('%s', (_when, one) => {
    const { outcome, names, verdicts } = judged(rule, one)
    expect([outcome, ...names]).toEqual(one.expect)
    for (const verdict of verdicts) {
      if (one.severity !== undefined) expect(verdict.severity ?? rule.severity).toBe(one.severity)
      if (one.because !== undefined) expect(verdict.because?.id).toBe(one.because)
      expect(sentenceOf(rule, verdict.because)).not.toMatch(/[{}]/)
      expect(verdict.evidence.length).toBeLessThanOrEqual(8)
      if (outcome !== 'inapplicable') expect(verdict.evidence.length).toBeGreaterThan(0)
    }
  })

  test.each(['failed', 'passed', 'cantTell', 'inapplicable'] as const)('has a case that is %s', (outcome) => {
    expect(casesOf(rule).filter((one) => one.expect[0] === outcome)).not.toEqual([])
  })

  test('has words that name no value', () => {
    const { title, why, remediation, limits, refutedBy, because } = rule.words
    for (const text of [title, why, remediation, limits, refutedBy]) expect(text).toMatch(/^[A-Z_][^{}]+$/)
    for (const text of [why, remediation, limits, refutedBy, ...Object.values(because)]) expect(text).toMatch(/[.]$/)
    for (const text of Object.values(because)) expect(text).not.toMatch(/\{(?:value|digest|token|secret)\}/)
  })

  test('has the page that its words and cases make', async () => {
    await expect(document(rule, casesOf(rule))).toMatchFileSnapshot(`../../docs/rules/${id}.md`)
  })
})

/** The sentence with its arguments; a placeholder that nothing fills stays. */
function sentenceOf(
  rule: AnyRule,
  because: { readonly id: string; readonly args?: Readonly<Record<string, string | number>> } | undefined,
): string {
  if (because === undefined) return ''
  const sentence = rule.words.because[because.id]
  if (sentence === undefined) throw new Error(`${rule.id} has no sentence for "${because.id}"`)
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(because.args?.[name] ?? whole))
}
