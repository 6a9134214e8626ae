import { originOf } from '../traffic/place.ts'
import type { RequestHeaders } from '../traffic/request-headers.ts'
import type { Entry } from './entry.ts'
import type { PageContext } from './page-context.ts'
import type { JarRequest } from './recorded-jar.ts'

/**
 * What a request proves by the cookies that it lacks. Nothing, if it never left (cache, failure), was made elsewhere, or was recorded
 * without its headers; a script's request may go without credentials (Fetch §2.2.5).
 */
export function proofOf(entry: Entry, { navigation, crossSite }: PageContext): JarRequest['proves'] {
  if (entry.fromCache || entry.status === 0 || crossSite || entry.requestHeaders.length === 0) return null
  return navigation ? 'navigation' : entry.cookies.length > 0 ? 'credentialed' : null
}

/** Whether a request carries cookies, where the recording does not say: a navigation does, and what a page asks of its own origin. */
export function isCredentialed({ url, fromCache }: Entry, context: PageContext, headers: RequestHeaders): boolean {
  if (fromCache) return false
  return context.navigation || (!context.crossSite && headers.referer !== null && originOf(headers.referer) === originOf(url))
}

/**
 * Whether the browser heeds the Set-Cookie lines of the answer. A `fetch` without credentials shows lines that no jar will hold: it
 * leaves the cookies at home that it should have carried.
 *
 * @param expected how many cookies a request with credentials would carry
 */
export function heedsCookies(
  { cookies, url, requestHeaders }: Entry,
  context: PageContext,
  headers: RequestHeaders,
  expected: number,
): 'yes' | 'no' | 'unknown' {
  if (context.navigation || cookies.length > 0) return 'yes'
  if (expected > 0 && requestHeaders.length > 0) return 'no'
  const own = context.initiator === null || headers.referer === null ? !context.crossSite : originOf(headers.referer) === originOf(url)
  return own ? 'yes' : 'unknown'
}
