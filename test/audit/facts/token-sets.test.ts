import { describe, expect, test } from 'vitest'
import { audit } from '../../../src/audit/audit.ts'
import { siteView } from '../../../src/audit/facts/site-view.ts'
import { fold } from '../../../src/audit/fold.ts'
import { ids } from '../../support/flows.ts'
import { endOf, get, post, type Step, session, siteOf } from '../../support/session.ts'

const site = 'https://app.example'
const hard = 'Path=/; Secure; HttpOnly; SameSite=Lax'
const half = (text: string) => text.slice(0, 20)
const login = (...setCookie: readonly string[]) =>
  post(`${site}/login`, { form: { user: 'alice', password: 'x' }, location: '/home', setCookie })
const story = (...setCookie: readonly string[]): readonly Step[] => [get(`${site}/login`), login(...setCookie), get(`${site}/home`)]

function reportOf(steps: readonly Step[]) {
  const observations = session(...steps)
  return audit(siteOf(observations), { asOf: endOf(observations), browser: 'chromium' })
}

const sets: readonly (readonly [why: string, steps: readonly Step[], sets: readonly (readonly [string, string])[]])[] = [
  ['one token is no set', story(`sid=${ids.a}; ${hard}`), []],
  ['the chunks of one value', story(`session.0=${ids.a}; ${hard}`, `session.1=${ids.b}; ${hard}`), [['session.0+session.1', 'chunks']]],
  [
    'chunks as ASP.NET Core names them',
    story(`.AspNetCore.CookiesC1=${ids.a}; ${hard}`, `.AspNetCore.CookiesC2=${ids.b}; ${hard}`),
    [['.AspNetCore.CookiesC1+.AspNetCore.CookiesC2', 'chunks']],
  ],
  ['what one answer issued', story(`sid=${ids.a}; ${hard}`, `auth=${ids.b}; ${hard}`), [['auth+sid', 'issued-together']]],
  [
    'the ID and the key of a product, whatever answer issued them',
    [
      get(`${site}/login`, { setCookie: [`adminer_key=${'5d41402abc4b2a76'.repeat(2)}; ${hard}`] }),
      login(`adminer_sid=${ids.b}; ${hard}`),
      get(`${site}/home`),
    ],
    [['adminer_key+adminer_sid', 'known-together']],
  ],
  ['not for another path', story(`sid=${ids.a}; ${hard}`, `refresh=${ids.b}; ${hard.replace('/', '/token')}`), []],
  ['not by another answer', [get(`${site}/login`, { setCookie: [`sid=${ids.c}; ${hard}`] }), login(`auth=${ids.b}; ${hard}`)], []],
]

describe('tokens that are one subject', () => {
  test.each(sets)('%s', (_, steps, expected) => {
    const observations = session(...steps)
    const view = siteView(fold(siteOf(observations), []), endOf(observations))
    expect(view.sets.map(({ id, joined }) => [id, joined])).toEqual(expected)
  })

  test('are named once where the same is wrong with all of them, and each costs what it costs', () => {
    const report = reportOf(story(`s.0=${ids.a}; Path=/; Secure; SameSite=Lax`, `s.1=${ids.b}; Path=/; Secure; SameSite=Lax`))
    expect(report.findings.filter(({ rule }) => rule === 'session-token-without-httponly').map(({ subject }) => subject)).toEqual([
      's.0+s.1',
    ])
    expect(report.tokens.map(({ score }) => score)).toEqual([80, 80])
    expect(report.sets).toMatchObject([{ subject: 's.0+s.1', members: ['cookie:s.0;app.example;/', 'cookie:s.1;app.example;/'] }])
  })

  test('keep apart what is wrong with one of them', () => {
    const report = reportOf(story(`s.0=${ids.a}; Path=/; Secure; SameSite=Lax`, `s.1=${ids.b}; ${hard}`))
    expect(report.findings.filter(({ rule }) => rule === 'session-token-without-httponly')).toMatchObject([
      { subject: 'cookie:s.0;app.example;/' },
    ])
  })

  test('are strong enough where they are strong together', () => {
    const short = reportOf(story(`sid=${half(ids.a)}; ${hard}`, `auth=${ids.b}; ${hard}`)).findings
    expect(short.filter(({ rule }) => rule === 'session-token-short')).toEqual([])
  })
})
