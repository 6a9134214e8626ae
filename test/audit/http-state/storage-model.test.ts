import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseSetCookie } from '../../../src/audit/http-state/parse-set-cookie.ts'
import { type ReceivingContext, type StorageOutcome, storeCookieEverywhere } from '../../../src/audit/http-state/storage-model.ts'
import type { StoredCookie } from '../../../src/audit/http-state/stored-cookie.ts'

const now = Date.UTC(2026, 10, 1)
const https: ReceivingContext = {
  scheme: 'https',
  host: 'www.example.com',
  path: '/shop/cart',
  at: now,
  existing: [],
  crossSite: false,
  topLevelNavigation: true,
  topLevelSite: 'https://example.com',
}
const http = { ...https, scheme: 'http' }

function play(line: string, context: ReceivingContext = https): { readonly chromium: string; readonly firefox: string } {
  const { received, value } = parseSetCookie(line)
  const { chromium, firefox } = storeCookieEverywhere(received, { ...context, namelessText: value })
  return { chromium: inShort(chromium), firefox: inShort(firefox) }
}

/** `name @ domain path flags`, with a dot before a domain that is not for the host alone; or what happened to it. */
function inShort(outcome: StorageOutcome): string {
  if (outcome.outcome === 'refused') return [outcome.why, ...Object.values(outcome.args)].join(' ')
  const { name, domain, hostOnly, path, partition } = outcome.cookie
  const identity = `${name} @ ${hostOnly ? '' : '.'}${domain} ${path}${partition === null ? '' : ` in ${partition}`}`
  if (outcome.outcome === 'deleted') return `deleted ${identity}`
  const { secure, httpOnly, sameSite, expiryTime } = outcome.attributes
  const flags = [secure && 'Secure', httpOnly && 'HttpOnly', sameSite !== 'Default' && sameSite].filter(Boolean)
  const lifetime = expiryTime === null ? [] : [`${expiryTime - now / 1000} s${outcome.capped ? ' capped' : ''}`]
  return [identity, ...flags, ...lifetime].join(' ')
}

/** `both`, or what each does. */
interface Case {
  readonly line: string
  readonly in?: Partial<ReceivingContext>
  readonly both?: string
  readonly chromium?: string
  readonly firefox?: string
}

function plays(cases: readonly Case[], context: ReceivingContext = https): void {
  test.each(
    cases.map((each) => ({ ...each, shown: each.line.length > 90 ? `${each.line.slice(0, 60)}… (${each.line.length})` : each.line })),
  )('$shown', ({ line, in: where, both, chromium = both, firefox = both }) => {
    expect(play(line, { ...context, ...where })).toEqual({ chromium, firefox })
  })
}

describe('identity and flags', () => {
  plays([
    { line: 'a=1', both: 'a @ www.example.com /shop' },
    { line: 'a=1; Path=/; Secure; HttpOnly; SameSite=Strict', both: 'a @ www.example.com / Secure HttpOnly Strict' },
    { line: 'a=1; Path=', both: 'a @ www.example.com /shop' },
    { line: 'a=1; Path=x', both: 'a @ www.example.com /shop' },
    { line: 'a=1; Path="/x"', both: 'a @ www.example.com /shop' },
    { line: 'a=1; Path=/x; Path=/y', both: 'a @ www.example.com /y' },
    { line: 'a=1; SameSite=Yes', both: 'a @ www.example.com /shop' },
    { line: '__proto__=1', both: '__proto__ @ www.example.com /shop' },
  ])
})

