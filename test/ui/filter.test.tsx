import { describe, expect, test } from 'vitest'
import { filtered, filterOf } from '../../src/ui/filter.ts'
import { OthersSection } from '../../src/ui/others-section.tsx'
import { entry, finding, other, page, report, token } from './fixtures/build.ts'
import { type State, states } from './fixtures/states.ts'
import { english, popup } from './render.tsx'

const state = (name: string): State => states.get(name) ?? { page: page(), report: null }
const sid = token('connect.sid')
const pair = token('connect.sid.sig', { domain: 'api.shop.example' })
const set = { subject: 'connect.sid+connect.sid.sig', joined: 'issued-together', members: [sid.subject, pair.subject] } as const
const shop = report({
  tokens: [sid, pair],
  sets: [set],
  others: [
    other('_ga', { domain: 'shop.example', hostOnly: false }),
    other('Theme', { path: '/account' }),
    other('__proto__', { domain: 'api.shop.example' }),
  ],
  findings: [
    finding('session-token-without-secure', 'medium', 'absent', { subject: sid.subject }),
    finding('session-token-short', 'high', 'short', { subject: set.subject }),
    finding('logout-without-effect', 'medium', 'kept', { subject: 'journey:2' }),
  ],
  timeline: [entry(0, 'issued', sid.subject), entry(1, 'login', 'journey:1')],
})
const titles = new Map([['logout-without-effect', 'Sign-out without effect']])

/** What is left: cookies by name, findings by rule. */
function leftBy(written: string): readonly string[] {
  const filter = filterOf(written)
  if (filter === null) return ['everything']
  const { tokens, others, findings } = filtered(shop, filter, (rule) => titles.get(rule) ?? '')
  return [...tokens.map(({ name }) => name), ...others.map(({ name }) => name), ...findings.map(({ rule }) => rule)]
}

describe('the filter', () => {
  test.each([
    ['', ['everything']],
    ['  \t', ['everything']],
    ['name:sid', ['connect.sid', 'connect.sid.sig', 'session-token-without-secure', 'session-token-short']],
    ['NAME:theme', ['Theme']],
    ['domain:api', ['connect.sid.sig', '__proto__', 'session-token-short']],
    ['name:sig domain:api', ['connect.sid.sig', 'session-token-short']],
    ['account', ['Theme']],
    ['sign-out', ['logout-without-effect']],
    ['__proto__', ['__proto__']],
    [
      'name:',
      [
        'connect.sid',
        'connect.sid.sig',
        '_ga',
        'Theme',
        '__proto__',
        'session-token-without-secure',
        'session-token-short',
        'logout-without-effect',
      ],
    ],
    ['(', []],
    ['nowhere', []],
  ])('“%s” leaves %j', (written, left) => {
    expect(leftBy(written)).toEqual(left)
  })

  test('leaves of the timeline what is about those cookies', () => {
    const filter = filterOf('name:connect')
    expect(filter === null ? null : filtered(shop, filter, () => '').timeline).toEqual([shop.timeline[0]])
  })
})

describe('five thousand cookies', () => {
  const many = Array.from({ length: 5_000 }, (_, index) => other(`pref_${index}`))

  test('have a field to filter by, and are drawn a hundred at a time', () => {
    const html = popup({ ...state('hardened'), report: { ...(state('hardened').report ?? shop), others: many } })
    expect(html).toContain('data-testid="filter"')
    expect(html).not.toContain('data-testid="other-cookie"')
    const open = english(<OthersSection cookies={many} isOpen />)
    expect(open.match(/data-testid="other-cookie"/g)).toHaveLength(100)
  })

  test('are drawn a few at a time where each looks like a session token', () => {
    const likely = many.map((cookie) => ({ ...cookie, class: 'session-token' as const, evidenceClass: 'shape' as const }))
    const html = popup({ ...state('hardened'), report: { ...(state('hardened').report ?? shop), others: likely } })
    expect(html.match(/data-testid="likely-token"/g)).toHaveLength(6)
  })

  test('are filtered by name', () => {
    const filter = filterOf('name:pref_4999')
    expect(filter === null ? [] : filtered(report({ others: many }), filter, () => '').others).toHaveLength(1)
  })
})

test('a site with little to look through has no field', () => {
  expect(popup(state('hardened'))).not.toContain('data-testid="filter"')
})
