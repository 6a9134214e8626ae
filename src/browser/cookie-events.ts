import { cookieSite } from '../audit/http-state/registrable-domain.ts'
import type { CookieRemoved } from '../audit/observation.ts'
import type { EpochMilliseconds } from '../audit/time.ts'
import type { Unstamped } from './stamp.ts'
import { attributesOf, type BrowserCookie, identityOf } from './stored-cookie.ts'
import type { TraitsReader } from './traits-reader.ts'

export interface CookieChange {
  readonly removed: boolean
  readonly cookie: BrowserCookie
  readonly cause: string
}

/**
 * One `cookies.onChanged` event; it has no time of its own, so its arrival counts. An update is two events, and what Firefox shows as removed
 * by `overwrite` carries the new value already: of a removal only the cookie's identity is read.
 */
export function cookieSeen({ removed, cookie, cause }: CookieChange, at: EpochMilliseconds, reader: TraitsReader): Unstamped {
  const identity = identityOf(cookie)
  const where = { at, store: cookie.storeId, site: cookieSite(identity.domain), cookie: identity, modelled: false }
  if (removed) return { ...where, type: 'cookie-removed', cause: causes.get(cause) ?? 'unseen' }
  return {
    ...where,
    type: 'cookie-stored',
    attributes: attributesOf(cookie),
    traits: reader.cookie(cookie.value, { name: cookie.name }),
    cause,
  }
}

/** The cookie site that a change is of. */
export function siteOfCookie({ cookie }: Pick<CookieChange, 'cookie'>): string {
  return cookieSite(cookie.domain.replace(/^\./, ''))
}

const causes: ReadonlyMap<string, CookieRemoved['cause']> = new Map([
  ['explicit', 'explicit'],
  ['overwrite', 'overwrite'],
  ['expired', 'expired'],
  ['expired_overwrite', 'expired-overwrite'],
  ['evicted', 'evicted'],
])
