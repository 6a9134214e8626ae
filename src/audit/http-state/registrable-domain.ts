import { getDomain, getPublicSuffix } from 'tldts'
import { canonicalHost, isAddress } from './canonical-host.ts'

export { isLoopback } from './canonical-host.ts'

// Private suffixes count, as in browsers: one customer of github.io must not set cookies for another.
const options = { allowPrivateDomains: true, extractHostname: false, detectIp: false, validateHostname: false } as const

/** The public suffix of a host and one label more (URL Standard), or null for addresses, single labels and public suffixes. */
export function registrableDomain(host: string): string | null {
  const { name, root } = splitRoot(canonicalHost(host))
  if (isAddress(name)) return null
  const domain = getDomain(name, options)
  return domain === null ? null : domain + root
}

/** The key of everything that is known of a site: its registrable domain, or the host itself where it has none. No scheme, no port. */
export function cookieSite(host: string): string {
  return registrableDomain(host) ?? canonicalHost(host)
}

/** Whether nobody may set a cookie for this whole domain. A single label is a public suffix too (PSL, rule `*`). */
export function isPublicSuffix(host: string): boolean {
  const { name } = splitRoot(canonicalHost(host))
  return name !== '' && !isAddress(name) && getPublicSuffix(name, options) === name
}

/** A trailing dot (the root label) makes another host of it, but no other suffix. */
function splitRoot(host: string): { name: string; root: string } {
  return host.endsWith('.') ? { name: host.slice(0, -1), root: '.' } : { name: host, root: '' }
}
