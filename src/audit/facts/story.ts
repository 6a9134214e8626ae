import { effectiveAttributes } from '../http-state/effective-attributes.ts'
import type { CookieHistory, Exchange, Generation, SeenLine, SiteState } from '../site.ts'
import { type EpochMilliseconds, toMilliseconds } from '../time.ts'
import { once } from './once.ts'

/** The site's own requests in order, with what questions about them need. */
export interface Story {
  readonly state: SiteState
  /** requests that reached the site itself, oldest first; prerendered and prefetched ones are left out */
  readonly exchanges: readonly Exchange[]
  readonly hops: ReadonlyMap<string, readonly Exchange[]>
}

export function storyOf(state: SiteState): Story {
  const own = state.exchanges.filter(({ site, hop }) => site === state.site && hop.lifecycle === 'active').toSorted((a, b) => a.at - b.at)
  const exchanges = withoutTwins(own)
  const hops = new Map<string, Exchange[]>()
  for (const exchange of exchanges) {
    const key = requestKey(exchange)
    const known = hops.get(key)
    if (known === undefined) hops.set(key, [exchange])
    else known.push(exchange)
  }
  return { state, exchanges, hops }
}

/** A service worker passes a request on within this time. */
const passingOn = 1_000

/**
 * Firefox shows what a service worker fetches for a page twice: the page's own request, which never left, and the worker's. They are one:
 * asked by the page, with the fields that it submitted, and answered to the worker.
 */
function withoutTwins(exchanges: readonly Exchange[]): readonly Exchange[] {
  const unsent = exchanges.filter(({ sent, completed, hop }) => sent === null && completed?.status === 0 && hop.tab >= 0)
  if (unsent.length === 0) return exchanges
  const asked = new Map<Exchange, Exchange>()
  for (const first of unsent) {
    const twin = exchanges.find((other) => !asked.has(other) && isPassedOn(first, other))
    if (twin !== undefined) asked.set(twin, first)
  }
  const gone = new Set(asked.values())
  return exchanges.flatMap((exchange) => {
    const first = asked.get(exchange)
    if (first === undefined) return gone.has(exchange) ? [] : [exchange]
    const { tab, frame, document, resource } = first.hop
    return [{ ...exchange, hop: { ...exchange.hop, tab, frame, document, resource }, form: first.form ?? exchange.form }]
  })
}

function isPassedOn({ at, hop: { method, place } }: Exchange, other: Exchange): boolean {
  const waited = other.at - at
  return (
    other.hop.tab < 0 &&
    other.sent !== null &&
    waited >= 0 &&
    waited <= passingOn &&
    other.hop.method === method &&
    other.hop.place.host === place.host &&
    other.hop.place.port === place.port &&
    other.hop.place.path === place.path
  )
}

/** How long after an answer its cookie may still be on its way into the jar. */
export const jarDelay = 50

/** The request and the redirects that followed it. */
export function chainOf(story: Story, first: Exchange): readonly Exchange[] {
  const chain = [first]
  for (let last = first; chain.length < 12; ) {
    const next = nextHop(story, last)
    if (next === undefined || chain.includes(next)) break
    chain.push(next)
    last = next
  }
  return chain
}

function nextHop(story: Story, last: Exchange): Exchange | undefined {
  const sameRequest = story.hops.get(requestKey(last))?.find((other) => other.hop.hop === last.hop.hop + 1)
  const target = last.completed?.location
  if (sameRequest !== undefined || target == null) return sameRequest
  return after(story, last.at).find(
    (other) =>
      other !== last &&
      other.at - last.at < 10_000 &&
      other.hop.method === 'GET' &&
      other.hop.place.host === target.host &&
      other.hop.place.path === target.path &&
      other.hop.resource === last.hop.resource,
  )
}

export const endOf = once(
  (chain: readonly Exchange[]): EpochMilliseconds => Math.max(...chain.map((exchange) => exchange.completed?.at ?? exchange.at)),
)

export function after(story: Story, at: EpochMilliseconds): readonly Exchange[] {
  return story.exchanges.slice(firstIndexAfter(story.exchanges, at))
}

export function before(story: Story, at: EpochMilliseconds): readonly Exchange[] {
  return story.exchanges.slice(0, firstIndexAfter(story.exchanges, at)).filter((exchange) => exchange.at < at)
}

function firstIndexAfter(exchanges: readonly Exchange[], at: EpochMilliseconds): number {
  let low = 0
  let high = exchanges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((exchanges[middle] as Exchange).at < at) low = middle + 1
    else high = middle
  }
  return low
}

/** The stay in the jar that was in force at a moment. */
export function generationAt(history: CookieHistory, at: EpochMilliseconds): Generation | null {
  return history.generations.findLast(({ from, until }) => from <= at && (until === null || until > at)) ?? null
}

/**
 * The stay in the jar after a chain: what its answers stored counts even where the jar was late, and what a later answer stored does not
 * even where it was quick.
 */
export function generationAfter(history: CookieHistory, chain: readonly Exchange[]): Generation | null {
  const lines = linesOf(chain).get(history.cookie.name)
  const stored = lines && history.generations.findLast(({ header }) => header !== null && lines.has(header))
  if (stored !== undefined) return stored
  const end = endOf(chain)
  const found = generationAt(history, end + jarDelay)
  return found !== null && found.header !== null && found.from > end ? generationAt(history, found.from - 1) : found
}

/** The lines of a chain by the name that they speak of. */
const linesOf = once((chain: readonly Exchange[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const ids = new Map<string, Set<string>>()
  for (const { id, cookie } of chain.flatMap(({ lines }) => lines)) ids.set(cookie.name, (ids.get(cookie.name) ?? new Set()).add(id))
  return ids
})

/** The line takes the cookie away (RFC 6265bis §5.7: an expiry in the past) or empties it. */
export const isDeletion = once((line: SeenLine): boolean => {
  const { maxAge, expires } = effectiveAttributes(line.cookie)
  if (maxAge !== null) return maxAge <= 0
  return expires !== null && toMilliseconds(expires) <= line.at
})

export function isSuccess(exchange: Exchange): boolean {
  const status = exchange.completed?.status ?? 0
  return status >= 200 && status < 400
}

export function isOk(exchange: Exchange): boolean {
  const status = exchange.completed?.status ?? 0
  return (status >= 200 && status < 300) || status === 304
}

/** What the hops of one request share. */
export function requestKey(exchange: Exchange): string {
  return exchange.key.slice(0, exchange.key.lastIndexOf('/'))
}
