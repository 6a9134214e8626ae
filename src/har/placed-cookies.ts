import type { CookieIdentity } from '../audit/cookie.ts'
import { cookieSite } from '../audit/http-state/registrable-domain.ts'
import type { CookieRequest } from '../audit/http-state/retrieval.ts'
import { storeCookie } from '../audit/http-state/storage-model.ts'
import type { Browser } from '../audit/http-state/stored-cookie.ts'
import { canCarry } from './recorded-jar.ts'
import type { Exchange } from './timeline.ts'

/**
 * Where the recording's own Set-Cookie lines, early and late ones, put each cookie. A Cookie header tells only names and values: a
 * cookie that is first seen on a request is most likely the one that an answer sets later.
 */
export function placedCookies(
  exchanges: readonly Exchange[],
  browser: Browser,
): (name: string, request: Pick<CookieRequest, 'host' | 'path'>) => CookieIdentity | null {
  const placed = new Map<string, CookieIdentity[]>()
  for (const { entry, answeredAt } of exchanges) {
    const { scheme, host } = entry.place
    for (const { received } of entry.lines) {
      const context = {
        scheme,
        host,
        path: pathOf(entry.url),
        at: answeredAt,
        existing: [],
        crossSite: false,
        topLevelNavigation: true,
        topLevelSite: null,
      }
      const outcome = storeCookie(received, context, browser)
      if (outcome.outcome === 'refused') continue
      const key = `${cookieSite(host)}\n${received.name}`
      const known = placed.get(key) ?? []
      if (known.length < placesKept) placed.set(key, [...known, outcome.cookie])
    }
  }
  return (name, request) => placed.get(`${cookieSite(request.host)}\n${name}`)?.find((cookie) => canCarry(cookie, request)) ?? null
}

/** Servers set a cookie at a few places; the same ones over and over. */
const placesKept = 16

/** The path as it was asked for: cookies compare with it, a place has only its shape. */
export function pathOf(url: string): string {
  return new URL(url).pathname
}
