import { type ParsedSetCookie, parseSetCookie } from '../audit/http-state/parse-set-cookie.ts'
import type { Place, ResourceType } from '../audit/observation.ts'
import type { SubmittedBody } from '../traffic/body.ts'
import { firstHeader, type Header, headerValues } from '../traffic/header.ts'
import { placeOf } from '../traffic/place.ts'
import { type CookiePair, splitCookies } from '../traffic/request-headers.ts'
import { bodyOfEntry } from './entry-body.ts'
import { isObject, type JsonObject, listOf, numberOf, objectOf, textOf } from './json-access.ts'
import { recordedLines } from './recorded-lines.ts'
import { resourceOf } from './resource.ts'

/** One recorded request with its answer, in one shape whoever recorded it. It still holds values: nothing of it is kept. */
export interface Entry {
  /** place in `log.entries`, from 0 */
  readonly index: number
  /** milliseconds since 1970; null where the recording has no time */
  readonly started: number | null
  /** milliseconds until the headers of the answer were there */
  readonly waited: number
  readonly method: string
  readonly url: string
  readonly place: Place
  readonly requestHeaders: readonly Header[]
  readonly cookies: readonly CookiePair[]
  readonly body: SubmittedBody
  /** 0 where it failed without an answer */
  readonly status: number
  readonly responseHeaders: readonly Header[]
  readonly lines: readonly ParsedSetCookie[]
  readonly resource: ResourceType
  readonly page: string | null
  readonly frame: string | null
  readonly fromCache: boolean
}

/** Reads one element of `log.entries`; null where it is no request to a server (a `data:` URL, a broken entry). */
export function readEntry(raw: unknown, index: number): Entry | null {
  const entry = objectOf(raw)
  const request = objectOf(entry.request)
  const response = objectOf(entry.response)
  const url = textOf(request.url) ?? ''
  const place = placeOf(url)
  if (place === null) return null
  const requestHeaders = headersOf(request.headers)
  const status = numberOf(response.status) ?? 0
  const responseHeaders = withRedirect(headersOf(response.headers), status, textOf(response.redirectURL))
  const fromCache = isFromCache(entry, response)
  const answeredType = firstHeader(responseHeaders, 'content-type') ?? textOf(objectOf(response.content).mimeType)
  return {
    index,
    started: startOf(entry, responseHeaders),
    waited: waitOf(entry),
    method: methodOf(request.method),
    url,
    place,
    requestHeaders,
    cookies: cookiesOf(requestHeaders, request.cookies),
    body: bodyOfEntry(request, requestHeaders),
    status: status >= 100 && status <= 999 ? Math.trunc(status) : 0,
    responseHeaders,
    // A cached answer shows the lines of long ago, which the browser does not heed again.
    lines: fromCache ? [] : recordedLines(responseHeaders, response.cookies, place.host).map(parseSetCookie),
    resource: resourceOf(textOf(entry._resourceType), url, requestHeaders, answeredType),
    page: textOf(entry.pageref),
    frame: textOf(entry._frameref),
    fromCache,
  }
}

/**
 * Chrome says `_fromCache`, Safari `_fetchType`; chrome-har tells a cache entry from before beside an answer that took no octets.
 */
function isFromCache(entry: JsonObject, response: JsonObject): boolean {
  if (textOf(entry._fromCache) !== null || entry._fromCache === true || response.fromCache === true) return true
  if (/^(?:memory|disk) cache$/i.test(textOf(entry._fetchType) ?? '')) return true
  return isObject(objectOf(entry.cache).beforeRequest) && response._transferSize === 0
}

function headersOf(headers: unknown): readonly Header[] {
  return listOf(headers).flatMap((header) => {
    const name = textOf(objectOf(header).name)
    const value = objectOf(header).value
    return name === null ? [] : [{ name, value: typeof value === 'number' ? String(value) : (textOf(value) ?? '') }]
  })
}

/** Recorders that leave headers out may still name the target of a redirect. */
function withRedirect(headers: readonly Header[], status: number, redirectUrl: string | null): readonly Header[] {
  const given = redirectUrl === null || redirectUrl === '' || status < 300 || status > 399 || firstHeader(headers, 'location') !== null
  return given ? headers : [...headers, { name: 'Location', value: redirectUrl }]
}

/** The Cookie header, or the recorder's list where it left the header out. */
function cookiesOf(headers: readonly Header[], listed: unknown): readonly CookiePair[] {
  const sent = headerValues(headers, 'cookie')
  if (sent.length > 0) return sent.flatMap(splitCookies)
  return listOf(listed).flatMap((cookie) => {
    const { name, value } = objectOf(cookie)
    return typeof name === 'string' && typeof value === 'string' ? [{ name, value }] : []
  })
}

function methodOf(method: unknown): string {
  const text = textOf(method)?.toUpperCase() ?? 'GET'
  return /^[A-Z]{1,20}$/.test(text) ? text : 'GET'
}

/** A recording without times may still have the server's `Date`. */
function startOf(entry: JsonObject, responseHeaders: readonly Header[]): number | null {
  for (const text of [textOf(entry.startedDateTime), firstHeader(responseHeaders, 'date')]) {
    const time = Date.parse(text ?? '')
    if (time > 0) return time
  }
  return null
}

/** HAR counts `ssl` within `connect`, and marks with −1 what does not apply. */
function waitOf(entry: JsonObject): number {
  const timings = objectOf(entry.timings)
  const span = (name: string) => Math.max(0, numberOf(timings[name]) ?? 0)
  const parts = ['blocked', 'dns', 'connect', 'send', 'wait'].reduce((sum, name) => sum + span(name), 0)
  const whole = Math.max(0, numberOf(entry.time) ?? 0)
  const waited = numberOf(timings.wait) === null ? whole - span('receive') : parts
  return Math.min(Math.max(waited, 0), longestWait)
}

const longestWait = 600_000
