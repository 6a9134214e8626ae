import { type Seconds, secondsIn } from '../time.ts'

/** The limits a browser puts on cookies: RFC 6265bis §5.5 (lifetime), §5.6 (sizes), §6.1 (numbers); numbers as Chromium and Firefox set them. */
export const limits = {
  /** name and value together; a longer cookie is refused (§5.6 step 5) */
  nameValueOctets: 4096,
  /** a longer attribute value is ignored, the cookie is kept (§5.6) */
  attributeValueOctets: 1024,
  /** the longest lifetime that is granted (§5.5) */
  lifetime: (400 * secondsIn.day) as Seconds,
  /** above this many of one site the browser evicts … */
  cookiesPerSite: 180,
  /** … until this many are left */
  cookiesPerSiteKept: 150,
  /** how long Chromium sends a cookie without SameSite with a cross-site top-level POST (§5.6.7.2) */
  laxAllowingUnsafe: (2 * secondsIn.minute) as Seconds,
} as const
