import type { CookieIdentity } from '../audit/cookie.ts'
import { cookieSite } from '../audit/http-state/registrable-domain.ts'
import type { CookieRequest } from '../audit/http-state/retrieval.ts'
import { storeCookie } from '../audit/http-state/storage-model.ts'
import { type Browser, isSameCookie } from '../audit/http-state/stored-cookie.ts'
import type { Entry } from './entry.ts'
import { canCarry } from './recorded-jar.ts'

/**
 * Where the recording's own Set-Cookie lines, early and late ones, put each cookie. A Cookie header tells only names and values: a
 * cookie that is first seen on a request is most likely the one that an answer sets later.
 */
export interface PlacedCookies {
  note(entry: Entry, answeredAt: number): void
  find(name: string, request: Pick<CookieRequest, 'host' | 'path'>): CookieIdentity | null
}

export function placedCookies(browser: Browser): PlacedCookies {
  const placed = new Map<string, readonly CookieIdentity[]>()
  return {
    note({ lines, place: { scheme, host }, url }, at) {
      for (const { received } of lines) {
        const key = keyOf(received.name, host)
        const known = placed.get(key) ?? []
        if (known.length >= placesKept) continue
        const context = {
          scheme,
          host,
          path: pathOf(url),
          at,
          existing: [],
          crossSite: false,
          topLevelNavigation: true,
          topLevelSite: null,
        }
        const outcome = storeCookie(received, context, browser)
        if (outcome.outcome === 'refused' || known.some((cookie) => isSameCookie(cookie, outcome.cookie))) continue
        placed.set(key, [...known, outcome.cookie])
      }
    },
    find: (name, request) => placed.get(keyOf(name, request.host))?.find((cookie) => canCarry(cookie, request)) ?? null,
  }
}

/** Servers set a cookie at a few places. */
const placesKept = 16

function keyOf(name: string, host: string): string {
  return `${cookieSite(host)}\n${name}`
}

/** The path as it was asked for: cookies compare with it, a place has only its shape. */
export function pathOf(url: string): string {
  return new URL(url).pathname
}
