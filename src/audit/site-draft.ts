import type { Bounds } from './bounds.ts'
import type { CookieKey } from './cookie.ts'
import type { AccessChanged, Gap, PageRead, ProbeAnswered, RequestCompleted, RequestHop, SecretsTried } from './observation.ts'
import type { CookieHistory, Exchange, HostRecord, SeenMark, SeenProbe, SeenScan, SeenSecret, SiteState, UnclaimedLine } from './site.ts'
import type { EpochMilliseconds } from './time.ts'
import type { Exposure, Journey } from './view.ts'

/** A site's state while a batch is folded: changed in place, so that a step costs the same however much is known. */
export interface Draft {
  readonly from: SiteState
  readonly bounds: Bounds
  readonly cookies: Map<CookieKey, CookieHistory>
  /** by exchange key, in canonical order */
  readonly exchanges: Map<string, Exchange>
  readonly hosts: Map<string, HostRecord>
  /** cookie keys by name */
  readonly keysByName: Map<string, readonly CookieKey[]>
  unclaimed: readonly UnclaimedLine[]
  pages: readonly PageRead[]
  marks: readonly SeenMark[]
  probes: readonly SeenProbe[]
  gaps: readonly Gap[]
  scans: readonly SeenScan[]
  settled: readonly Journey[]
  exposures: readonly Exposure[]
  access: AccessChanged['access'] | null
  size: number
  cut: boolean
  secrets: readonly SeenSecret[]
  /** a bound is exceeded */
  isFull: boolean
}

export function draftOf(state: SiteState, bounds: Bounds): Draft {
  const keysByName = new Map<string, readonly CookieKey[]>()
  for (const { key, cookie } of state.cookies.values()) addTo(keysByName, cookie.name, key)
  return {
    from: state,
    bounds,
    cookies: new Map(state.cookies),
    exchanges: new Map(state.exchanges.map((exchange) => [exchange.key, exchange])),
    hosts: new Map(state.hosts),
    keysByName,
    unclaimed: state.unclaimed,
    pages: state.pages,
    marks: state.marks,
    probes: state.probes,
    gaps: state.gaps,
    scans: state.scans,
    settled: state.settled,
    exposures: state.exposures,
    access: state.access,
    size: state.size,
    cut: state.cut,
    secrets: state.secrets ?? [],
    isFull: false,
  }
}

export function finish(draft: Draft): SiteState {
  const { from, unclaimed, pages, marks, probes, gaps, scans, settled, exposures, access, size, cut, secrets } = draft
  return {
    v: 1,
    store: from.store,
    site: from.site,
    cookies: new Map(draft.cookies),
    exchanges: [...draft.exchanges.values()],
    pages,
    marks,
    probes,
    gaps,
    scans,
    hosts: new Map(draft.hosts),
    access,
    settled,
    exposures,
    unclaimed,
    size,
    folded: from.folded,
    cut,
    ...(secrets.length === 0 ? {} : { secrets }),
  }
}

/** The list with one more. Lists that are copied are bounded, so a step costs the same however long the visit is. */
export function withMore<T extends { readonly id: string }>(list: readonly T[], one: T): readonly T[] {
  return list.some(({ id }) => id === one.id) ? list : [...list, one]
}

/** Losses of our own making this close to one another are one gap. */
const nearby = 60_000

/** Too many gaps become one from the first to the last of the oldest: a gap may grow, never vanish. */
export function addGap(draft: Draft, gap: Gap): void {
  const near = draft.gaps.findLast(
    (one) => one.epoch === '' && gap.epoch === '' && one.from - nearby <= gap.until && gap.from <= one.until + nearby,
  )
  if (near !== undefined) {
    draft.gaps = draft.gaps.map((one) => (one === near ? over(near, [near, gap]) : one))
    return
  }
  const gaps = withMore(draft.gaps, gap)
  const old = gaps.slice(0, Math.max(0, gaps.length - draft.bounds.gaps + 1))
  const [first] = old
  draft.gaps = first === undefined || old.length === 1 ? gaps : [over(first, old), ...gaps.slice(old.length)]
}

/** A gap that we know of ourselves: no worker wrote it down. */
export function ownGap({ store, site }: Pick<SiteState, 'store' | 'site'>, from: EpochMilliseconds, until: EpochMilliseconds): Gap {
  const id = `cut/${from}/${until}`
  return { type: 'gap', v: 1, id, at: until, epoch: '', boot: '', seq: 0, store, site, from, until, why: 'cut' }
}

function over(first: Gap, gaps: readonly Gap[]): Gap {
  return { ...first, from: Math.min(...gaps.map(({ from }) => from)), until: Math.max(...gaps.map(({ until }) => until)) }
}

/** Keeps what a probe found; what its requests carried goes when another follows. */
export function keepProbe(draft: Draft, seen: ProbeAnswered): void {
  const { id, at, probe, outcome, why, host, cookies, sent, sets, proven, unneeded, measured } = seen
  const found = {
    id,
    at,
    probe,
    outcome,
    why,
    host,
    cookies,
    sent,
    sets,
    proven,
    unneeded,
    ...(measured === undefined ? {} : { measured }),
  }
  const earlier = draft.probes.map((one) => ({ ...one, sent: [] }))
  const probes = withMore(earlier, found)
  const alike = probes.filter((one) => one.probe === probe)
  const [oldest] = alike
  draft.probes = alike.length > draft.bounds.probes ? probes.filter((one) => one !== oldest) : probes
}

/** Keeps where the secret of a cookie was found; a search in vain takes that back where it tried the same list. */
export function keepSecret(draft: Draft, { id, at, cookie, found, lines }: SecretsTried): void {
  const others = draft.secrets.filter((one) => one.cookie !== cookie || (found === null && one.list === 'added' && one.lines !== lines))
  draft.secrets = (found === null ? others : [...others, { id, at, cookie, ...found, lines }]).slice(-draft.bounds.secrets)
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
