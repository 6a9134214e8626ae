import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { caseTable, ruleFile, ruleList } from '../../scripts/new-rule/scaffold.ts'
import { newRule } from '../../scripts/new-rule.ts'
import { rules } from '../../src/audit/rules/index.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'new-rule-'))
  mkdirSync(join(root, 'src/audit/rules'), { recursive: true })
  mkdirSync(join(root, 'test/rules'), { recursive: true })
  writeFileSync(join(root, 'src/audit/rules/session-token-short.ts'), '')
})
afterEach(() => rmSync(root, { recursive: true }))

describe('a new rule', () => {
  test('gets a file, a case table and its line in the list', () => {
    expect(newRule('session-token-in-fragment', root)).toMatchObject({ status: 0 })
    expect(readdirSync(join(root, 'src/audit/rules'))).toEqual(['index.ts', 'session-token-in-fragment.ts', 'session-token-short.ts'])
    expect(readdirSync(join(root, 'test/rules'))).toEqual(['session-token-in-fragment.cases.ts'])
    expect(readFileSync(join(root, 'src/audit/rules/index.ts'), 'utf8')).toContain('  sessionTokenInFragment,\n  sessionTokenShort,\n')
  })

  test.each([
    [undefined, 'name the rule'],
    ['SessionToken', 'kebab-case'],
    ['../evil', 'kebab-case'],
    ['token-short', 'begin with what it is about'],
    ['session-token-no-secure', 'leave out no'],
    ['session-token-short', 'a rule already'],
  ])('is refused with a reason: %s', (id, reason) => {
    const { status, says } = newRule(id, root)
    expect(status).toBe(2)
    expect(says).toContain(reason)
    expect(readdirSync(join(root, 'test/rules'))).toEqual([])
  })
})

test('the list is as the scaffold would write it', () => {
  const written = readFileSync(new URL('../../src/audit/rules/index.ts', import.meta.url), 'utf8')
  expect(written).toBe(ruleList(rules.map(({ id }) => id)))
})

test('what is written has the shape of the rules beside it', () => {
  const rule = ruleFile('session-token-in-fragment')
  for (const field of [
    'title',
    'why',
    'remediation',
    'limits',
    'because',
    'refutedBy',
    'severity',
    'references',
    'needs',
    'subjects',
    'label',
    'check',
  ]) {
    expect(rule).toMatch(new RegExp(`^  ${field}[:,]`, 'm'))
  }
  for (const outcome of ['failed', 'passed', 'cantTell', 'inapplicable']) expect(caseTable()).toContain(`'${outcome}'`)
})
