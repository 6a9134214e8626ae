import type { RequestHop, RequestSent, SentCookie } from '../audit/observation.ts'
import type { Digest } from '../audit/traits.ts'
import { besideOf, together } from './beside.ts'
import { firstHeader, type Header, headerValues } from './header.ts'
import { cookieSiteOf, originOf, siteOf } from './place.ts'
import { decoded } from './url-text.ts'
import type { ValueReader } from './value-reader.ts'

/** What the headers of a request say, without a value that may be a secret. */
export interface RequestHeaders {
  readonly cookies: readonly SentCookie[]
  readonly authorization: RequestSent['authorization']
  readonly echoes: readonly Digest[]
  /** the Referer as it stood, for `urlParts`; not to be kept */
  readonly referer: string | null
  readonly refererSite: string | null
  readonly lifecycle: RequestHop['lifecycle']
  /** site (scheme and registrable domain) of `Origin`, or null */
  readonly origin: string | null
  /** a script asks another origin to share its answer (Fetch, request mode `cors`) */
  readonly crossOrigin: boolean
}

export function readRequestHeaders(headers: readonly Header[], url: string, reader: ValueReader): RequestHeaders {
  const referer = firstHeader(headers, 'referer')
  const origin = firstHeader(headers, 'origin')
  return {
    cookies: sentCookies(headerValues(headers, 'cookie').flatMap(splitCookies), reader),
    authorization: authorizationOf(firstHeader(headers, 'authorization'), reader),
    echoes: echoesOf(headers, reader),
    referer,
    refererSite: referer === null ? null : cookieSiteOf(referer),
    lifecycle: lifecycleOf(headers),
    origin: siteOf(origin ?? ''),
    crossOrigin: origin !== null && originOf(origin) !== originOf(url) && !isOpaque(headers),
  }
}

export interface CookiePair {
  readonly name: string
  readonly value: string
}

/** Takes a Cookie header apart as servers do (RFC 6265bis §4.2.1): at every `;`, even within quotes; what has no `=` is a nameless value. */
export function splitCookies(header: string): readonly CookiePair[] {
  return header.split(';').flatMap((piece) => {
    const pair = piece.trim()
    if (pair === '') return []
    const equals = pair.indexOf('=')
    return [{ name: equals < 0 ? '' : pair.slice(0, equals).trim(), value: pair.slice(equals + 1).trim() }]
  })
}

/** What is kept of the cookies of a request. */
export function sentCookies(pairs: readonly CookiePair[], reader: Pick<ValueReader, 'cookie'>): readonly SentCookie[] {
  const all = together(pairs)
  return pairs.map((pair) => {
    const { digest, identity } = reader.cookie(pair.value, besideOf(pair, all))
    return { name: pair.name, digest, identity }
  })
}

/** Scheme in lower case, and the digest of what follows it: equal to a cookie's where the same token is sent in both (RFC 9110 §11.4). */
function authorizationOf(header: string | null, reader: ValueReader): RequestSent['authorization'] {
  const [, scheme = '', credentials = ''] = /^\s*([!#$%&'*+.^_`|~\w-]{1,32})\s+(\S[\s\S]*)$/.exec(header ?? '') ?? []
  if (scheme === '') return header === null ? null : { scheme: '', digest: reader.digest(header.trim()) }
  return { scheme: scheme.toLowerCase(), digest: reader.digest(credentials.trim()) }
}

const echoHeader = /^x-(?:csrf|xsrf)|(?:csrf|xsrf|csrf-?token|xsrf-?token)$|requestverificationtoken$|^x-wp-nonce$|-crumb$/
const echoesKept = 16

function echoesOf(headers: readonly Header[], reader: ValueReader): readonly Digest[] {
  const texts = headers.flatMap(({ name, value = '' }) =>
    echoHeader.test(name.toLowerCase()) && value !== '' ? [value, decoded(value)] : [],
  )
  return [...new Set(texts)].slice(0, echoesKept).map((text) => reader.digest(text))
}

/** A navigation, or a request whose answer no script is to read: it may carry `Origin` too (Fetch §3.2). */
function isOpaque(headers: readonly Header[]): boolean {
  return /^(?:no-cors|navigate|same-origin|websocket)$/i.test(firstHeader(headers, 'sec-fetch-mode') ?? '')
}

/** `Sec-Purpose: prefetch;prerender`, and the older names of it. */
function lifecycleOf(headers: readonly Header[]): RequestHop['lifecycle'] {
  const purpose = ['sec-purpose', 'purpose', 'x-moz']
    .flatMap((name) => headerValues(headers, name))
    .join(';')
    .toLowerCase()
  return purpose.includes('prerender') ? 'prerender' : purpose.includes('prefetch') ? 'prefetch' : 'active'
}
