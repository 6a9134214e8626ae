import type { Bounds } from './bounds.ts'
import type { CookieKey } from './cookie.ts'
import type { AccessChanged, Gap, PageRead, RequestCompleted, RequestHop } from './observation.ts'
import type { CookieHistory, Exchange, HostRecord, SeenLine, SeenMark, SeenScan, SiteState } from './site.ts'
import type { Journey } from './view.ts'

/** A site's state while a batch is folded: changed in place, so that a step costs the same however much is known. */
export interface Draft {
  readonly from: SiteState
  readonly bounds: Bounds
  readonly cookies: Map<CookieKey, CookieHistory>
  /** by exchange key, in canonical order */
  readonly exchanges: Map<string, Exchange>
  readonly hosts: Map<string, HostRecord>
  /** cookie keys by name, and Set-Cookie lines that no stored cookie has claimed, by name */
  readonly keysByName: Map<string, readonly CookieKey[]>
  readonly unclaimed: Map<string, readonly SeenLine[]>
  pages: PageRead[]
  marks: SeenMark[]
  gaps: Gap[]
  scans: SeenScan[]
  settled: Journey[]
  access: AccessChanged['access'] | null
  cut: boolean
}

export function draftOf(state: SiteState, bounds: Bounds): Draft {
  const keysByName = new Map<string, readonly CookieKey[]>()
  const claimed = new Set<string | null>()
  for (const { key, cookie, generations } of state.cookies.values()) {
    addTo(keysByName, cookie.name, key)
    for (const generation of generations) claimed.add(generation.header)
  }
  const unclaimed = new Map<string, readonly SeenLine[]>()
  for (const { lines } of state.exchanges) for (const line of lines) if (!claimed.has(line.id)) addTo(unclaimed, line.cookie.name, line)
  return {
    from: state,
    bounds,
    cookies: new Map(state.cookies),
    exchanges: new Map(state.exchanges.map((exchange) => [exchange.key, exchange])),
    hosts: new Map(state.hosts),
    keysByName,
    unclaimed,
    pages: [...state.pages],
    marks: [...state.marks],
    gaps: [...state.gaps],
    scans: [...state.scans],
    settled: [...state.settled],
    access: state.access,
    cut: state.cut,
  }
}

export function finish(draft: Draft): SiteState {
  const { bounds } = draft
  const newest = <T>(list: readonly T[], most: number): readonly T[] => {
    if (list.length <= most) return list
    draft.cut = true
    return list.slice(list.length - most)
  }
  return {
    v: 1,
    store: draft.from.store,
    site: draft.from.site,
    folded: draft.from.folded,
    cookies: draft.cookies,
    exchanges: [...draft.exchanges.values()],
    hosts: draft.hosts,
    pages: newest(draft.pages, bounds.pages),
    marks: newest(draft.marks, bounds.marks),
    gaps: joined(draft.gaps, bounds.gaps),
    scans: newest(draft.scans, bounds.scans),
    settled: newest(draft.settled, bounds.journeys),
    access: draft.access,
    cut: draft.cut,
  }
}

/** Too many gaps become one from the first to the last of the oldest: a gap may grow, never vanish. */
function joined(gaps: readonly Gap[], most: number): readonly Gap[] {
  if (gaps.length <= most) return gaps
  const old = gaps.slice(0, gaps.length - most + 1)
  const first = old[0] as Gap
  return [
    { ...first, from: Math.min(...old.map((gap) => gap.from)), until: Math.max(...old.map((gap) => gap.until)) },
    ...gaps.slice(gaps.length - most + 1),
  ]
}

/** Remembers scheme, port and HSTS policy of a host of the site (RFC 6797 §8.1: only over secure transport). */
export function keepHost(draft: Draft, seen: RequestHop | RequestCompleted): void {
  if (seen.site !== draft.from.site) return
  const { host, scheme, port } = seen.place
  const known = draft.hosts.get(host) ?? { schemes: [], ports: [], hsts: null }
  const policy = 'hsts' in seen && seen.hsts !== null && scheme === 'https' ? { ...seen.hsts, id: seen.id } : known.hsts
  if (known.schemes.includes(scheme) && known.ports.includes(port) && policy === known.hsts) return
  if (!draft.hosts.has(host) && draft.hosts.size >= draft.bounds.hosts) {
    draft.cut = true
    return
  }
  draft.hosts.set(host, { schemes: withOne(known.schemes, scheme), ports: withOne(known.ports, port).slice(0, 16), hsts: policy })
}

export function addTo<K, T>(lists: Map<K, readonly T[]>, key: K, one: T): void {
  lists.set(key, [...(lists.get(key) ?? []), one])
}

function withOne<T>(list: readonly T[], one: T): readonly T[] {
  return list.includes(one) ? list : [...list, one]
}