describe('domain', () => {
  plays([
    { line: 'a=1; Domain=example.com', both: 'a @ .example.com /shop' },
    { line: 'a=1; Domain=.EXAMPLE.com', both: 'a @ .example.com /shop' },
    { line: 'a=1; Domain=www.example.com', both: 'a @ .www.example.com /shop' },
    { line: 'a=1; Domain=', both: 'a @ www.example.com /shop' },
    { line: 'a=1; Domain=example.com; Domain=', both: 'a @ www.example.com /shop' },
    { line: `a=1; Domain=example.com; Domain=${'x'.repeat(1025)}`, both: 'a @ .example.com /shop' },
    { line: 'a=1; Domain=.', both: 'domain-invalid .' },
    { line: 'a=1; Domain=..example.com', both: 'domain-invalid .example.com' },
    { line: 'a=1; Domain=http://localhost:8080', both: 'domain-invalid http://localhost:8080' },
    { line: 'a=1; Domain=www.example.com:443', both: 'domain-invalid www.example.com:443' },
    { line: 'a=1; Domain=exämple.com', both: 'domain-invalid exämple.com' },
    { line: 'a=1; Domain="example.com"', both: 'domain-invalid "example.com"' },
    { line: 'a=1; Domain=example.com.', both: 'domain-mismatch example.com. www.example.com' },
    { line: 'a=1; Domain=shop.example.com', both: 'domain-mismatch shop.example.com www.example.com' },
    { line: 'a=1; Domain=ww.example.com', both: 'domain-mismatch ww.example.com www.example.com' },
    { line: 'a=1; Domain=other.test', both: 'domain-mismatch other.test www.example.com' },
    { line: 'a=1; Domain=com', both: 'domain-public-suffix com' },
    { line: 'a=1; Domain=github.io', in: { host: 'alice.github.io' }, both: 'domain-public-suffix github.io' },
    { line: 'a=1; Domain=github.io', in: { host: 'github.io' }, both: 'a @ github.io /shop' },
    { line: 'a=1; Domain=localhost', in: { host: 'localhost' }, both: 'a @ localhost /shop' },
    { line: 'a=1; Domain=localhost', in: { host: 'app.localhost' }, both: 'domain-public-suffix localhost' },
    { line: 'a=1; Domain=app.localhost', in: { host: 'app.localhost' }, both: 'a @ .app.localhost /shop' },
    { line: 'a=1; Domain=192.0.2.7', in: { host: '192.0.2.7' }, both: 'a @ 192.0.2.7 /shop' },
    { line: 'a=1; Domain=.192.0.2.7', in: { host: '192.0.2.7' }, both: 'a @ 192.0.2.7 /shop' },
    { line: 'a=1; Domain=2.7', in: { host: '192.0.2.7' }, both: 'domain-mismatch 2.7 192.0.2.7' },
    { line: 'a=1; Domain=[::1]', in: { host: '[::1]' }, both: 'a @ [::1] /shop' },
    { line: 'a=1; Domain=::1', in: { host: '[::1]' }, both: 'domain-invalid ::1' },
    { line: 'a=1; Domain=x[::1]', in: { host: '[::1]' }, both: 'domain-invalid x[::1]' },
    { line: 'a=1; Domain=[::1]x', in: { host: '[::1]' }, both: 'domain-invalid [::1]x' },
    { line: 'a=1', in: { host: 'www.example.com.' }, both: 'a @ www.example.com. /shop' },
    { line: 'a=1; Domain=example.com', in: { host: 'www.example.com.' }, both: 'domain-mismatch example.com www.example.com.' },
    { line: 'a=1', in: { host: 'WWW.EXAMPLE.COM' }, both: 'a @ www.example.com /shop' },
  ])
})

describe('nameless cookies, sizes, control characters', () => {
  plays([
    { line: 'alone', chromium: ' @ www.example.com /shop', firefox: 'alone @ www.example.com /shop' },
    { line: '=alone', chromium: ' @ www.example.com /shop', firefox: 'nameless' },
    { line: '=a=b', both: 'nameless' },
    { line: '=', both: 'empty' },
    { line: '', both: 'empty' },
    { line: ';', both: 'empty' },
    { line: '; Secure', both: 'empty' },
    { line: 'a=', both: 'a @ www.example.com /shop' },
    { line: `a=${'x'.repeat(4095)}`, both: 'a @ www.example.com /shop' },
    { line: `a=${'x'.repeat(4096)}`, both: 'too-large 4097 1' },
    { line: `a=${'é'.repeat(2048)}`, both: 'too-large 4097 1' },
    { line: `a=1; Path=/${'x'.repeat(1023)}`, both: `a @ www.example.com /${'x'.repeat(1023)}` },
    { line: `a=1; Path=/${'x'.repeat(1024)}`, both: 'a @ www.example.com /shop' },
    { line: 'a=b\u0001', both: 'control-character control' },
    { line: 'a=b; Unknown=\u007f', both: 'control-character control' },
    { line: 'a=b\tc', chromium: 'control-character tab', firefox: 'a @ www.example.com /shop' },
    { line: 'a=b; Unknown=c\td', chromium: 'control-character tab', firefox: 'a @ www.example.com /shop' },
    { line: 'a=b; Path=/c\td', both: 'control-character tab' },
    { line: 'a=b; Path=/c\td; Path=/', chromium: 'control-character tab', firefox: 'a @ www.example.com /' },
    { line: '\ta=b\t;\tSecure\t', both: 'a @ www.example.com /shop Secure' },
  ])
})

