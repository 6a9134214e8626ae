import type { Beside } from '../audit/value/read-value.ts'
import { besideOf, type Together, together } from '../traffic/beside.ts'
import type { BrowserCookie } from './stored-cookie.ts'

/** Cookies of one scope, which a server set as one: only together do they tell what a value in pieces, or signed in another cookie, holds. */
export function besideIn(jar: readonly BrowserCookie[]): (cookie: BrowserCookie) => Beside {
  const inScope = scopesIn(jar)
  const known = new Map<readonly BrowserCookie[], Together>()
  return (cookie) => {
    const all = inScope(cookie)
    const values = known.get(all) ?? together(all)
    known.set(all, values)
    return besideOf(cookie, values)
  }
}

/** The cookies of the scope of each, itself among them. */
export function scopesIn(jar: readonly BrowserCookie[]): (cookie: BrowserCookie) => readonly BrowserCookie[] {
  const scopes = new Map<string, BrowserCookie[]>()
  for (const cookie of jar) {
    const own = scopes.get(scopeOf(cookie)) ?? []
    own.push(cookie)
    scopes.set(scopeOf(cookie), own)
  }
  return (cookie) => scopes.get(scopeOf(cookie)) ?? []
}

function scopeOf({ domain, path, partitionKey }: BrowserCookie): string {
  return JSON.stringify([domain, path, partitionKey?.topLevelSite ?? null])
}
