import { canonicalHost, isAddress } from './canonical-host.ts'

/** Whether a host domain-matches the domain of a cookie (RFC 6265bis §5.1.3): the same, or below it; an IP address only itself. */
export function domainMatches(host: string, domain: string): boolean {
  const canonical = canonicalHost(host)
  const suffix = canonicalHost(domain)
  if (canonical === suffix) return true
  return suffix !== '' && canonical.endsWith(`.${suffix}`) && !isAddress(canonical)
}