describe('Secure and plaintext', () => {
  plays(
    [
      { line: 'a=1', both: 'a @ www.example.com /shop' },
      { line: 'a=1; Secure', both: 'secure-over-http' },
      { line: 'a=1; Secure', in: { scheme: 'wss' }, both: 'a @ www.example.com /shop Secure' },
      { line: 'a=1; Secure', in: { scheme: 'ws' }, both: 'secure-over-http' },
      { line: 'a=1; Secure', in: { host: 'localhost' }, both: 'a @ localhost /shop Secure' },
      { line: 'a=1; Secure', in: { host: 'flawed.localhost' }, both: 'a @ flawed.localhost /shop Secure' },
      { line: 'a=1; Secure', in: { host: '127.0.0.2' }, both: 'a @ 127.0.0.2 /shop Secure' },
      { line: 'a=1; Secure', in: { host: '[::1]' }, both: 'a @ [::1] /shop Secure' },
      { line: 'a=1; SameSite=None', both: 'samesite-none-without-secure' },
      { line: 'a=1; SameSite=None', in: { host: 'localhost' }, both: 'samesite-none-without-secure' },
      { line: 'a=1; SameSite=None; Secure', in: { scheme: 'https' }, both: 'a @ www.example.com /shop Secure None' },
      { line: 'a=1; SameSite=None; SameSite=Yes', both: 'a @ www.example.com /shop' },
    ],
    http,
  )
})

describe('Secure cookies are left alone', () => {
  const secure = (name: string, domain: string, hostOnly: boolean, path: string): StoredCookie => ({
    cookie: { name, domain, hostOnly, path, partition: null },
    attributes: { secure: true, httpOnly: false, sameSite: 'Default', expiryTime: null },
    created: now - 1,
  })
  const existing = [
    secure('own', 'www.example.com', true, '/'),
    secure('parent', 'example.com', false, '/'),
    secure('deep', 'www.example.com', true, '/deep'),
    secure('elsewhere', 'shop.example.com', true, '/'),
  ]
  plays(
    [
      { line: 'own=2; Path=/', both: 'secure-cookie-left-alone' },
      { line: 'own=2; Path=/x', both: 'secure-cookie-left-alone' },
      { line: 'own=2; Domain=example.com', both: 'secure-cookie-left-alone' },
      { line: 'own=; Max-Age=0', both: 'secure-cookie-left-alone' },
      { line: 'OWN=2; Path=/', both: 'OWN @ www.example.com /' },
      { line: 'parent=2; Path=/', both: 'secure-cookie-left-alone' },
      { line: 'deep=2; Path=/deep/er', both: 'secure-cookie-left-alone' },
      { line: 'deep=2; Path=/', both: 'deep @ www.example.com /' },
      { line: 'deep=2; Path=/deeper', both: 'deep @ www.example.com /deeper' },
      { line: 'elsewhere=2; Path=/', both: 'elsewhere @ www.example.com /' },
      { line: 'elsewhere=2; Domain=example.com', both: 'secure-cookie-left-alone' },
      { line: 'own=2; Path=/', in: { scheme: 'https' }, both: 'own @ www.example.com /' },
      {
        line: 'own=2; Path=/',
        in: { crossSite: true, topLevelNavigation: false, topLevelSite: 'http://news.test' },
        chromium: 'secure-cookie-left-alone',
        firefox: 'own @ www.example.com / in http://news.test',
      },
    ],
    { ...http, existing },
  )
})

