import type { CookieIdentity, SubjectId } from '../cookie.ts'
import { domainMatches } from '../http-state/domain-match.ts'
import { pathMatches } from '../http-state/path-match.ts'
import type { SeenId } from '../observation.ts'
import type { CookieFact, SiteView } from '../view.ts'
import { linesFor } from './cookie-traffic.ts'

/** Hosts seen beside the one that set the cookie that get it too. `www.` of a host is the same site to its owner. */
export function otherHosts(view: SiteView, cookie: CookieFact): readonly string[] {
  const setters = new Set(linesFor(view, cookie).map(({ exchange }) => withoutWww(exchange.hop.place.host)))
  const others = [...view.state.hosts.keys()].filter((host) => domainMatches(host, cookie.cookie.domain) && !setters.has(withoutWww(host)))
  return setters.size === 0 ? others.slice(1) : others
}

function withoutWww(host: string): string {
  return host.startsWith('www.') ? host.slice(4) : host
}

/** A session token in the jar, with the cookies of its name that one request carries beside it. */
export interface TokenScopes {
  /** of all that share the name the first, so that the finding is the same whichever of them is the token */
  readonly id: SubjectId
  readonly token: CookieFact
  readonly others: readonly CookieFact[]
}

/** Each present session token once, also where several of one name are session tokens. */
export function scopesOf(view: SiteView): readonly TokenScopes[] {
  const scopes = new Map<SubjectId, TokenScopes>()
  for (const token of view.tokens) {
    if (!token.present) continue
    const others = view.cookies.filter((other) => other.present && other.key !== token.key && overlap(token.cookie, other.cookie))
    const [id = token.id] = [token, ...others].map((each) => each.id).toSorted()
    scopes.set(id, { id, token, others })
  }
  return [...scopes.values()]
}

/** One request can carry both (RFC 6265bis §5.8.3). */
function overlap(a: CookieIdentity, b: CookieIdentity): boolean {
  const paths = pathMatches(a.path, b.path) || pathMatches(b.path, a.path)
  const reaches = (one: CookieIdentity, other: CookieIdentity) =>
    one.domain === other.domain || (!other.hostOnly && domainMatches(one.domain, other.domain))
  return a.name === b.name && a.partition === b.partition && paths && (reaches(a, b) || reaches(b, a))
}

export interface RivalPorts {
  readonly host: string
  readonly port: number
  readonly other: number
  readonly evidence: readonly SeenId[]
}

/** Two ports of one host and scheme that set the cookie, each with values that the other never set. */
export function rivalPorts(view: SiteView, cookie: CookieFact): RivalPorts | null {
  const lines = linesFor(view, cookie)
  for (const { exchange, line } of lines) {
    const { host, scheme, port } = exchange.hop.place
    const here = new Set(lines.filter((other) => other.exchange.hop.place.port === port).map((other) => other.line.traits.identity))
    const rival = lines.find(({ exchange: { hop } }) => hop.place.host === host && hop.place.scheme === scheme && hop.place.port !== port)
    if (
      rival === undefined ||
      lines.some((other) => other.exchange.hop.place.port === rival.exchange.hop.place.port && here.has(other.line.traits.identity))
    )
      continue
    return { host, port, other: rival.exchange.hop.place.port, evidence: [line.id, rival.line.id] }
  }
  return null
}
