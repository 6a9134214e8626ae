import { isAddress } from './canonical-host.ts'
import { domainMatches } from './domain-match.ts'
import { type Refusal, refusal } from './refusal.ts'
import { isPublicSuffix } from './registrable-domain.ts'

/**
 * The domain a cookie is stored under (RFC 6265bis §5.7 steps 7 to 10), or why there is none.
 * `attribute` is the Domain attribute without its leading dot, null or '' where there is none; `host` is canonical.
 */
export function cookieDomain(attribute: string | null, host: string): { domain: string; hostOnly: boolean } | Refusal {
  if (attribute === null || attribute === '') return { domain: host, hostOnly: true }
  if (!isHostName(attribute)) return refusal('domain-invalid', { domain: attribute })
  // An address has no domain above it: both browsers keep such a cookie for the host alone.
  if (attribute === host && (isAddress(host) || isPublicSuffix(host))) return { domain: host, hostOnly: true }
  if (isPublicSuffix(attribute)) return refusal('domain-public-suffix', { domain: attribute })
  if (!domainMatches(host, attribute)) return refusal('domain-mismatch', { domain: attribute, host })
  return { domain: attribute, hostOnly: false }
}

/** Printable ASCII without what only the rest of a URL can hold; or an address in brackets. */
function isHostName(text: string): boolean {
  return (/^[\w.!~*'()$&+,=;-]+$/.test(text) && !text.startsWith('.')) || /^\[[\da-f:.]+\]$/.test(text)
}