describe('prefixes', () => {
  plays([
    { line: '__Secure-a=1; Secure; Domain=example.com', both: '__Secure-a @ .example.com /shop Secure' },
    { line: '__Secure-a=1', both: 'prefix-secure __Secure- Secure' },
    { line: '__SECURE-a=1', both: 'prefix-secure __Secure- Secure' },
    { line: '__Secure-a=1; Secure', in: { scheme: 'http' }, both: 'secure-over-http' },
    { line: '__Host-a=1; Secure; Path=/', both: '__Host-a @ www.example.com / Secure' },
    { line: '__Host-a=1; Path=/', both: 'prefix-host __Host- Secure' },
    { line: '__host-a=1; Secure; Path=/; Domain=example.com', both: 'prefix-host __Host- Domain' },
    { line: '__Host-a=1; Secure; Path=/; Domain=', both: '__Host-a @ www.example.com / Secure' },
    { line: '__Host-a=1; Secure; Path=/x', both: 'prefix-host __Host- Path' },
    { line: '__Host-a=1; Secure; Path=/x; Path=/', both: '__Host-a @ www.example.com / Secure' },
    { line: '__Host-a=1; Secure', both: 'prefix-host __Host- Path' },
    { line: '__Host-a=1; Secure', in: { path: '/' }, chromium: 'prefix-host __Host- Path', firefox: '__Host-a @ www.example.com / Secure' },
    {
      line: '__Host-a=1; Secure; Path=',
      in: { path: '/' },
      chromium: 'prefix-host __Host- Path',
      firefox: '__Host-a @ www.example.com / Secure',
    },
    { line: '__Host-a=1; Secure; Path=/; Domain=192.0.2.7', in: { host: '192.0.2.7' }, both: '__Host-a @ 192.0.2.7 / Secure' },
    { line: '__Http-a=1; Secure; HttpOnly', both: '__Http-a @ www.example.com /shop Secure HttpOnly' },
    { line: '__Http-a=1; Secure', both: 'prefix-http __Http- HttpOnly' },
    { line: '__Http-a=1; HttpOnly', both: 'prefix-http __Http- Secure' },
    { line: '__Http-a=1; Secure', in: { fromScript: true }, both: 'prefix-http __Http- script' },
    { line: '__Host-Http-a=1; Secure; HttpOnly; Path=/', both: '__Host-Http-a @ www.example.com / Secure HttpOnly' },
    { line: '__Host-Http-a=1; Secure; Path=/', both: 'prefix-host-http __Host-Http- HttpOnly' },
    { line: '__Host-Http-a=1; Secure; HttpOnly; Path=/x', both: 'prefix-host-http __Host-Http- Path' },
    { line: '__Host-a', chromium: 'nameless-prefix', firefox: 'prefix-host __Host- Secure' },
    { line: '__Host-a; Secure; Path=/', chromium: 'nameless-prefix', firefox: '__Host-a @ www.example.com / Secure' },
    { line: '=__Secure-a', chromium: 'nameless-prefix', firefox: 'nameless' },
    { line: '_Host-a=1', both: '_Host-a @ www.example.com /shop' },
  ])
})

describe('lifetime', () => {
  const days400 = 400 * 86_400
  plays([
    { line: 'a=1; Max-Age=60', both: 'a @ www.example.com /shop 60 s' },
    { line: 'a=1; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT', both: 'a @ www.example.com /shop 60 s' },
    { line: 'a=1; Expires=Mon, 02 Nov 2026 00:00:00 GMT', both: 'a @ www.example.com /shop 86400 s' },
    { line: 'a=1; Expires=Mon, 02 Nov 2026 00:00:00 GMT; Max-Age=soon', both: 'a @ www.example.com /shop 86400 s' },
    { line: `a=1; Max-Age=${days400}`, both: `a @ www.example.com /shop ${days400} s` },
    { line: `a=1; Max-Age=${days400 + 1}`, both: `a @ www.example.com /shop ${days400} s capped` },
    { line: `a=1; Max-Age=${'9'.repeat(30)}`, both: `a @ www.example.com /shop ${days400} s capped` },
    { line: 'a=1; Expires=Tue, 19 Jan 2038 03:14:07 GMT', both: `a @ www.example.com /shop ${days400} s capped` },
    { line: 'a=1; Max-Age=soon', both: 'a @ www.example.com /shop' },
    { line: 'a=1; Max-Age=60; Max-Age=soon', both: 'a @ www.example.com /shop' },
    { line: 'a=1; Expires=soon', both: 'a @ www.example.com /shop' },
    { line: 'a=1; Expires=Mon, 02 Nov 2026 00:00:00 GMT; Expires=soon', both: 'a @ www.example.com /shop' },
    { line: 'a=1; Max-Age=0', both: 'deleted a @ www.example.com /shop' },
    { line: 'a=1; Max-Age=-1; Expires=Mon, 02 Nov 2026 00:00:00 GMT', both: 'deleted a @ www.example.com /shop' },
    { line: 'a=; Expires=Thu, 01-Jan-1970 00:00:00 GMT', both: 'deleted a @ www.example.com /shop' },
    { line: 'a=1; Expires=Sun, 01 Nov 2026 00:00:00 GMT', both: 'deleted a @ www.example.com /shop' },
    { line: 'a=1; Max-Age=+60', chromium: 'a @ www.example.com /shop 60 s', firefox: 'a @ www.example.com /shop' },
    { line: 'a=1; Max-Age=-', chromium: 'a @ www.example.com /shop', firefox: 'deleted a @ www.example.com /shop' },
  ])
})

