import type { Observation } from './observation.ts'

/**
 * Canonical order: by time, then by rank, then by id. Browsers deliver events in different orders (Firefox gives a cookie
 * event before the request whose answer set it), so nothing is concluded before the sort. What was seen twice counts once.
 * An observation without a time has no place and is left out.
 */
export function inOrder(observations: readonly Observation[]): readonly Observation[] {
  const sorted = observations
    .filter(isTimed)
    .toSorted((a, b) => a.at - b.at || rank[a.type] - rank[b.type] || compare(a.id, b.id) || compare(a.boot, b.boot) || a.seq - b.seq)
  const known = new Set<string>()
  return sorted.filter(({ id }) => !known.has(id) && known.add(id))
}

export function isTimed({ at }: Observation): boolean {
  return Number.isFinite(at)
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
  'secrets-tried': 9,
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
