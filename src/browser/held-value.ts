import { type CookieIdentity, cookieKey } from '../audit/cookie.ts'
import type { Beside } from '../audit/value/read-value.ts'
import { besideIn } from './beside-in-jar.ts'
import { cookiesOf } from './jar-cookies.ts'
import type { SiteOfStore } from './storage-keys.ts'
import { identityOf } from './stored-cookie.ts'

/** A cookie's value as the browser holds it, whole where it was cut, and what helps to read it: to be used at once and let go. */
export interface HeldValue {
  readonly value: string
  readonly beside: Beside
}

/** Reads a value on demand; null where the browser holds no such cookie, or access was taken away. */
export async function heldValue({ store, site }: SiteOfStore, cookie: CookieIdentity): Promise<HeldValue | null> {
  const all = await cookiesOf(store, site).catch(() => [])
  const held = all.find((one) => cookieKey(store, identityOf(one)) === cookieKey(store, cookie))
  if (held === undefined) return null
  const beside = besideIn(all)(held)
  return { value: [held.value, ...(beside.following ?? [])].join(''), beside }
}