describe('third parties and partitions', () => {
  const image = { ...https, crossSite: true, topLevelNavigation: false, topLevelSite: 'https://news.test' }
  plays(
    [
      { line: 'a=1', chromium: 'cross-site-samesite Default', firefox: 'a @ www.example.com /shop in https://news.test' },
      { line: 'a=1; SameSite=Lax', both: 'cross-site-samesite Lax' },
      { line: 'a=1; SameSite=Strict', both: 'cross-site-samesite Strict' },
      {
        line: 'a=1; SameSite=None; Secure',
        chromium: 'a @ www.example.com /shop Secure None',
        firefox: 'a @ www.example.com /shop in https://news.test Secure None',
      },
      {
        line: 'a=1; SameSite=None; Secure',
        in: { thirdPartyBlocked: true },
        chromium: 'third-party-blocked',
        firefox: 'a @ www.example.com /shop in https://news.test Secure None',
      },
      {
        line: 'a=1; SameSite=None; Secure; Partitioned',
        in: { thirdPartyBlocked: true },
        both: 'a @ www.example.com /shop in https://news.test Secure None',
      },
      { line: 'a=1; SameSite=None; Partitioned', both: 'partitioned-without-secure' },
      { line: 'a=1; SameSite=Strict', in: { topLevelNavigation: true }, both: 'a @ www.example.com /shop Strict' },
      { line: 'a=1; Secure; Partitioned', in: https, both: 'a @ www.example.com /shop in https://example.com Secure' },
      { line: 'a=1; Partitioned', in: https, both: 'partitioned-without-secure' },
    ],
    image,
  )
})

describe('set by a script', () => {
  const existing: readonly StoredCookie[] = [
    {
      cookie: { name: 'token', domain: 'www.example.com', hostOnly: true, path: '/shop', partition: null },
      attributes: { secure: false, httpOnly: true, sameSite: 'Default', expiryTime: null },
      created: now - 1,
    },
  ]
  plays(
    [
      { line: 'a=1', both: 'a @ www.example.com /shop' },
      { line: 'a=1; HttpOnly', both: 'http-only-from-script' },
      { line: 'token=2', both: 'http-only-left-alone' },
      { line: 'token=2; Max-Age=0', both: 'http-only-left-alone' },
      { line: 'token=2; Path=/', both: 'token @ www.example.com /' },
      { line: 'token=2', in: { fromScript: false }, both: 'token @ www.example.com /shop' },
    ],
    { ...https, fromScript: true, existing },
  )
})

test('an answer says whether the cookie was there before', () => {
  const { received } = parseSetCookie('a=1')
  const first = storeCookieEverywhere(received, https).chromium
  if (first.outcome !== 'stored') throw new Error('not stored')
  const existing = [{ cookie: first.cookie, attributes: first.attributes, created: now }]
  expect(first.replaces).toBe(false)
  expect(storeCookieEverywhere(received, { ...https, existing }).chromium).toMatchObject({ outcome: 'stored', replaces: true })
  expect(storeCookieEverywhere(parseSetCookie('a=1; Max-Age=0').received, { ...https, existing }).firefox).toMatchObject({
    outcome: 'deleted',
    replaces: true,
  })
})

test('any line from any place has an answer in both browsers, and no answer holds the value', () => {
  const marker = 'c0ffee-marker'
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom('Secure', 'HttpOnly', 'Partitioned', 'SameSite=None', 'Domain=.', 'Domain=com', 'Path=/', 'Max-Age=-', 'Expires=0'),
  )
  fc.assert(
    fc.property(
      fc.constantFrom('a', '__Host-a', '__proto__', ''),
      fc.array(piece, { maxLength: 6 }),
      fc.constantFrom('http', 'https', 'other'),
      fc.oneof(fc.domain(), fc.ipV4(), fc.string()),
      fc.string(),
      (name, pieces, scheme, host, path) => {
        const line = [`${name}=${marker}`, ...pieces].join(';')
        const answers = storeCookieEverywhere(parseSetCookie(line).received, { ...https, scheme, host, path })
        expect(JSON.stringify(answers)).not.toContain(marker)
        expect(Object.keys(answers)).toEqual(['chromium', 'firefox'])
      },
    ),
  )
})
