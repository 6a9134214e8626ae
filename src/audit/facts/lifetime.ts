import { effectiveAttributes } from '../http-state/effective-attributes.ts'
import { type Seconds, secondsIn } from '../time.ts'
import type { CookieFact } from '../view.ts'

/** The longest lifetime a browser will grant (RFC 6265bis §5.5). */
const longestLifetime: Seconds = 400 * secondsIn.day

/** The server's clock may be ahead of ours by this much before an Expires is called longer than it is. */
const clockTolerance: Seconds = secondsIn.hour

/** How long a cookie asks to be kept, in days, and how that stands to the limit and to what browsers grant; null: with the browser. */
export function lifetimeOf(
  cookie: CookieFact,
  limit: Seconds,
): { readonly days: number; readonly degree: 'persistent' | 'long' | 'over-cap' | null } {
  const lifetime = askedLifetime(cookie)
  if (lifetime === null) return { days: 0, degree: null }
  const days = Math.round((lifetime * 10) / secondsIn.day) / 10
  return { days, degree: lifetime > longestLifetime ? 'over-cap' : lifetime > limit ? 'long' : 'persistent' }
}

/**
 * By the Set-Cookie line where it was seen (Max-Age before Expires, RFC 6265bis §5.7), which shows more than browsers grant;
 * else by what the jar holds.
 */
function askedLifetime(cookie: CookieFact): Seconds | null {
  const expiryTime = cookie.attributes?.expiryTime ?? null
  if (expiryTime === null) return null
  if (cookie.header !== null) {
    const { maxAge, expires } = effectiveAttributes(cookie.header.cookie)
    if (maxAge !== null) return maxAge
    if (expires !== null) return untilFrom(expires, cookie.header.at)
  }
  const stored = cookie.generations.find(({ id }) => id === cookie.storedBy)
  return untilFrom(expiryTime, stored?.from ?? 0)
}

function untilFrom(expiry: number, from: number): Seconds {
  return Math.max(0, expiry - from / 1000 - clockTolerance)
}
