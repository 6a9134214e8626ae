import fc from 'fast-check'
import * as tough from 'tough-cookie'
import { expect, test } from 'vitest'
import { parseCookieDate } from '../../../src/audit/http-state/cookie-date.ts'
import { defaultPath } from '../../../src/audit/http-state/default-path.ts'
import { domainMatches } from '../../../src/audit/http-state/domain-match.ts'
import { cookiesFor, emptyJar, receive } from '../../../src/audit/http-state/jar.ts'
import { parseSetCookie } from '../../../src/audit/http-state/parse-set-cookie.ts'
import { pathMatches } from '../../../src/audit/http-state/path-match.ts'
import { cookiesToSend } from '../../../src/audit/http-state/retrieval.ts'

/**
 * A second implementation of the same RFC. What one of the two does on purpose where the other does not is kept out of the generators:
 * - nameless cookies, control characters, prefixes in another case, sizes over the limits: browsers go beyond tough-cookie
 * - SameSite=None without Secure, Secure over http, Secure cookies left alone, the 400 days: RFC 6265bis, tough-cookie is RFC 6265 there
 * - the same name for the host and for its domain: two cookies since RFC 6265bis (host-only is part of the identity)
 * - a Domain, Max-Age or Expires given twice: browsers look at the last alone, tough-cookie at the last that it understands
 * - `__Host-` where another Domain than none stands, and attributes of Firefox alone: case tables
 * - a day or year with something behind it (a second time looks like one), years before 1601 or of five digits: see `parseCookieDate`
 * - the order after a deletion: tough-cookie keeps what has expired, and its age with it, until somebody asks
 */
const label = fc.constantFrom('a', 'b', 'ab', 'www', 'example', 'com', '1')
const host = fc.oneof(
  fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.')),
  fc.ipV4(),
)
const path = fc.array(fc.constantFrom('a', 'ab', 'b', ''), { maxLength: 4 }).map((parts) => `/${parts.join('/')}`)

test('domain match', () => {
  fc.assert(
    fc.property(host, host, (one, other) => {
      expect(domainMatches(one, other)).toBe(tough.domainMatch(one, other))
    }),
  )
})

test('path match', () => {
  fc.assert(
    fc.property(path, path, (one, other) => {
      expect(pathMatches(one, other)).toBe(tough.pathMatch(one, other))
    }),
  )
})

test('default path', () => {
  fc.assert(
    fc.property(fc.oneof(path, fc.constantFrom('', 'a/b')), (one) => {
      expect(defaultPath(one)).toBe(tough.defaultPath(one))
    }),
  )
})

test('dates', () => {
  const token = fc.oneof(
    fc.integer({ min: 0, max: 40 }).map(String),
    fc.integer({ min: 0, max: 40 }).map((day) => String(day).padStart(2, '0')),
    fc.integer({ min: 1601, max: 9999 }).map(String),
    fc.constantFrom('Jan', 'february', 'MAR', 'Dez', 'Nov', 'Mon', 'Sunday', 'GMT', '+0100', '007'),
  )
  const realistic = fc.tuple(
    fc.integer({ min: 1, max: 31 }).map(String),
    fc.constantFrom('Jan', 'Feb', 'Apr', 'Jun', 'Dec'),
    fc.oneof(fc.integer({ min: 1601, max: 9999 }), fc.integer({ min: 10, max: 99 })).map(String),
    fc.constantFrom('0:0:0', '23:59:59', '12:30:15.000', '24:00:00', '1:60:00', '1:02:60', '12:30'),
  )
  const shuffled = fc.tuple(realistic, fc.array(token, { maxLength: 2 })).chain(([parts, more]) => {
    const all = [...parts, ...more]
    return fc.shuffledSubarray(all, { minLength: all.length })
  })
  fc.assert(
    fc.property(fc.oneof(shuffled, fc.array(token, { maxLength: 6 })), fc.constantFrom(' ', '-', ', ', '/', '\t'), (tokens, between) => {
      const text = tokens.join(between)
      const theirs = tough.parseDate(text)
      expect(parseCookieDate(text)).toBe(isRolledOver(theirs, tokens) ? null : theirs === undefined ? null : theirs.getTime() / 1000)
    }),
    { numRuns: 1_000 },
  )
})

