import type { Beside } from '../audit/value/read-value.ts'
import { besideOf, type Together, together } from '../traffic/beside.ts'
import type { BrowserCookie } from './stored-cookie.ts'

/** Cookies of one scope, which a server set as one: only together do they tell what a value in pieces, or signed in another cookie, holds. */
export function besideIn(jar: readonly BrowserCookie[]): (cookie: BrowserCookie) => Beside {
  const scopes = new Map<string, BrowserCookie[]>()
  for (const cookie of jar) scopes.set(scopeOf(cookie), [...(scopes.get(scopeOf(cookie)) ?? []), cookie])
  const ofScope = new Map<string, Together>([...scopes].map(([scope, all]) => [scope, together(all)]))
  return (cookie) => besideOf(cookie, ofScope.get(scopeOf(cookie)) ?? new Map())
}

function scopeOf({ domain, path, partitionKey }: BrowserCookie): string {
  return JSON.stringify([domain, path, partitionKey?.topLevelSite ?? null])
}
