import { describe, expect, test } from 'vitest'
import type { StoredAttributes } from '../../../src/audit/cookie.ts'
import { emptyJar, type JarCookie, receive } from '../../../src/audit/http-state/jar.ts'
import { parseSetCookie } from '../../../src/audit/http-state/parse-set-cookie.ts'
import { type CookieRequest, cookiesToSend, whyNotSent } from '../../../src/audit/http-state/retrieval.ts'

const now = Date.UTC(2026, 10, 1)
const request: CookieRequest = {
  scheme: 'https',
  host: 'www.example.com',
  path: '/shop/cart?id=1',
  at: now + 300_000,
  crossSite: false,
  topLevelNavigation: false,
  topLevelSite: 'https://example.com',
  method: 'GET',
}

/** A cookie as it comes to lie in the store. */
function stored(line: string, host = 'www.example.com', at = now): JarCookie<null> {
  const context = { scheme: 'https', host, path: '/', at, crossSite: false, topLevelNavigation: true, topLevelSite: 'https://example.com' }
  const { jar } = receive(emptyJar<null>(), parseSetCookie(line).received, null, context, 'chromium')
  const [cookie] = [...jar.sites.values()].flat()
  if (cookie === undefined) throw new Error(`${line} is not stored`)
  return cookie
}

describe('why a cookie stays behind', () => {
  test.each([
    { line: 'a=1', in: {}, both: null },
    { line: 'a=1', in: { host: 'WWW.EXAMPLE.COM' }, both: null },
    { line: 'a=1', in: { host: 'example.com' }, both: 'domain' },
    { line: 'a=1', in: { host: 'deep.www.example.com' }, both: 'domain' },
    { line: 'a=1; Domain=example.com', in: { host: 'example.com' }, both: null },
    { line: 'a=1; Domain=example.com', in: { host: 'shop.example.com' }, both: null },
    { line: 'a=1; Domain=example.com', in: { host: 'badexample.com' }, both: 'domain' },
    { line: 'a=1; Path=/shop', in: {}, both: null },
    { line: 'a=1; Path=/shop', in: { path: '/shop?x' }, both: null },
    { line: 'a=1; Path=/shop', in: { path: '/shopping' }, both: 'path' },
    { line: 'a=1; Path=/shop', in: { path: '' }, both: 'path' },
    { line: 'a=1; Secure', in: {}, both: null },
    { line: 'a=1; Secure', in: { scheme: 'http' }, both: 'secure' },
    { line: 'a=1; Secure', in: { scheme: 'ws' }, both: 'secure' },
    { line: 'a=1', in: { scheme: 'http' }, both: null },
    { line: 'a=1; Max-Age=301', in: {}, both: null },
    { line: 'a=1; Max-Age=300', in: {}, both: 'expired' },
  ])('$line to $in: $both', ({ line, in: where, both }) => {
    expect(whyNotSent(stored(line), { ...request, ...where }, 'chromium')).toBe(both)
    expect(whyNotSent(stored(line), { ...request, ...where }, 'firefox')).toBe(both)
  })

  test('Secure goes to this machine without encryption', () => {
    expect(whyNotSent(stored('a=1; Secure', 'app.localhost'), { ...request, scheme: 'http', host: 'app.localhost' }, 'chromium')).toBeNull()
  })
})

describe('SameSite of a request from another site', () => {
  const link = { crossSite: true, topLevelNavigation: true }
  const post = { ...link, method: 'POST' }
  const soon = { ...post, at: now + 120_000 }
  const image = { crossSite: true, topLevelNavigation: false, topLevelSite: 'https://news.test' }
  test.each([
    { sameSite: 'Strict', by: 'a link', in: link, chromium: 'samesite', firefox: 'samesite' },
    { sameSite: 'Lax', by: 'a link', in: link, chromium: null, firefox: null },
    { sameSite: 'Default', by: 'a link', in: link, chromium: null, firefox: null },
    { sameSite: 'None', by: 'a link', in: link, chromium: null, firefox: null },
    { sameSite: 'Strict', by: 'a form', in: soon, chromium: 'samesite', firefox: 'samesite' },
    { sameSite: 'Lax', by: 'a form', in: soon, chromium: 'samesite', firefox: 'samesite' },
    { sameSite: 'Default', by: 'a form within two minutes', in: soon, chromium: null, firefox: null },
    { sameSite: 'Default', by: 'a form later', in: post, chromium: 'samesite', firefox: null },
    { sameSite: 'None', by: 'a form', in: post, chromium: null, firefox: null },
    { sameSite: 'Strict', by: 'an image', in: image, chromium: 'samesite', firefox: 'partition' },
    { sameSite: 'Default', by: 'an image', in: image, chromium: 'samesite', firefox: 'partition' },
    { sameSite: 'None', by: 'an image', in: image, chromium: null, firefox: 'partition' },
    {
      sameSite: 'None',
      by: 'an image, third parties blocked',
      in: { ...image, thirdPartyBlocked: true },
      chromium: 'third-party-blocked',
      firefox: 'partition',
    },
  ] as const)('$sameSite by $by: Chromium $chromium, Firefox $firefox', ({ sameSite, in: where, chromium, firefox }) => {
    const cookie = withAttributes(stored('a=1; Secure'), { sameSite })
    expect(whyNotSent(cookie, { ...request, ...where }, 'chromium')).toBe(chromium)
    expect(whyNotSent(cookie, { ...request, ...where }, 'firefox')).toBe(firefox)
  })

  test('a partitioned cookie goes where its top-level site is', () => {
    const cookie = stored('a=1; Secure; SameSite=None; Partitioned')
    const embedded = { ...request, crossSite: true, topLevelSite: 'https://news.test' }
    const own = { ...cookie, cookie: { ...cookie.cookie, partition: 'https://news.test' } }
    for (const browser of ['chromium', 'firefox'] as const) {
      expect(whyNotSent(cookie, request, browser)).toBeNull()
      expect(whyNotSent(cookie, embedded, browser)).toBe('partition')
      expect(whyNotSent(own, { ...embedded, thirdPartyBlocked: true }, browser)).toBeNull()
    }
  })
})

test('longer paths go first, then older cookies', () => {
  const cookies = [
    stored('new=1; Path=/', 'www.example.com', now + 3),
    stored('deep=1; Path=/shop/cart', 'www.example.com', now + 2),
    stored('elsewhere=1; Path=/admin'),
    stored('shop=1; Path=/shop', 'www.example.com', now + 4),
    stored('old=1; Path=/'),
  ]
  expect(cookiesToSend(cookies, request, 'chromium').map(({ cookie }) => cookie.name)).toEqual(['deep', 'shop', 'old', 'new'])
})

function withAttributes(cookie: JarCookie<null>, attributes: Partial<StoredAttributes>): JarCookie<null> {
  return { ...cookie, attributes: { ...cookie.attributes, ...attributes } }
}
