import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readResponseHeaders, setCookieLines } from '../../src/traffic/response-headers.ts'

const headers = (lines: readonly string[]) =>
  lines.map((line) => ({ name: line.slice(0, line.indexOf(':')), value: line.slice(line.indexOf(':') + 1).trim() }))
const read = (...lines: readonly string[]) => readResponseHeaders(headers(lines), 'https://example.com/login')

test('Firefox joins Set-Cookie lines in one field', () => {
  expect(setCookieLines(headers(['Set-Cookie: a=1; Path=/\nb=2; Expires=Wed, 21 Oct 2026 07:28:00 GMT']))).toEqual([
    'a=1; Path=/',
    'b=2; Expires=Wed, 21 Oct 2026 07:28:00 GMT',
  ])
  expect(setCookieLines(headers(['Set-Cookie: a=1', 'set-cookie: b=2', 'X: y']))).toEqual(['a=1', 'b=2'])
})

test.each([
  ['/home', 'example.com/home', false],
  ['https://other.org/x?y=z', 'other.org/x', false],
  ['?error', 'example.com/login', true],
  ['/login?error=true', 'example.com/login', true],
  ['/login?error=0', 'example.com/login', false],
  ['/login?loginFailed=1', 'example.com/login', true],
  ['/login?status=invalid', 'example.com/login', true],
  ['/login?message=Incorrect+password', 'example.com/login', true],
  ['/auth/access-denied', 'example.com/auth/access-denied', true],
  ['/terror', 'example.com/terror', false],
  ['/news?q=mirrors', 'example.com/news', false],
])('Location: %s', (location, target, errorWord) => {
  const place = read(`Location: ${location}`).location
  expect([`${place?.host}${place?.path}`, place?.errorWord]).toEqual([target, errorWord])
})

test.each(['', 'about:blank', 'javascript:alert(1)', 'http://'])('Location: %j leads nowhere', (location) => {
  expect(read(`Location: ${location}`).location).toBeNull()
})

test.each([
  ['max-age=31536000', { maxAge: 31536000, includeSubDomains: false }],
  ['max-age="600" ; includeSubDomains', { maxAge: 600, includeSubDomains: true }],
  ['includesubdomains; MAX-AGE=0; preload', { maxAge: 0, includeSubDomains: true }],
  ['max-age=1; max-age=2', null],
  ['includeSubDomains', null],
  ['max-age=abc', null],
  ['max-age=99999999999999999999', { maxAge: Number.MAX_SAFE_INTEGER, includeSubDomains: false }],
])('Strict-Transport-Security: %s', (header, hsts) => {
  expect(read(`Strict-Transport-Security: ${header}`).hsts).toEqual(hsts)
})

test('HSTS over plain http does not count (RFC 6797 §8.1), nor does a second field', () => {
  expect(readResponseHeaders(headers(['Strict-Transport-Security: max-age=1']), 'http://example.com/').hsts).toBeNull()
  expect(read('Strict-Transport-Security: max-age=1', 'Strict-Transport-Security: max-age=2').hsts?.maxAge).toBe(1)
})

test.each([
  ['X-Cache: HIT from proxy', true],
  ['X-Cache: MISS', false],
  ['CF-Cache-Status: DYNAMIC', false],
  ['CF-Cache-Status: HIT', true],
  ['Cache-Status: ExampleCache; hit; ttl=30', true],
  ['Cache-Status: ExampleCache; fwd=uri-miss', false],
  ['X-Vercel-Cache: PRERENDER', true],
  ['X-Varnish: 123 456', true],
  ['X-Varnish: 123', false],
  ['X-Hits: 1', false],
])('%s: a hit? %s', (line, hit) => {
  expect(read(line).cacheHit).toBe(hit)
})

test('the other headers', () => {
  const { contentType, cacheControl, age, referrerPolicy, clearSiteData, authenticate, deviceBound } = read(
    'Content-Type: Text/HTML; charset=utf-8',
    'Cache-Control: No-Store, max-age=0, private="set-cookie, x", secret-7f3a9c',
    'Age: 12',
    'Referrer-Policy: no-referrer, bogus, strict-origin',
    'Clear-Site-Data: "cookies", "storage", "nonsense"',
    'WWW-Authenticate: Basic realm="secret"',
    'Secure-Session-Registration: (ES256);path="/x"',
  )
  expect({ contentType, cacheControl, age, referrerPolicy, clearSiteData, authenticate, deviceBound }).toEqual({
    contentType: 'text/html',
    cacheControl: 'no-store, max-age=0, private',
    age: 12,
    referrerPolicy: 'strict-origin',
    clearSiteData: ['cookies', 'storage'],
    authenticate: 'basic',
    deviceBound: true,
  })
})

test('no value of a header is kept as it stands, and any text has an answer', () => {
  const names = [
    'Location',
    'Content-Type',
    'Cache-Control',
    'Age',
    'X-Cache',
    'Strict-Transport-Security',
    'Referrer-Policy',
    'Clear-Site-Data',
    'WWW-Authenticate',
  ]
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.string(), fc.string(), (name, before, after) => {
      const said = readResponseHeaders([{ name, value: `${before}M4rk3rM4rk3rM4rk3r${after}` }], 'https://example.com/')
      expect(JSON.stringify(name === 'WWW-Authenticate' ? { ...said, authenticate: null } : said)).not.toContain('M4rk3rM4rk3rM4rk3r')
    }),
  )
})

test.each([
  ['Secure-Session-Registration: (ES256);path="/x"', true, undefined],
  ['secure-session-challenge: "c";id="s"', true, undefined],
  ['Sec-Session-Registration: (ES256);path="/x"', false, true],
  ['Content-Type: text/html', false, undefined],
])('%s: bound to the device? %j, by an old name? %j', (line, deviceBound, deviceBoundByOldName) => {
  const said = read(line)
  expect([said.deviceBound, said.deviceBoundByOldName]).toEqual([deviceBound, deviceBoundByOldName])
})
