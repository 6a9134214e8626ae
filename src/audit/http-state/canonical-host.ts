/**
 * A host in the form that cookies compare (RFC 6265bis §5.1.2): lower case.
 * Hosts come from a parsed URL, so that labels are A-labels and IPv6 addresses stand in brackets already.
 */
export function canonicalHost(host: string): string {
  return host.toLowerCase()
}

/** An IPv4 address, or an IPv6 address in brackets or out of them. No host name of a parsed URL looks like either. */
export function isAddress(host: string): boolean {
  return isIpv4(host) || host.startsWith('[') || host.includes(':')
}

/** Whether a host is this machine: `localhost`, what is below it, 127.0.0.0/8, `[::1]` (Secure Contexts §3.1). */
export function isLoopback(host: string): boolean {
  const name = canonicalHost(host).replace(/\.$/, '')
  if (name === 'localhost' || name.endsWith('.localhost')) return true
  if (name === '[::1]' || name === '::1') return true
  return isIpv4(name) && name.startsWith('127.')
}

function isIpv4(host: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host) && host.split('.').every((octet) => Number(octet) <= 255)
}
