import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Finding, Report } from '../../src/audit/report.ts'
import { badgeOf } from '../../src/browser/badge.ts'
import { badgeWords } from '../../src/browser/badge-words.ts'
import { messageKey } from '../../src/ui/translate.ts'

const shown = vi.hoisted(() => ({ messages: new Map<string, string>() }))
vi.mock('../../src/browser/api.ts', () => ({ browser: { i18n: { getMessage: (key: string) => shown.messages.get(key) ?? '' } } }))
const english = new Map([['language', 'en'], ...Object.entries(badgeWords).map(([id, text]) => [messageKey(id), text] as const)])
beforeEach(() => {
  shown.messages = english
})

const finding = (outcome: Finding['outcome'], severity: Finding['severity']): Finding => ({
  ...{
    rule: 'r',
    subject: 's',
    outcome,
    severity,
    evidenceClass: null,
    because: { id: 'b' },
    evidence: [],
    references: [],
    fix: null,
    modelled: false,
  },
})
const report = (...findings: readonly Finding[]): Report => ({
  ...{
    v: 1,
    store: '0',
    site: 'shop.test',
    asOf: 0,
    profile: 'owasp',
    grade: null,
    tokens: [],
    sets: [],
    findings,
    others: [],
    events: [],
    timeline: [],
    probes: [],
    outcomes: [],
  },
  ...{ gaps: [], access: 'all', bearer: false, cut: false },
})

describe('the badge of a tab', () => {
  it.each([
    { when: 'nothing is known', of: null, lost: false, text: '' },
    { when: 'nothing is wrong', of: report(), lost: false, text: '' },
    { when: 'only low and info', of: report(finding('failed', 'low'), finding('failed', 'info')), lost: false, text: '' },
    { when: 'nobody can tell', of: report(finding('cantTell', 'high')), lost: false, text: '' },
    {
      when: 'two are worth mending',
      of: report(finding('failed', 'medium'), finding('failed', 'high'), finding('failed', 'low')),
      lost: false,
      text: '2',
    },
    { when: 'access was lost', of: report(finding('failed', 'high')), lost: true, text: '!' },
  ])('$when: “$text”', ({ of, lost, text }) => expect(badgeOf(of, 'shop.test', lost, 'medium').text).toBe(text))

  it('has the colour of the worst', () => {
    const high = badgeOf(report(finding('failed', 'medium'), finding('failed', 'high')), 'shop.test', false, 'medium')
    expect(high.color).not.toBe(badgeOf(report(finding('failed', 'medium')), 'shop.test', false, 'medium').color)
  })

  it.each([
    { of: report(finding('failed', 'high')), lost: false, title: '1 problem worth mending on shop.test' },
    { of: report(finding('failed', 'high'), finding('failed', 'medium')), lost: false, title: '2 problems worth mending on shop.test' },
    { of: null, lost: true, title: 'Sidwatch can no longer see shop.test: open it to allow access again' },
  ])('says it in words: $title', ({ of, lost, title }) => expect(badgeOf(of, 'shop.test', lost, 'medium').title).toBe(title))

  it.each([
    { of: report(), worse: 1, title: '1 thing got worse on shop.test since your last visit' },
    {
      of: report(finding('failed', 'high')),
      worse: 2,
      title: '1 problem worth mending on shop.test · 2 things got worse on shop.test since your last visit',
    },
  ])('says what got worse, and does not count it: $title', ({ of, worse, title }) => {
    const count = String(of.findings.length || '')
    expect(badgeOf(of, 'shop.test', false, 'medium', worse)).toMatchObject({ title, text: count })
  })

  it('takes the form that the language has for the number', () => {
    shown.messages = new Map([
      ['language', 'ja'],
      ['badge__other', '{site}: {count}件'],
    ])
    expect(badgeOf(report(finding('failed', 'high')), 'shop.test', false, 'medium').title).toBe('shop.test: 1件')
  })

  it.each([
    { from: 'medium', text: '3' },
    { from: 'high', text: '1' },
    { from: 'off', text: '' },
  ] as const)('counts what the user wants to hear of: $from', ({ from, text }) => {
    const of = report(finding('failed', 'medium'), finding('failed', 'high'), finding('failed', 'medium'))
    expect(badgeOf(of, 'shop.test', false, from).text).toBe(text)
  })

  it('that is off says nothing of a loss either', () => expect(badgeOf(null, 'shop.test', true, 'off').text).toBe(''))

  it('is empty for a page without a site', () => expect(badgeOf(null, null, true, 'medium')).toMatchObject({ text: '', title: '' }))
})
