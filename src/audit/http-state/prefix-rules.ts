import type { CookieIdentity, ReceivedCookie } from '../cookie.ts'
import { type CookiePrefix, cookiePrefix, prefixDemands } from './cookie-prefix.ts'
import type { EffectiveAttributes } from './effective-attributes.ts'
import { type Refusal, type RefusalReason, refusal } from './refusal.ts'
import type { Browser } from './stored-cookie.ts'

/** Whether a cookie breaks what its name promises (RFC 6265bis §5.7 steps 20 to 22). `breaks` names the first promise that it breaks. */
export function refusedByPrefix(
  received: ReceivedCookie,
  cookie: CookieIdentity,
  attributes: EffectiveAttributes,
  fromScript: boolean,
  browser: Browser,
): Refusal | null {
  const prefix = cookiePrefix(cookie.name)
  if (prefix === null) {
    // To Firefox no cookie is nameless: where the name is not known, neither is its prefix.
    return browser === 'chromium' && cookie.name === '' && received.prefixInValue ? refusal('nameless-prefix') : null
  }
  const breaks = brokenPromise(prefix, cookie, attributes, fromScript, browser)
  return breaks === null ? null : refusal(reasons[prefix], { prefix, breaks })
}

function brokenPromise(
  prefix: CookiePrefix,
  cookie: CookieIdentity,
  attributes: EffectiveAttributes,
  fromScript: boolean,
  browser: Browser,
): string | null {
  const demands = prefixDemands[prefix]
  if (!attributes.secure) return 'Secure'
  if (demands.host && !cookie.hostOnly) return 'Domain'
  // Firefox looks at the path that results, Chromium and the RFC ask that the attribute be written down.
  if (demands.host && (browser === 'firefox' ? cookie.path : attributes.path) !== '/') return 'Path'
  if (demands.http && fromScript) return 'script'
  return demands.http && !attributes.httpOnly ? 'HttpOnly' : null
}

const reasons = {
  '__Secure-': 'prefix-secure',
  '__Host-': 'prefix-host',
  '__Http-': 'prefix-http',
  '__Host-Http-': 'prefix-host-http',
} as const satisfies Record<CookiePrefix, RefusalReason>
