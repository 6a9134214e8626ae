import { describe, expect, test } from 'vitest'
import { asMessages, messages, ruleMessages } from '../../scripts/locales.ts'
import { words as factWords } from '../../src/audit/facts/words.ts'
import { references } from '../../src/audit/references.ts'
import { rules } from '../../src/audit/rules/index.ts'
import { messageKey } from '../../src/ui/translate.ts'
import { words } from '../../src/ui/words.ts'

describe('the messages of the extension', () => {
  test('hold the words of every rule, fact, reference and page', async () => {
    const all = await messages()
    for (const rule of rules) expect(all.get(`rule.${rule.id}.title`)).toBe(rule.words.title)
    for (const id of [...Object.keys(factWords), ...Object.keys(words)]) expect(all.has(id)).toBe(true)
    for (const [key, { title, url }] of Object.entries(references)) {
      expect(all.get(`reference.${key}`)).toBe(title)
      expect(all.get(`reference.${key}.url`)).toBe(url)
    }
  })

  test('have keys that browsers accept', async () => {
    for (const key of Object.keys(asMessages(await messages()))) expect(key).toMatch(/^[A-Za-z0-9_@]+$/)
  })

  test('name a sentence of a rule by its message id', () => {
    const words = { title: 'T', why: 'W', remediation: 'R', limits: 'L', refutedBy: 'B', because: { 'path-parameter': 'P' } }
    expect(ruleMessages('some-rule', words)['rule.some-rule.because.path-parameter']).toBe('P')
    expect(messageKey('rule.some-rule.because.path-parameter')).toBe('rule__some_rule__because__path_parameter')
  })

  test('write a dollar sign twice, which browsers read as one', () => {
    expect(asMessages(new Map([['a', 'costs $1 or $name$']]))).toEqual({ a: { message: 'costs $$1 or $$name$$' } })
  })

  test('refuse two ids with one key', () => {
    const clash = new Map([
      ['a-b', ''],
      ['a_b', ''],
    ])
    expect(() => asMessages(clash)).toThrow('"a_b" and "a-b" share the message key a_b')
  })
})
