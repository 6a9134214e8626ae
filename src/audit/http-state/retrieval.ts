import type { EpochMilliseconds } from '../time.ts'
import { canonicalHost } from './canonical-host.ts'
import { domainMatches } from './domain-match.ts'
import { limits } from './limits.ts'
import { pathMatches } from './path-match.ts'
import { isSecureProtocol } from './secure-protocol.ts'
import { type Browser, isExpired, type StoredCookie } from './stored-cookie.ts'

/** A request that cookies are asked for. Fields mean what they mean in `ReceivingContext`. */
export interface CookieRequest {
  readonly scheme: string
  readonly host: string
  readonly path: string
  readonly at: EpochMilliseconds
  readonly crossSite: boolean
  readonly topLevelNavigation: boolean
  readonly topLevelSite: string | null
  readonly method: string
  readonly thirdPartyBlocked?: boolean
}

export type NotSentReason = 'domain' | 'path' | 'secure' | 'samesite' | 'expired' | 'partition' | 'third-party-blocked'

/** The cookies a browser sends with a request, longer paths first, then the older ones (RFC 6265bis §5.8.3). */
export function cookiesToSend<C extends StoredCookie>(cookies: readonly C[], request: CookieRequest, browser: Browser): readonly C[] {
  return cookies
    .filter((cookie) => whyNotSent(cookie, request, browser) === null)
    .sort((one, other) => other.cookie.path.length - one.cookie.path.length || one.created - other.created)
}

/** Why a stored cookie stays behind, or null where it is sent. */
export function whyNotSent({ cookie, attributes, created }: StoredCookie, request: CookieRequest, browser: Browser): NotSentReason | null {
  const host = canonicalHost(request.host)
  if (cookie.hostOnly ? host !== cookie.domain : !domainMatches(host, cookie.domain)) return 'domain'
  if (!pathMatches(pathOnly(request.path), cookie.path)) return 'path'
  if (attributes.secure && !isSecureProtocol(request.scheme, host)) return 'secure'
  if (isExpired(attributes, request.at)) return 'expired'
  const thirdParty = request.crossSite && !request.topLevelNavigation
  if (cookie.partition !== null && cookie.partition !== request.topLevelSite) return 'partition'
  // Firefox keeps a jar of its own for every top-level site and shows a third party no other (Total Cookie Protection).
  if (thirdParty && cookie.partition === null && browser === 'firefox') return 'partition'
  if (thirdParty && cookie.partition === null && request.thirdPartyBlocked) return 'third-party-blocked'
  return request.crossSite && !isSentCrossSite() ? 'samesite' : null

  /** §5.6.7 */
  function isSentCrossSite(): boolean {
    const safeNavigation = request.topLevelNavigation && ['GET', 'HEAD', 'OPTIONS', 'TRACE'].includes(request.method.toUpperCase())
    switch (attributes.sameSite) {
      case 'None':
        return true
      case 'Lax':
        return safeNavigation
      case 'Strict':
        return false
      case 'Default':
        // Firefox sends it like None. Chromium takes it for Lax, but sends it with any method for two minutes (§5.6.7.2).
        if (browser === 'firefox' || safeNavigation) return true
        return request.topLevelNavigation && request.at - created <= limits.laxAllowingUnsafe * 1000
      default:
        return attributes.sameSite satisfies never
    }
  }
}

function pathOnly(path: string): string {
  return path.split(/[?#]/, 1)[0] || '/'
}
