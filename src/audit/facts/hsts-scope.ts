import { domainMatches } from '../http-state/domain-match.ts'
import type { SeenId } from '../observation.ts'
import { secondsIn } from '../time.ts'
import type { CookieFact, SiteView } from '../view.ts'

/** ASVS 5 3.4.1 */
const longEnough = 365 * secondsIn.day

/** How far HSTS reaches where the token goes: `short` (under a year), `host` (the token goes to subdomains that it leaves out), `whole`. */
export interface HstsScope {
  readonly reach: 'short' | 'host' | 'whole'
  readonly host: string
  readonly days: number
  readonly evidence: readonly SeenId[]
}

/** Session tokens that HSTS can matter to. */
export function hstsScopes(view: SiteView): readonly { readonly cookie: CookieFact; readonly scope: HstsScope }[] {
  return view.tokens.flatMap((cookie) => {
    const scope = hstsScope(view, cookie)
    return scope === null ? [] : [{ cookie, scope }]
  })
}

/** Null where no HSTS was seen, or the token goes to this machine alone: then HSTS decides nothing (RFC 6797 §8.1). */
function hstsScope(view: SiteView, cookie: CookieFact): HstsScope | null {
  if (!view.transport(cookie).seen.includes('https')) return null
  const { domain, hostOnly } = cookie.cookie
  const hosts = [...view.state.hosts].filter(([host]) => host === domain || (!hostOnly && domainMatches(host, domain)))
  const covering = [...view.state.hosts].filter(
    ([host, { hsts }]) => hsts?.includeSubDomains && hsts.maxAge > 0 && domainMatches(domain, host),
  )
  const own =
    view.state.hosts.get(domain)?.hsts ?? covering[0]?.[1].hsts ?? (hostOnly ? null : hosts.find(([, { hsts }]) => hsts !== null)?.[1].hsts)
  const host = hosts[0]?.[0] ?? domain
  if (own == null || own.maxAge <= 0) return null
  const days = Math.floor(own.maxAge / secondsIn.day)
  const evidence = [cookie.storedBy, own.id]
  if (!hostOnly && covering.length === 0) return { reach: 'host', host: domain, days, evidence }
  return { reach: own.maxAge < longEnough ? 'short' : 'whole', host, days, evidence }
}
