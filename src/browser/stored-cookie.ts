import type { Cookies } from 'webextension-polyfill'
import type { CookieIdentity, SameSite, StoredAttributes } from '../audit/cookie.ts'

/** A cookie as the browser reports it; optional where the two browsers differ. */
export type BrowserCookie = Pick<
  Cookies.Cookie,
  'name' | 'value' | 'domain' | 'hostOnly' | 'path' | 'secure' | 'httpOnly' | 'sameSite' | 'expirationDate' | 'storeId'
> & {
  readonly partitionKey?: { readonly topLevelSite?: string } | null
}

/** Which cookie it is. Browsers write a dot before the domain of one that subdomains get too; RFC 6265bis §5.7 does not. */
export function identityOf({ name, domain, hostOnly, path, partitionKey }: BrowserCookie): CookieIdentity {
  return { name, domain: domain.replace(/^\./, ''), hostOnly, path, partition: partitionKey?.topLevelSite ?? null }
}

/** The attributes as the storage model has them (RFC 6265bis §5.7). */
export function attributesOf({ secure, httpOnly, sameSite, expirationDate }: BrowserCookie): StoredAttributes {
  return { secure, httpOnly, sameSite: sameSiteOf(sameSite), expiryTime: expirationDate ?? null }
}

/** WebExtensions say `no_restriction` for None and `unspecified` where the attribute is absent (Chromium, and Firefox since 140). */
function sameSiteOf(status: string): SameSite {
  if (status === 'strict') return 'Strict'
  if (status === 'lax') return 'Lax'
  return status === 'no_restriction' ? 'None' : 'Default'
}
