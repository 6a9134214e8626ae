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
    return cookie.name === '' && received.prefixInValue ? refusal('nameless-prefix') : null
  }
  const demands = prefixDemands[prefix]
  // Firefox looks at the path that results, Chromium and the RFC ask that the attribute be written down.
  const pathWritten = browser === 'firefox' || attributes.path === '/'
  const breaks = !attributes.secure
    ? 'Secure'
    : demands.host && !cookie.hostOnly
      ? 'Domain'
      : demands.host && !(pathWritten && cookie.path === '/')
        ? 'Path'
        : demands.http && !attributes.httpOnly
          ? 'HttpOnly'
          : demands.http && fromScript
            ? 'script'
            : null
  return breaks === null ? null : refusal(reasons[prefix], { prefix, breaks })
}

const reasons = {
  '__Secure-': 'prefix-secure',
  '__Host-': 'prefix-host',
  '__Http-': 'prefix-http',
  '__Host-Http-': 'prefix-host-http',
} as const satisfies Record<CookiePrefix, RefusalReason>
