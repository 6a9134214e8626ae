import type { Unstamped } from './stamp.ts'

/** So many are remembered in a worker's life. */
const bound = 2_000

/**
 * Whether a file of a page tells something that no file told before: a page loads hundreds, and all of one host with the same cookies and
 * the same things in their addresses are one piece of evidence.
 */
export function firstSightings(): (sent: Unstamped & { readonly type: 'request-sent' }) => boolean {
  const known = new Set<string>()
  return ({ store, place, initiator, topLevelSite, cookies, authorization, urlParts }) => {
    const told = JSON.stringify([
      [store, place.scheme, place.host, place.port, initiator, topLevelSite],
      cookies.map(({ name, digest }) => [name, digest]),
      authorization,
      urlParts.filter(({ where }) => where !== 'path').map(({ digest }) => digest),
    ])
    if (known.has(told)) return false
    known.add(told)
    const [oldest] = known
    if (known.size > bound && oldest !== undefined) known.delete(oldest)
    return true
  }
}
