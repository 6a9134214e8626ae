import type { SeenId } from './observation.ts'
import type { Exchange } from './site.ts'
import type { EpochMilliseconds } from './time.ts'

/** How badly a request is needed, from 0: it repeats what others show. */
export type Worth = 0 | 1 | 2 | 3 | 4

/** Requests that something else rests on. */
export interface Needed {
  /** evidence of journeys that are still judged */
  readonly open: ReadonlySet<SeenId>
  /** evidence of the last journey of each kind, and the Set-Cookie lines of what is in the jar */
  readonly standing: ReadonlySet<SeenId>
}

/** So long a request may wait for its answer. */
const underWay = 10_000

/** Enough answers of one shape to show that a cookie changes in each. */
const repeatsKept = 3

/** The worth of each request: what journeys rest on, then the last of each shape that shows something, then first and last of a path. */
export function worthOf(exchanges: readonly Exchange[], needed: Needed, now: EpochMilliseconds): ReadonlyMap<Exchange, Worth> {
  const paths = groupedBy(exchanges, pathShape)
  const shapes = groupedBy(exchanges, shape)
  const worths = new Map<Exchange, Worth>()
  for (const exchange of exchanges) {
    const ids = [exchange.form?.id, exchange.sent?.id, exchange.completed?.id, ...exchange.lines.map(({ id }) => id)]
    const isIn = (set: ReadonlySet<SeenId>) => ids.some((id) => id !== undefined && set.has(id))
    const alike = paths.get(pathShape(exchange)) ?? []
    const isLastOfShape = shapes.get(shape(exchange))?.slice(-repeatsKept).includes(exchange)
    if (isIn(needed.open)) worths.set(exchange, 4)
    else if (isIn(needed.standing) || (exchange.completed === null && now - exchange.at < underWay)) worths.set(exchange, 3)
    else if (isLastOfShape) worths.set(exchange, 2)
    else worths.set(exchange, !isPlain(exchange) || alike[0] === exchange || alike.at(-1) === exchange ? 1 : 0)
  }
  return worths
}

/** Nothing but a page or a file that was fetched as usual. */
function isPlain({ form, lines, sent, completed }: Exchange): boolean {
  const status = completed?.status ?? 200
  const isQuiet = sent === null || (sent.authorization === null && sent.echoes.length === 0)
  return form === null && lines.length === 0 && isQuiet && (status < 300 || status === 304)
}

function pathShape({ hop, completed }: Exchange): string {
  return `${origin({ hop })} ${hop.method} ${hop.place.path} ${completed?.status ?? ''}`
}

/** What it shows beside its path: from and to where which cookies went and came, and whether one was echoed. */
function shape({ hop, sent, lines, form }: Exchange): string {
  const carried = sent?.cookies.map(({ name }) => name) ?? []
  const set = lines.map(({ cookie }) => cookie.name)
  const echoes = (sent?.echoes.length ?? 0) + (form?.echoes.length ?? 0) > 0
  return JSON.stringify([origin({ hop }), hop.topLevelSite, hop.method, carried, set, echoes, sent?.authorization?.scheme])
}

function origin({ hop: { place } }: Pick<Exchange, 'hop'>): string {
  return `${place.scheme}://${place.host}:${place.port}`
}

function groupedBy(exchanges: readonly Exchange[], key: (exchange: Exchange) => string): ReadonlyMap<string, readonly Exchange[]> {
  const groups = new Map<string, Exchange[]>()
  for (const exchange of exchanges) {
    const group = groups.get(key(exchange))
    if (group === undefined) groups.set(key(exchange), [exchange])
    else group.push(exchange)
  }
  return groups
}