/** tough-cookie makes 3 March of 31 February, where the RFC says that there is no such date (§5.1.1 step 6). */
function isRolledOver(date: Date | undefined, tokens: readonly string[]): boolean {
  const day = tokens.find((token) => /^\d{1,2}$/.test(token))
  return date !== undefined && Number(day) !== date.getUTCDate()
}

test('the jar holds and sends the same cookies after any lines', () => {
  const attribute = {
    domain: fc.constantFrom('', 'Domain=example.com', 'domain=.Example.com', 'Domain=other.test', 'Domain=com', 'Domain=', 'Domain'),
    path: fc.constantFrom('', 'Path=/', 'path=/a', 'Path=/a/', 'Path=/a/b', 'Path=a', 'Path', 'Path=/b; Path=/a'),
    flags: fc.constantFrom(
      '',
      'Secure',
      'HttpOnly',
      'SECURE;HttpOnly',
      'Secure=false',
      'Secure; SameSite=None',
      'SameSite=Lax',
      'Unknown=1',
    ),
    lifetime: fc.constantFrom(
      '',
      'Max-Age=60',
      'Max-Age=0',
      'Max-Age=-5',
      'Max-Age=soon',
      'Expires=Mon, 02 Nov 2026 00:00:00 GMT',
      'Expires=Thu, 01-Jan-70 00:00:00 GMT; Max-Age=60',
      'Max-Age=0; Expires=Mon, 02 Nov 2026 00:00:00 GMT',
      'Expires=soon',
    ),
  }
  const line = fc
    .tuple(
      fc.constantFrom('x', 'y', 'X', '__Secure-x', '__Host-x', '__proto__'),
      fc.constantFrom('1', '2', '', 'a=b', '"q"', 'with space'),
      attribute.domain,
      attribute.path,
      attribute.flags,
      attribute.lifetime,
    )
    .map(([name, value, ...attributes]) => [`${name}=${value}`, ...attributes.filter((each) => each !== '')].join('; '))
  const url = fc.tuple(fc.constantFrom('www.example.com', 'deep.www.example.com', 'shop.example.com'), path)

  fc.assert(
    fc.property(fc.array(fc.tuple(line, url), { maxLength: 12 }), url, fc.boolean(), (lines, [askedHost, askedPath], encrypted) => {
      const now = Date.UTC(2026, 10, 1)
      const theirs = new tough.CookieJar(undefined, { prefixSecurity: 'silent' })
      let ours = emptyJar<string>()
      lines.forEach(([text, [setHost, setPath]], index) => {
        const at = now + index
        theirs.setCookieSync(text, `https://${setHost}${setPath}`, { now: new Date(at), ignoreError: true })
        const { received, value } = parseSetCookie(text)
        const context = {
          scheme: 'https',
          host: setHost,
          path: setPath,
          at,
          crossSite: false,
          topLevelNavigation: true,
          topLevelSite: null,
        }
        ours = receive(ours, received, value, context, 'chromium').jar
      })
      const scheme = encrypted ? 'https' : 'http'
      const request = { scheme, host: askedHost, path: askedPath, at: now + 1_000, crossSite: false, topLevelNavigation: true } as const
      const sent = cookiesToSend(cookiesFor(ours, askedHost), { ...request, topLevelSite: null, method: 'GET' }, 'chromium')
      const sentByThem = theirs
        .getCookiesSync(`${scheme}://${askedHost}${askedPath}`, { expire: false, sort: true })
        .filter((cookie) => cookie.expiryTime() === undefined || Number(cookie.expiryTime()) > now + 1_000)
      const ordered = (cookies: readonly string[]) => (lines.some(([text]) => /Max-Age=(0|-5)/.test(text)) ? cookies.toSorted() : cookies)
      expect(ordered(sent.map(({ cookie, payload }) => `${cookie.path} ${cookie.name}=${payload}`))).toEqual(
        ordered(sentByThem.map((cookie) => `${cookie.path} ${cookie.key}=${cookie.value}`)),
      )
    }),
    { numRuns: 1_000 },
  )
})
