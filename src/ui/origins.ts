/**
 * The ports a cookie was set by and sent to, where they tell something that the host does not: cookies ignore ports (RFC 6265bis §8.5).
 * Null where all are on one port. Origins are `scheme://host:port`.
 */
export function portsOf(setBy: readonly string[], sentTo: readonly string[]): { readonly set: string; readonly sent: string } | null {
  const set = distinct(setBy)
  const sent = distinct(sentTo)
  if (set.length === 0 || sent.length === 0 || distinct([...setBy, ...sentTo]).length < 2) return null
  return { set: set.join(', '), sent: sent.join(', ') }
}

function distinct(origins: readonly string[]): string[] {
  return [...new Set(origins.map((origin) => /:\d+$/.exec(origin)?.[0] ?? origin))].slice(0, 4)
}
