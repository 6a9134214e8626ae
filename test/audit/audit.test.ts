import { describe, expect, test } from 'vitest'
import { audit } from '../../src/audit/audit.ts'
import type { Observation } from '../../src/audit/observation.ts'
import { type AnyRule, defineRule } from '../../src/audit/rule.ts'
import { app, good, ids, login, use, visit } from '../support/flows.ts'
import type { Seeing } from '../support/recording.ts'
import { endOf, get, type Step, session, sessionSeen, siteOf } from '../support/session.ts'

const reportOn = (observations: readonly Observation[], list?: readonly AnyRule[]) =>
  audit(siteOf(observations), { asOf: endOf(observations), browser: 'chromium' }, list)
const reportOf = (...steps: readonly Step[]) => reportOn(session(...steps))

const flawed = [visit(`sid=${ids.a}; Path=/`), login(), use()]

describe('a report', () => {
  test('has a grade, the token with its score and findings, and the event', () => {
    const report = reportOf(...flawed)
    expect(report.grade?.letter).toBe('E')
    expect(report.tokens).toMatchObject([{ name: 'sid', evidenceClass: 'observed', setBy: ['https://app.example:443'] }])
    expect(report.findings.map(({ rule, severity }) => [severity, rule])).toEqual([
      ['high', 'session-token-kept-across-login'],
      ['medium', 'session-token-without-httponly'],
      ['medium', 'session-token-without-secure'],
      ['low', 'session-token-samesite-absent'],
    ])
    expect(report.events).toMatchObject([{ kind: 'login', answer: 'yes', method: 'POST', path: '/login' }])
  })

  test('has no finding above info, and an A, for a token that nothing can be said against', () => {
    const report = reportOf(login(`sid=${ids.a}; ${good}`), use())
    expect(report.grade).toEqual({ letter: 'A', score: 100 })
    expect(report.findings.map(({ severity }) => severity)).toEqual(['info'])
  })

  test('has no grade where no session token is recognised', () => {
    expect(reportOf(get(app, { setCookie: ['theme=dark'] })).grade).toBeNull()
  })

  test('is the same whenever it is asked for the same moment', () => {
    const observations = session(...flawed)
    expect(reportOn(observations)).toEqual(reportOn(observations))
  })

  test('holds no value and no digest', () => {
    const observations = session(...flawed)
    const text = JSON.stringify(reportOn(observations))
    const digests = observations.flatMap((seen) =>
      'traits' in seen ? [seen.traits.digest, seen.traits.identity, ...seen.traits.needles] : [],
    )
    for (const secret of [ids.a, ...digests]) expect(text).not.toContain(secret)
  })

  test('tells change from sameness by letters', () => {
    const report = reportOf(visit(`sid=${ids.a}; ${good}`), login(`sid=${ids.b}; ${good}`))
    expect(report.tokens[0]?.generations.map(({ mark }) => mark)).toEqual(['a', 'b'])
  })

  test('gives each finding what mends it', () => {
    const fixes = reportOf(...flawed).findings.map(({ fix }) => fix?.id)
    expect(fixes).toEqual(['rotation', 'httponly', 'secure', 'samesite'])
  })
})

describe('outcomes', () => {
  const outcomeOf = (seeing: Seeing, rule: string, ...steps: readonly Step[]) =>
    reportOn(sessionSeen(seeing, ...steps)).outcomes.filter((one) => one.rule === rule)

  test('say what each rule came to, and about which cookies', () => {
    expect(outcomeOf({}, 'session-token-without-secure', login(`sid=${ids.a}; ${good}`))).toMatchObject([
      { outcome: 'passed', subjects: ['cookie:sid;app.example;/'], why: null },
    ])
  })

  test('are inapplicable where a rule has no subject', () => {
    expect(outcomeOf({}, 'session-token-short', get(app, { setCookie: ['theme=dark'] }))).toMatchObject([{ outcome: 'inapplicable' }])
  })

  test.each([
    ['no access', { access: 'none' } as const, 'session-token-without-secure', 'no-access'],
    ['other sites out of sight', { access: 'site' } as const, 'session-token-sent-to-third-party', 'other-sites-not-seen'],
  ])('are untested for want of a need: %s', (_what, seeing, rule, why) => {
    expect(outcomeOf(seeing, rule, ...flawed)).toMatchObject([{ outcome: 'untested', why }])
  })

  test('are untested where the jar was never seen', () => {
    const headersOnly = session(get(app)).filter(({ type }) => type !== 'cookie-stored')
    const outcome = reportOn(headersOnly).outcomes.find(({ rule }) => rule === 'session-token-without-secure')
    expect(outcome).toMatchObject({ outcome: 'untested', why: 'no-jar-seen' })
  })

  test('are told of a recording, which shows requests to every site', () => {
    const recording = session(...flawed).flatMap((seen) =>
      seen.type === 'access-changed' || seen.type === 'jar-scanned'
        ? []
        : [seen.type === 'cookie-stored' ? { ...seen, modelled: true } : seen],
    )
    const outcome = reportOn(recording).outcomes.find(({ rule }) => rule === 'session-token-sent-to-third-party')
    expect(outcome).toMatchObject({ outcome: 'passed', subjects: ['cookie:sid;app.example;/'] })
  })

  test('a rule that breaks is untested, and no other is', () => {
    const words = { title: 't', why: 'w', remediation: 'r', limits: 'l', because: {}, refutedBy: 'x' }
    const about = { words, severity: 'high', references: ['cwe-384'], needs: [] } as const
    const broken = defineRule({
      ...about,
      id: 'broken',
      subjects: () => {
        throw new Error('a bug')
      },
      label: () => '',
      check: () => ({ outcome: 'passed', evidence: [] }),
    })
    const sound = defineRule({
      ...about,
      id: 'sound',
      subjects: () => [1],
      label: () => 'x',
      check: () => ({ outcome: 'passed', evidence: [] }),
    })
    expect(reportOn(session(...flawed), [broken, sound]).outcomes).toMatchObject([
      { rule: 'broken', outcome: 'untested', why: 'rule-broke' },
      { rule: 'sound', outcome: 'passed' },
    ])
  })
})
