import { parseSetCookie as parseWithCookieEs } from 'cookie-es'
import { parseSetCookie as parseWithSetCookieParser } from 'set-cookie-parser'
import { Cookie } from 'tough-cookie'
import { parseSetCookie } from '../../src/audit/http-state/parse-set-cookie.ts'
import { measured } from './measured.ts'
import { ratio, type Section, spreadText } from './table.ts'

/** Lines as servers write them: short and long, with each attribute and with none. */
export const setCookieLines: readonly string[] = [
  'sid=31d4d96e407aad42',
  'PHPSESSID=0c2k8h1m8m8m2l1v9q3s0a7b1e; path=/',
  'connect.sid=s%3AQ8Wk2r1xY8b0bq0x7m0Zk1c2.v5l0oFh1lW8n9mGmW4bVQ0kq3%2Bq6q1p1y8xw; Path=/; HttpOnly',
  '__Host-id=9f86d081884c7d659a2feaa0c55ad015; Path=/; Secure; HttpOnly; SameSite=Lax',
  'lang=en; Expires=Wed, 21 Oct 2099 07:28:00 GMT; Path=/',
  'cart=; Max-Age=0; Path=/shop; Domain=example.com',
  '_ga=GA1.2.1093876127.1767600000; Max-Age=63072000; Domain=.example.com; Path=/',
  'token=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U; Secure; HttpOnly; SameSite=Strict; Partitioned',
]

/** One line taken apart, beside the libraries that do the like. */
export function parsing(): Section {
  let turn = 0
  const line = () => setCookieLines[turn++ % setCookieLines.length] ?? ''
  const spreads = measured({
    sidwatch: () => parseSetCookie(line()),
    'tough-cookie': () => Cookie.parse(line()),
    'set-cookie-parser': () => parseWithSetCookieParser(line()),
    'cookie-es': () => parseWithCookieEs(line()),
  })
  return {
    title: 'Parse a Set-Cookie header',
    how: 'Eight lines in turn. Ours keeps every attribute as it stands, repeated and unknown ones too, counts octets and finds control characters; the others keep what they understand, set-cookie-parser and cookie-es decode the value.',
    columns: ['parser', 'a line', 'beside tough-cookie'],
    rows: Object.entries(spreads).map(([name, spread]) => [name, spreadText(spread), ratio(spread.median, spreads['tough-cookie'].median)]),
  }
}
