import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cookieSiteOf, originOf, placeOf, siteOf } from '../../src/traffic/place.ts'

const places: readonly (readonly [url: string, shape: string])[] = [
  ['https://example.com/', 'https example.com:443 / []'],
  ['http://localhost:8080/a/b?x=1&y=2&x=3#top', 'http localhost:8080 /a/b [x,y]'],
  ['wss://example.com/socket.io/?EIO=4&sid=NAhxatcqojxXu0GlAAAA', 'wss example.com:443 /socket.io/ [EIO,sid]'],
  ['https://EXAMPLE.com:8443/Login', 'https example.com:8443 /Login []'],
  ['https://user:pass@example.com/', 'https example.com:443 / []'],
  ['http://[::1]:3000/', 'http [::1]:3000 / []'],
  // identifiers
  ['https://e.com/users/1234/edit', 'https e.com:443 /users/{id}/edit []'],
  ['https://e.com/page/12', 'https e.com:443 /page/12 []'],
  ['https://e.com/o/550e8400-e29b-41d4-a716-446655440000', 'https e.com:443 /o/{id} []'],
  ['https://e.com/o/9f86d081884c7d65', 'https e.com:443 /o/{id} []'],
  ['https://e.com/interaction/jV5g_PE5LD4xd-PQS2bOfc6mSh1eoyKlC2z1jExiYnr', 'https e.com:443 /interaction/{id} []'],
  ['https://e.com/x/QmFzZSVNotAWordXyZaBcDeF', 'https e.com:443 /x/{id} []'],
  ['https://e.com/u/alice@example.com', 'https e.com:443 /u/{id} []'],
  ['https://e.com/reset/%61%62c1def2ghi3jkl4mno', 'https e.com:443 /reset/{id} []'],
  ['https://e.com/app.9f86d081884c7d65.js', 'https e.com:443 /{id}.js []'],
  // words
  ['https://e.com/two-factor-auth-2fa', 'https e.com:443 /two-factor-auth-2fa []'],
  ['https://e.com/oauth2-redirect-callback.html', 'https e.com:443 /oauth2-redirect-callback.html []'],
  ['https://e.com/jquery-ui-1.13.2.min.js', 'https e.com:443 /jquery-ui-1.13.2.min.js []'],
  ['https://e.com/changePasswordForm', 'https e.com:443 /changePasswordForm []'],
  ['https://e.com/j_spring_security_check', 'https e.com:443 /j_spring_security_check []'],
  // parameters
  ['https://e.com/a;jsessionid=0123456789ABCDEF?x', 'https e.com:443 /a;jsessionid [x]'],
  ['https://e.com/b/(S(abcdefghijklmnopqrstuvwx))/c', 'https e.com:443 /b/{id}/c []'],
  ['https://e.com/?9f86d081884c7d659a2f', 'https e.com:443 / [{id}]'],
  ['https://e.com/?filter%5Buser%5D=1&a%20b=2', 'https e.com:443 / [filter[user],a b]'],
]

test.each(places)('%s is %s', (url, shape) => {
  const place = placeOf(url)
  expect(place && `${place.scheme} ${place.host}:${place.port} ${place.path} [${place.queryNames}]`).toBe(shape)
})

test.each([
  '',
  'about:blank',
  'data:text/html,x',
  'blob:https://e.com/1',
  'chrome-extension://abc/popup.html',
  'not a url',
  'file:///etc/passwd',
  'https://',
])('%j is no place', (url) => {
  expect([placeOf(url), originOf(url), siteOf(url), cookieSiteOf(url)]).toEqual([null, null, null, null])
})

test.each([
  ['https://www.example.co.uk:8443/x', 'https://www.example.co.uk:8443', 'https://example.co.uk', 'example.co.uk'],
  ['wss://a.github.io/', 'wss://a.github.io', 'https://a.github.io', 'a.github.io'],
  ['http://flawed.localhost:3000/', 'http://flawed.localhost:3000', 'http://flawed.localhost', 'flawed.localhost'],
  ['http://127.0.0.1/', 'http://127.0.0.1', 'http://127.0.0.1', '127.0.0.1'],
])('%s: origin %s, site %s, cookie site %s', (url, origin, site, cookieSite) => {
  expect([originOf(url), siteOf(url), cookieSiteOf(url)]).toEqual([origin, site, cookieSite])
})

test('at most 32 query names are kept', () => {
  const url = `https://e.com/?${Array.from({ length: 100 }, (_, i) => `name${i}=x`).join('&')}`
  expect(placeOf(url)?.queryNames).toHaveLength(32)
})

test('a token of 16 characters or more with a digit is never shown, wherever it stands in the URL', () => {
  const token = fc.stringMatching(/^[A-Za-z0-9]{8}[0-9][A-Z][a-z]{2}[0-9][A-Za-z0-9]{8,30}$/)
  fc.assert(
    fc.property(token, (secret) => {
      for (const url of [
        `/${secret}`,
        `/a/${secret}/b`,
        `/a;s=${secret}`,
        `/a;${secret}`,
        `/?q=${secret}`,
        `/?${secret}`,
        `/?${secret}=1`,
        `/#${secret}`,
      ]) {
        expect(JSON.stringify(placeOf(`https://e.com${url}`))).not.toContain(secret)
      }
    }),
  )
})

test('any text is a place or none, and the other readings agree', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true, withFragments: true })), (text) => {
      const none = placeOf(text) === null
      expect([originOf(text), siteOf(text), cookieSiteOf(text)].map((each) => each === null)).toEqual([none, none, none])
    }),
  )
})
