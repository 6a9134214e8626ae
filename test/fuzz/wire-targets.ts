import { deflateSync, gzipSync } from 'node:zlib'
import { effectiveAttributes } from '../../src/audit/http-state/effective-attributes.ts'
import { parseSetCookie } from '../../src/audit/http-state/parse-set-cookie.ts'
import { storeCookieEverywhere } from '../../src/audit/http-state/storage-model.ts'
import { decompressedText } from '../../src/audit/value/decompress.ts'
import { inflated } from '../../src/audit/value/inflate.ts'
import { readValue } from '../../src/audit/value/read-value.ts'
import { bodyOfText } from '../../src/traffic/body.ts'
import { readForm } from '../../src/traffic/form.ts'
import { readRequestHeaders } from '../../src/traffic/request-headers.ts'
import { readResponseHeaders } from '../../src/traffic/response-headers.ts'
import { urlParts } from '../../src/traffic/url-parts.ts'
import { valueReader } from '../../src/traffic/value-reader.ts'
import { tokenVectors } from '../audit/value/token-vectors.ts'
import { key } from '../har/recording.ts'
import { mutatedText } from './mutated.ts'
import type { Target } from './target.ts'

const reader = valueReader(key)
const at = Date.UTC(2026, 0, 5)
const url = 'https://www.e.com/a/b'
const content = JSON.stringify({ user: 'alice', roles: ['admin'], csrf: '31d4d96e407aad42' }).repeat(3)
const compressed = [deflateSync(content), gzipSync(content)]

/** What sites send, and what is sent to them. */
export const wireTargets: readonly Target[] = [
  {
    name: 'Set-Cookie',
    seeds: [
      'sid=31d4d96e407aad42; Path=/; Secure; HttpOnly; SameSite=Lax',
      '__Host-id=1; Path=/; Secure; Max-Age=3600; Expires=Wed, 21 Oct 2099 07:28:00 GMT',
      'a="b c"; Domain=.e.com; expires=21/10/2099 07:28 PM +0100; Partitioned; Priority=High',
    ],
    grow: mutatedText,
    read: readLine,
  },
  {
    name: 'request headers',
    seeds: ['sid=a; b=c', 'Bearer eyJhbGciOiJIUzI1NiJ9.e30.x', 'https://e.com/?a=b', 'Digest username="a", nonce="b"'],
    grow: mutatedText,
    read: readAsked,
  },
  {
    name: 'response headers',
    seeds: [
      'max-age=1, private',
      '/login?next=/a;b#c',
      '"cookies", "storage"',
      'Wed, 21 Oct 2099 07:28:00 GMT',
      'text/html; charset=utf-8',
    ],
    grow: mutatedText,
    read: readAnswered,
  },
  {
    name: 'addresses',
    seeds: ['a;jsessionid=31d4d96e407aad42/b?sid=31d4d96e407aad42&x=%20#token=1', 'graphql?query={a(b:"c"){d}}'],
    grow: mutatedText,
    read: readAddress,
  },
  {
    name: 'forms',
    seeds: [
      'user=alice&password=a+b&_csrf=1%20',
      '{"user":"alice","password":"a","nested":{"code":["1"]},"query":"mutation Login($a: String) { login(a: $a) { id } }"}',
      '--b\r\nContent-Disposition: form-data; name="user"\r\n\r\nalice\r\n--b\r\nContent-Disposition: form-data; name="f"; filename="x"\r\n\r\n1\r\n--b--',
    ],
    grow: mutatedText,
    read: readBody,
  },
  {
    name: 'values',
    seeds: [...tokenVectors.map(({ value }) => value), ...compressed.map((octets) => octets.toString('base64url'))],
    grow: mutatedText,
    read: readAnyValue,
  },
  { name: 'compressed octets', seeds: compressed.map((octets) => octets.toString('latin1')), grow: mutatedText, read: readCompressed },
]

function readLine(text: string): string {
  const { received, value } = parseSetCookie(text)
  const context = { scheme: 'https', host: 'www.e.com', path: '/a/b', at, existing: [], crossSite: false, topLevelNavigation: true }
  const { chromium, firefox } = storeCookieEverywhere(received, { ...context, topLevelSite: 'https://e.com', namelessText: value })
  const { notUnderstood, repeated } = effectiveAttributes(received)
  return [chromium, firefox]
    .map((outcome): string => ('why' in outcome ? outcome.why : outcome.outcome))
    .concat(notUnderstood, repeated)
    .join(' ')
}

/** Servers take no longer line (Apache httpd, nginx). */
const longestHeader = 8190

function readAsked(whole: string): string {
  const text = whole.slice(0, longestHeader)
  const names = ['Cookie', 'Authorization', 'Referer', 'Content-Type', 'Origin', 'Sec-Fetch-Site', 'X-CSRF-Token']
  const read = readRequestHeaders(
    names.map((name) => ({ name, value: text })),
    url,
    reader,
  )
  return `${read.cookies.length} ${read.authorization === null}`
}

function readAnswered(text: string): string {
  const names = [
    'Location',
    'Cache-Control',
    'Strict-Transport-Security',
    'Clear-Site-Data',
    'Content-Type',
    'Expires',
    'Age',
    'Vary',
    'Date',
  ]
  const read = readResponseHeaders(
    names.map((name) => ({ name, value: text })),
    url,
  )
  return Object.entries(read)
    .map(([name, value]) => `${name} ${value === null}`)
    .join(' ')
}

function readAddress(text: string): string {
  const address = `https://e.com/${text}`
  return URL.canParse(address) ? [...new Set(urlParts(address, address, reader).map(({ where }) => where))].join(' ') : 'no address'
}

function readBody(text: string): string {
  const types = ['application/x-www-form-urlencoded', 'application/json', 'multipart/form-data; boundary=b', 'text/plain', null]
  const { encoding, fields, operation } = readForm(bodyOfText(text, types[text.length % types.length] ?? null), reader)
  return `${encoding} ${fields.length > 0} ${operation === null}`
}

function readAnyValue(text: string): string {
  const { kind, formats, knownSecret } = readValue(text, key, { name: 'sid', issued: at })
  return `${kind} ${formats.join(' ')} ${knownSecret === null}`
}

function readCompressed(text: string): string {
  const octets = Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff)
  const bound = 16_384
  const { length } = inflated(octets, bound)
  if (length > bound) throw new Error('more came out than the bound')
  return `${length.toString().length} ${decompressedText(octets) === null}`
}
