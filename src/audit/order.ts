import type { Observation } from './observation.ts'

/**
 * Canonical order: by time, then by rank, then by id. Browsers deliver events in different orders (Firefox gives a cookie
 * event before the request whose answer set it), so nothing is concluded before the sort.
 */
export function inOrder(observations: readonly Observation[]): readonly Observation[] {
  const known = new Set<string>()
  const once = observations.filter((seen) => !known.has(seen.id) && known.add(seen.id))
  return once.sort((a, b) => a.at - b.at || rank[a.type] - rank[b.type] || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

const rank: Readonly<Record<Observation['type'], number>> = {
  'tab-seen': 0,
  'access-changed': 0,
  gap: 0,
  'form-submitted': 1,
  'request-sent': 2,
  'set-cookie-received': 3,
  'cookie-removed': 4,
  'cookie-stored': 5,
  'request-completed': 6,
  'page-read': 7,
  'jar-scanned': 8,
  'user-marked': 9,
  'probe-answered': 9,
}
