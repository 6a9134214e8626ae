import fc from 'fast-check'
import { dateText } from './date-texts.ts'

/**
 * `Set-Cookie` lines as servers, careless servers and hostile ones write them: a grammar of pieces that each mean something to some
 * browser, and mutations of usual lines. In a Domain, `{host}` stands for the host that answers and `{parent}` for the domain above it.
 * Never NUL, CR or LF: they end the header or the whole answer, and no line is left to look at.
 */
export function setCookieLine(): fc.Arbitrary<string> {
  return fc.oneof({ weight: 2, arbitrary: writtenLine() }, mutatedLine())
}

/** What one answer brings: mostly one line, now and then several that may meet. */
export function answerLines(): fc.Arbitrary<readonly string[]> {
  const line = setCookieLine()
  return fc.oneof({ weight: 3, arbitrary: line.map((each) => [each]) }, fc.array(line, { minLength: 2, maxLength: 4 }))
}

/** Everyday lines, to be mutated. */
const usual: readonly string[] = [
  'sid=31d4d96e407aad42; Path=/; Secure; HttpOnly; SameSite=Lax',
  'PHPSESSID=0c2k8h1m8m8m2l1v9q3s0a7b1e; path=/',
  '__Host-id=9f86d081884c7d65; Path=/; Secure; HttpOnly; SameSite=Strict',
  '__Secure-token=eyJhbGciOiJIUzI1NiJ9.e30.x; Secure; Domain={parent}; Path=/',
  'lang=en; Expires=Wed, 21 Oct 2099 07:28:00 GMT; Path=/',
  'cart=; Max-Age=0; Path=/shop; Domain={parent}',
  '_ga=GA1.2.1093876127.1767600000; Max-Age=63072000; Domain=.{parent}; Path=/',
  'embed=1; Path=/; Secure; SameSite=None; Partitioned',
  'remember="a b"; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=3600; HttpOnly',
]

const name = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('sid', 'SID', 'a', '__proto__', 'a.b', '$Version', 'Secure', 'Path') },
  { weight: 3, arbitrary: fc.constantFrom('__Host-a', '__Secure-a', '__host-a', '__SECURE-a', '__Http-a', '__Host-Http-a', '__Host-') },
  fc.constantFrom('', ' ', 'a b', '"a"', 'a,b', 'é', '🍪', 'a\tb', 'a\u0001b', 'a\u007f', '\u00a0a', '\ufeffa'),
  fc.integer({ min: 4090, max: 4100 }).map((length) => 'n'.repeat(length)),
)
const equals = fc.oneof({ weight: 8, arbitrary: fc.constant('=') }, fc.constantFrom(' = ', '=\t', '', '==', '= '))
const value = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('31d4d96e', '', '1', 'a=b', '"quoted"', 'a b', '%3D', 'a,b', '{"a":1}') },
  fc.constantFrom('"a', 'é', '🍪', 'a\tb', '\ta\t', 'a\u0001', '\u001f', '__Host-a', '__secure-b=1', '\u00a0', '\u2028'),
  fc.integer({ min: 4085, max: 4100 }).map((length) => 'v'.repeat(length)),
)
const domain = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('{host}', '.{host}', '{parent}', '.{parent}', '{PARENT}') },
  fc.constantFrom('', '.', '..{parent}', 'x.{host}', 'x{parent}', 'other.test', 'test', '.test', 'localhost', 'co.uk', '1'),
  fc.constantFrom(
    '{host}:443',
    'https://{host}',
    '{parent}.',
    '"{parent}"',
    '{parent}/',
    '{parent} x',
    'ü.{host}',
    '%2e{parent}',
    '*.{parent}',
  ),
  fc.constantFrom(
    '127.0.0.1',
    '.127.0.0.1',
    '0.0.1',
    '127.1',
    '[::1]',
    '{parent},{host}',
    '{parent}\\',
    '{parent}#',
    '{parent}@',
    '_.{host}',
  ),
)
const path = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('/', '/shop', '/shop/', '/shop/cart', '/elsewhere', '') },
  fc.constantFrom('x', '"/"', '//', '/a b', '/a?b', '/a#b', '/é', '/%C3%A9', '/a\tb', '/..', '/\\', '\\', '/ ', '/,'),
  fc.integer({ min: 1020, max: 1028 }).map((length) => `/${'p'.repeat(length - 1)}`),
)
const maxAge = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('3600', '0', '-1', '34559000', '34570000', '99999999999') },
  fc.constantFrom('', '+3600', '3600.5', '3600 ', '"3600"', '0003600', '-', '+', '-x', '-0', '+0', '1e9', '0x10', '3600s', '٣٦٠٠', '3 600'),
  fc.constantFrom('9'.repeat(18), '9'.repeat(19), '9'.repeat(30), `-${'9'.repeat(30)}`, `${'0'.repeat(30)}3600`),
)
const sameSite = fc.constantFrom('Strict', 'Lax', 'None', 'none', 'LAX', '', 'Yes', '"Lax"', 'Strict,Lax', 'Lax\t', 'Default', 'Ｌax')
const flag = fc.constantFrom('', '', '', '=', '=false', '=0', '=\t', ' ')

