import { domainMatches } from '../http-state/domain-match.ts'
import { isLoopback } from '../http-state/registrable-domain.ts'
import type { CookieHistory, SiteState } from '../site.ts'
import type { TransportFact } from '../view.ts'
import { sentBy } from './story-cookies.ts'

type Seen = TransportFact['seen'][number]

/** Over what the cookie was set and sent, and what HSTS makes of plaintext (RFC 6797 §8; the preload list cannot be read). */
export function transportOf(state: SiteState, { cookie }: CookieHistory): TransportFact {
  const seen = new Set<Seen>()
  for (const exchange of state.exchanges) {
    const { site, hop, lines } = exchange
    if (site !== state.site) continue
    const carried = sentBy(exchange).has(cookie.name) || lines.some((line) => line.cookie.name === cookie.name)
    if (carried) seen.add(seenAs(hop.place.scheme, hop.place.host))
  }
  if (seen.size === 0) {
    for (const [host, { schemes }] of state.hosts) {
      if (host === cookie.domain || (!cookie.hostOnly && domainMatches(host, cookie.domain)))
        for (const scheme of schemes) seen.add(seenAs(scheme, host))
    }
  }
  return { seen: [...seen], hsts: hstsOf(state, cookie) }
}

function seenAs(scheme: string, host: string): Seen {
  const secure = scheme === 'https' || scheme === 'wss'
  return isLoopback(host) ? (secure ? 'loopback-https' : 'loopback-http') : secure ? 'https' : 'http'
}

function hstsOf(state: SiteState, cookie: CookieHistory['cookie']): TransportFact['hsts'] {
  const root = state.hosts.get(state.site)?.hsts
  if (root != null && root.maxAge > 0 && root.includeSubDomains) return 'full'
  const own = state.hosts.get(cookie.domain)?.hsts
  return cookie.hostOnly && own != null && own.maxAge > 0 ? 'host' : 'none-seen'
}
