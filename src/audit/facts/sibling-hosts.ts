import { isLoopback, registrableDomain } from '../http-state/registrable-domain.ts'
import type { CookieFact, SiteView } from '../view.ts'

/** Hosts under the same registrable domain that can set a cookie of the token's name for the whole domain (RFC 6265bis §8.6). */
export interface Siblings {
  readonly cookie: CookieFact
  readonly hosts: readonly string[]
  /** one that was seen over plain HTTP without HSTS: anybody on the way can answer in its name */
  readonly plain: string | null
}

/** Each token of a site that has a registrable domain, with the siblings that were seen. `__Host-` closes the door to all of them. */
export function siblingsOf(view: SiteView): readonly Siblings[] {
  return view.tokens
    .filter(({ cookie }) => registrableDomain(cookie.domain) !== null && !isLoopback(cookie.domain))
    .map((cookie) => {
      const isClosed = cookie.cookie.name.toLowerCase().startsWith('__host-')
      const others = isClosed
        ? []
        : [...view.state.hosts].filter(([host]) => host !== cookie.cookie.domain && host !== `www.${cookie.cookie.domain}`)
      const plain = others.find(([, { schemes, hsts }]) => schemes.includes('http') && hsts === null)
      return { cookie, hosts: others.map(([host]) => host).toSorted(), plain: plain?.[0] ?? null }
    })
}