const attribute: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: pair(['Domain', 'Domain', 'domain', 'DOMAIN'], domain) },
  { weight: 4, arbitrary: pair(['Path', 'Path', 'path', 'PATH'], path) },
  { weight: 3, arbitrary: pair(['Max-Age', 'max-age', 'MaxAge'], maxAge) },
  { weight: 3, arbitrary: pair(['Expires', 'expires'], dateText()) },
  { weight: 3, arbitrary: pair(['SameSite', 'samesite', 'Same-Site'], sameSite) },
  { weight: 5, arbitrary: written(['Secure', 'Secure', 'secure', 'SECURE', 'Sec ure'], flag) },
  { weight: 3, arbitrary: written(['HttpOnly', 'httponly', 'Http-Only'], flag) },
  { weight: 2, arbitrary: written(['Partitioned', 'partitioned'], flag) },
  fc.constantFrom(
    'Priority=High',
    'Version=1',
    'Comment=x',
    '',
    ' ',
    '=',
    '=x',
    'é',
    '__proto__=1',
    'a\tb',
    'x=\u0002',
    '\tSecure',
    'Ѕecure',
  ),
)

function pair(names: readonly string[], of: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...names), fc.constantFrom('=', '=', '=', '=', ' = ', '=\t', ''), of)
    .map(([name, between, text]) => `${name}${between}${text}`)
}

function written(names: readonly string[], of: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom(...names), of).map(([name, rest]) => `${name}${rest}`)
}

function writtenLine(): fc.Arbitrary<string> {
  const between = fc.constantFrom('; ', '; ', '; ', ';', ' ;', ';;', ';\t')
  return fc
    .tuple(name, equals, value, fc.array(fc.tuple(between, attribute), { maxLength: 6 }))
    .map(([name, equals, value, attributes]) => `${name}${equals}${value}${attributes.flat().join('')}`)
}

const inserted = fc.constantFrom(
  ...['=', ';', ' ', '\t', ',', '"', '.', '/', ':', '-', '_', '%', '0', 'A', 'é', '\u0001', '\u007f', '\u0080', '\u00a0', '🍪', '{host}'],
)
type Mutation = (text: string, at: number, insert: string) => string
const mutation = fc.constantFrom<Mutation>(
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at, insert) => text.slice(0, at) + insert + text.slice(at),
  (text, at, insert) => text.slice(0, at) + insert + text.slice(at + 1),
  (text, at) => text.slice(0, at),
  (text, at) => text.slice(0, at) + text.slice(at, at + 12).toUpperCase() + text.slice(at + 12),
  (text, at) => `${text};${text.slice(at)}`,
  (text, at) => text.slice(at),
)

function mutatedLine(): fc.Arbitrary<string> {
  const step = fc.tuple(mutation, fc.nat(1000), inserted)
  return fc
    .tuple(fc.constantFrom(...usual), fc.array(step, { minLength: 1, maxLength: 4 }))
    .map(([line, steps]) => steps.reduce((text, [mutate, at, insert]) => mutate(text, at % (text.length + 1), insert), line))
    .map(inUtf8)
}

/** A cut inside a pair of surrogates leaves what UTF-8 cannot write. */
function inUtf8(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8')
}
