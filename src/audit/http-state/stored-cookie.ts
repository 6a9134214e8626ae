import type { CookieIdentity, StoredAttributes } from '../cookie.ts'
import type { EpochMilliseconds } from '../time.ts'

/** The browsers whose differences are modelled. */
export type Browser = 'chromium' | 'firefox'

export const browsers: readonly Browser[] = ['chromium', 'firefox']

/** An entry of a cookie store, without its value (RFC 6265bis §5.7). */
export interface StoredCookie {
  readonly cookie: CookieIdentity
  readonly attributes: StoredAttributes
  /** creation-time: kept when the cookie is set anew (step 23.3) */
  readonly created: EpochMilliseconds
}

/** The two cookies are the same one (§5.7 step 23, and the partition). */
export function isSameCookie(one: CookieIdentity, other: CookieIdentity): boolean {
  return (
    one.name === other.name &&
    one.domain === other.domain &&
    one.hostOnly === other.hostOnly &&
    one.path === other.path &&
    one.partition === other.partition
  )
}

/** Whether the lifetime is over at a moment. A cookie that is not persistent never expires by itself. */
export function isExpired(attributes: StoredAttributes, at: EpochMilliseconds): boolean {
  return attributes.expiryTime !== null && attributes.expiryTime * 1000 <= at
}
