import type { CookieSummary } from '../audit/report.ts'
import type { Say } from './say.ts'

/** A cookie's attributes in a few words, as RFC 6265bis names them. */
export function attributesLine({ attributes, hostOnly }: CookieSummary, say: Say): string {
  if (attributes === null) return say('export.attribute.unseen')
  const { secure, httpOnly, sameSite, expiryTime } = attributes
  return [
    ...(secure ? ['Secure'] : []),
    ...(httpOnly ? ['HttpOnly'] : []),
    ...(sameSite === 'Default' ? [] : [`SameSite=${sameSite}`]),
    say(hostOnly ? 'export.attribute.host' : 'export.attribute.subdomains'),
    say(expiryTime === null ? 'export.attribute.temporary' : 'export.attribute.persistent'),
  ].join(', ')
}

/** Where a cookie goes: its domain, with a dot before it where subdomains get it too, and its path. */
export function scopeLine({ domain, hostOnly, path }: Pick<CookieSummary, 'domain' | 'hostOnly' | 'path'>): string {
  return `${hostOnly ? '' : '.'}${domain}${path}`
}
