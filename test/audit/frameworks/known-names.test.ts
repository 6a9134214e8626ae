import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { knownName, nameEntries } from '../../../src/audit/frameworks/known-names.ts'
import { readValue } from '../../../src/audit/value/read-value.ts'
import { hexId, key } from '../value/samples.ts'

describe('the list of names', () => {
  it('is long, and every entry has a vendor and a source', () => {
    expect(nameEntries.length).toBeGreaterThanOrEqual(400)
    for (const { name, vendor, source } of nameEntries) {
      expect(name).toMatch(/^\S+$/)
      expect(name.replaceAll('*', '').length).toBeGreaterThanOrEqual(2)
      expect(vendor).not.toBe('')
      expect(source).toMatch(/^[\w.-]+\.\w+/)
    }
  })

  it('has no name twice', () => {
    const names = nameEntries.map(({ name }) => name)
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
  })

  it('and the table of frameworks weigh less than 45 kB compressed', () => {
    const folders = ['src/audit/frameworks/names', 'src/audit/frameworks/rows']
    const text = folders.flatMap((folder) => readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8'))).join('')
    expect(gzipSync(text).length).toBeLessThan(45_000)
  })
})

describe('knownName', () => {
  it.each([
    ['_ga', 'analytics', true],
    ['_ga_ABCDEF1234', 'analytics', true],
    ['_hjSession_123456', 'analytics', true],
    ['_hjSessionUser_123456', 'analytics', true],
    ['ai_session', 'analytics', true],
    ['_clsk', 'analytics', true],
    ['mp_0123abcd_mixpanel', 'analytics', true],
    ['kampyleUserSession', 'analytics', true],
    ['optimizelySession', 'analytics', true],
    ['TAsessionID', 'consent', true],
    ['_fbp', 'advertising', true],
    ['OptanonConsent', 'consent', true],
    ['AWSALB', 'load-balancer', true],
    ['AWSALBCORS', 'load-balancer', true],
    ['SERVERID', 'load-balancer', true],
    ['ROUTEID', 'load-balancer', true],
    ['BIGipServerpool_web', 'load-balancer', true],
    ['ARRAffinity', 'load-balancer', true],
    ['ARRAffinitySameSite', 'load-balancer', true],
    ['heroku-session-affinity', 'load-balancer', true],
    ['TS01a2b3c4', 'bot-management', true],
    ['__cf_bm', 'bot-management', true],
    ['incap_ses_123_456', 'bot-management', true],
    ['cookiesession1', 'bot-management', true],
    ['XSRF-TOKEN', 'csrf', true],
    ['__Host-psifi.x-csrf-token', 'csrf', true],
    ['.AspNetCore.Antiforgery.AbC123', 'csrf', true],
    ['.AspNetCore.Correlation.xyz', 'sign-on-transaction', true],
    ['next-auth.pkce.code_verifier', 'sign-on-transaction', true],
    ['__Secure-authjs.state', 'sign-on-transaction', true],
    ['i18next', 'preference', true],
    ['pma_lang_https', 'preference', true],
    ['remember_web_59ba36addc2b2f9401580f014c7f58ea4e30989d', 'remember-me', true],
    ['ESTSAUTHPERSISTENT', 'session-token', true],
    ['wordpress_logged_in_37d007a56d816107ce5b52c10342db37', 'session-token', true],
    ['wordpress_test_cookie', 'preference', true],
    ['__Host-connect.sid', 'session-token', true],
    ['sessionid', 'session-token', false],
    ['token', 'session-token', false],
    ['logged_in', 'companion', true],
    ['session_timeout', 'companion', true],
  ] as const)('%s is %s (exact: %s)', (name, kind, exact) => expect(knownName(name, null)).toMatchObject({ class: kind, exact }))

  it.each(['', '__proto__', 'constructor', 'toString', 'x', 'u', 'my_own_cookie', 'last_session_page_seen', 'quiz_session'])(
    '%j is unknown',
    (name) => expect(knownName(name, null)).toBeNull(),
  )

  it.each([
    ['a value that can be a token', 'grafana_session', hexId, true],
    ['a value that cannot', 'grafana_session', 'en', false],
    ['a word that anybody may use', 'token', hexId, false],
    ['no token by name', '_ga', hexId, false],
  ])('by format: %s', (_, name, value, byFormat) => expect(knownName(name, readValue(value, key))?.byFormat).toBe(byFormat))

  it('without a value nothing is by format', () => expect(knownName('grafana_session', null)?.byFormat).toBe(false))
})
