import { describe, expect, test } from 'vitest'
import { storyOf } from '../../src/ui/life-strip.tsx'
import { event, finding, other, page, report, token } from './fixtures/build.ts'
import { hostileNames } from './fixtures/hostile.ts'
import { type State, states } from './fixtures/states.ts'
import { popup } from './render.tsx'

const state = (name: string): State => {
  const found = states.get(name)
  if (found === undefined) throw new Error(`no state ${name}`)
  return found
}

describe('what is shown of each state', () => {
  const cases: readonly [name: string, shown: readonly string[], hidden: readonly string[]][] = [
    [
      'flawed',
      ['data-grade="E"', 'Not safe.', 'data-rule="session-token-kept-across-login"', 'Could not tell'],
      ['empty-state', 'grant-site'],
    ],
    [
      'not-sticking',
      ['data-testid="sticking"', 'Session that does not stick', 'The older one is sent first', 'delete the older one with exactly'],
      ['data-testid="token"'],
    ],
    ['hardened', ['data-grade="A"', 'Looks well kept.', 'Nothing that needs mending was found.'], ['data-testid="finding"', 'empty-state']],
    ['localhost', ['set by <bdi>:3000</bdi>, sent to <bdi>:3000, :5173</bdi>', 'is-not-token'], ['data-testid="is-token"']],
    ['likely', ['Likely, not graded', 'data-testid="likely-token"', 'data-grade="none"'], ['data-testid="token"']],
    ['no-access', ['data-state="no-access"', 'grant-site', 'and its subdomains', 'grant-all'], ['data-testid="grade"', 'mark-signed-in']],
    ['no-access-ip', ['Allow <bdi>127.0.0.1</bdi>'], ['subdomains']],
    ['partial-access', ['data-state="partial-access"', 'grant-site'], ['data-testid="token"']],
    ['partial-with-token', ['data-state="partial-access"', 'grant-site', 'data-testid="token"'], []],
    ['not-allowed', ['data-state="not-allowed"'], ['grant-site', 'grant-all', 'data-testid="pause"']],
    ['no-cookies', ['data-state="no-cookies"', 'mark-signed-in'], ['grant-site', 'other-cookies']],
    ['no-session', ['data-state="no-session"', 'other-cookies'], ['grant-site']],
    ['bearer', ['data-state="bearer"', 'the session is not in a cookie'], ['data-state="no-session"']],
    ['newer-version', ['data-state="newer-version"'], ['data-testid="clear"', 'mark-signed-in']],
    ['unreachable', ['data-state="unreachable"'], ['grant-site', 'mark-signed-in']],
    ['access-lost', ['data-state="access-lost"', 'grant-site', 'data-testid="token"'], ['data-testid="pause"']],
    ['paused', ['data-testid="paused"', 'Private window', 'Resume', 'Older observations were dropped'], []],
    ['loading', ['Reading what was seen'], ['empty-state', 'data-testid="grade"']],
    ['hostile', ['Container tab', '__proto__'], []],
    ['many', ['<bdi>500</bdi> cookies'], ['data-testid="other-cookie"']],
  ]

  test('every state has a case', () => {
    expect(cases.map(([name]) => name).sort()).toEqual([...states.keys()].sort())
  })

  test.each(cases)('%s', (name, shown, hidden) => {
    const html = popup(state(name))
    for (const part of shown) expect(html).toContain(part)
    for (const part of hidden) expect(html).not.toContain(part)
  })

  test('no id of a message is shown instead of its words', () => {
    for (const name of states.keys())
      expect(popup(state(name)).replaceAll(/<[^>]*>/g, ' ')).not.toMatch(/\b(rule|reference|empty|card|answer)\.[a-z]/)
  })
})

test('the session that does not stick stands before everything but the name of the site', () => {
  const html = popup(state('not-sticking'))
  expect(html.indexOf('data-testid="sticking"')).toBeLessThan(html.indexOf('empty-state'))
  expect(popup(state('hardened'))).not.toContain('data-testid="sticking"')
})

test('a finding says what mends just its reason, where the rule has a sentence for it', () => {
  expect(popup(state('not-sticking'))).toMatch(/data-testid="finding-mending">[^<]*delete the older one/)
  expect(popup(state('flawed'))).not.toContain('data-testid="finding-mending"')
})

test('the story of a token holds its own entries and those of the whole site', () => {
  const { report } = state('flawed')
  const [sid] = report?.tokens ?? []
  if (report === null || sid === undefined) throw new Error('no token')
  expect(storyOf(sid, report).map(({ what }) => what.id.replace('timeline.', ''))).toEqual([
    'issued',
    'gap',
    'login',
    'login',
    'kept',
    'logout',
  ])
})

describe('a finding', () => {
  const html = popup(state('flawed'))

  test('says what was seen, why, how to mend it, what would refute it, and where it is written', () => {
    for (const heading of ['What was seen', 'Why it matters', 'How to mend it', 'What would prove this wrong', 'References']) {
      expect(html).toContain(heading)
    }
    expect(html).toMatch(/<a href="https:[^"]+" target="_blank" rel="noopener noreferrer"/)
  })

  test('names the source of its fix', () => {
    expect(html).toContain('Tried with <bdi>express-session 1.19.0</bdi>')
    expect(html).toContain('From documentation, check your version')
    expect(html).toContain('Generic: as a response header')
  })

  test('stands under its severity, the worst first', () => {
    const order = [...html.matchAll(/data-severity="(\w+)" data-outcome="failed"/g)].map((match) => match[1])
    expect(order).toEqual(['high', 'medium', 'medium', 'low', 'low', 'info'])
  })

  test('names its cookie where there is more than one token, and its event where it is about one', () => {
    const html = popup({
      page: page(),
      report: report({
        grade: { letter: 'C', score: 60 },
        tokens: [token('first'), token('second')],
        events: [event(1)],
        findings: [
          finding('session-token-without-httponly', 'medium', 'absent', { subject: 'cookie:second;shop.example;/' }),
          finding('logout-without-effect', 'high', 'kept', { subject: 'journey:1' }),
        ],
      }),
    })
    expect(html).toContain('<span class="subject"><bdi class="name">second</bdi></span>')
    expect(html).toContain('<span class="subject">Sign-in, ')
  })
})

describe('hostile names', () => {
  const html = popup(state('hostile'))

  test('are text, never elements', () => {
    expect(html).not.toMatch(/<(img|script|b>host)/)
    expect(html).toContain('&lt;img src=x onerror=alert(1)>')
  })

  test('stand in a direction of their own, clipped, whole only in the tooltip', () => {
    const shown = [...html.matchAll(/<bdi class="name"[^>]*>([^<]*)<\/bdi>/g)].map((match) => match[1] ?? '')
    expect(shown.length).toBeGreaterThan(hostileNames.length)
    for (const name of shown) expect([...name].length).toBeLessThanOrEqual(200)
    expect(html).toContain('title="long-xxxx')
  })

  test('do not become placeholders of a sentence', () => {
    const html = popup({
      page: page(),
      report: report({
        others: [other('a', { class: 'session-token', evidenceClass: 'shape' })],
        findings: [finding('session-token-domain-wide', 'low', 'domain', { because: { id: 'domain', args: { domain: '{count} $1 &' } } })],
      }),
    })
    expect(html).toContain('Sent to <bdi>{count} $1 &amp;</bdi> and every subdomain')
  })
})
