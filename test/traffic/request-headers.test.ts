import { expect, test } from 'vitest'
import { readRequestHeaders } from '../../src/traffic/request-headers.ts'
import type { ValueReader } from '../../src/traffic/value-reader.ts'

const legible: ValueReader = {
  digest: (text) => `<${text}>`,
  cookie: (value, { signature }) => ({
    digest: `<${value}>`,
    identity: signature === undefined ? `id<${value}>` : `id<${value}|${signature}>`,
  }),
  loginName: (name) => [`<${name}>`],
}

const read = (...lines: readonly string[]) => readAt('https://www.example.com/', ...lines)
const readAt = (url: string, ...lines: readonly string[]) =>
  readRequestHeaders(
    lines.map((line) => ({ name: line.slice(0, line.indexOf(':')), value: line.slice(line.indexOf(':') + 1).trim() })),
    url,
    legible,
  )

test.each([
  ['a=1; b=2', ['a=<1>', 'b=<2>']],
  ['a=1;b=2;', ['a=<1>', 'b=<2>']],
  ['a=b=c', ['a=<b=c>']],
  ['novalue; a=1', ['=<novalue>', 'a=<1>']],
  ['a="x;y"', ['a=<"x>', '=<y">']],
  ['a=1; a=2', ['a=<1>', 'a=<2>']],
  ['__proto__=1', ['__proto__=<1>']],
  ['=v', ['=<v>']],
  ['', []],
])('Cookie: %s', (header, cookies) => {
  expect(read(`Cookie: ${header}`).cookies.map(({ name, digest }) => `${name}=${digest}`)).toEqual(cookies)
})

test('several Cookie fields are one (RFC 9113 §8.2.3)', () => {
  expect(read('cookie: a=1', 'Cookie: b=2').cookies.map(({ name }) => name)).toEqual(['a', 'b'])
})

test('a value is read together with the signature beside it', () => {
  expect(read('Cookie: koa=v; koa.sig=s').cookies[0]?.identity).toBe('id<v|s>')
})

test.each([
  ['Authorization: Bearer abc.def', { scheme: 'bearer', digest: '<abc.def>' }],
  ['Authorization: Basic YTpi', { scheme: 'basic', digest: '<YTpi>' }],
  ['authorization: bare-token', { scheme: '', digest: '<bare-token>' }],
  ['X: y', null],
])('%s', (line, authorization) => {
  expect(read(line).authorization).toEqual(authorization)
})

test.each([
  ['X-CSRF-Token: abc', ['<abc>']],
  ['X-XSRF-TOKEN: a%3D', ['<a%3D>', '<a=>']],
  ['My-Csrf-Token: abc', ['<abc>']],
  ['RequestVerificationToken: abc', ['<abc>']],
  ['Authorization: Bearer abc', []],
  ['X-Request-Id: abc', []],
])('%s is an echo of %j', (line, echoes) => {
  expect(read(line).echoes).toEqual(echoes)
})

test.each([
  ['Sec-Purpose: prefetch', 'prefetch'],
  ['Sec-Purpose: prefetch;prerender', 'prerender'],
  ['Purpose: prefetch', 'prefetch'],
  ['X-Moz: prefetch', 'prefetch'],
  ['Accept: */*', 'active'],
])('%s: %s', (line, lifecycle) => {
  expect(read(line).lifecycle).toBe(lifecycle)
})

test('who asked is known by site', () => {
  const { referer, refererSite, origin } = read('Referer: https://www.example.com/a?b=c', 'Origin: https://www.example.com')
  expect({ referer, refererSite, origin }).toEqual({
    referer: 'https://www.example.com/a?b=c',
    refererSite: 'example.com',
    origin: 'https://example.com',
  })
  expect(read('Origin: null').origin).toBeNull()
})

test.each([
  ['http://localhost:3001/login', ['Origin: http://localhost:3000'], true],
  ['http://localhost:3001/login', ['Origin: http://localhost:3000', 'Sec-Fetch-Mode: cors'], true],
  ['https://api.example.com/login', ['Origin: null'], true],
  ['http://localhost:3001/login', ['Origin: http://localhost:3001'], false],
  ['http://localhost:3001/login', ['Referer: http://localhost:3000/'], false],
  ['http://localhost:3001/login', ['Origin: http://localhost:3000', 'Sec-Fetch-Mode: no-cors'], false],
  ['http://localhost:3001/login', ['Origin: http://localhost:3000', 'Sec-Fetch-Mode: navigate'], false],
])('%s, asked with %j, is to be shared with another origin: %j', (url, lines, crossOrigin) => {
  expect(readAt(url, ...lines).crossOrigin).toBe(crossOrigin)
})
