import { type CookieIdentity, type CookieKey, cookieKey, type StoredAttributes } from './cookie.ts'
import { forgetCookie, leastWorth } from './forgetting.ts'
import { fuller } from './fuller-traits.ts'
import { claimLine, headerWindow, leaveUnclaimed, stayBegunBy, unclaimedLine } from './header-match.ts'
import type { CookieRemoved, CookieStored, JarScanned, RequestSent, SeenId } from './observation.ts'
import type { CookieHistory, Generation, SeenLine } from './site.ts'
import { addTo, type Draft, withMore } from './site-draft.ts'
import type { EpochMilliseconds } from './time.ts'
import type { ValueTraits } from './traits.ts'

/** Within this of a scan an event may have been delivered on the other side of it. */
const scanTolerance = 1_000

export function storeGeneration(draft: Draft, { cookie, traits, attributes, modelled, at, id }: CookieStored): void {
  settle(draft, cookie, { traits, attributes, modelled, at, id })
}

interface Sighting {
  readonly traits: ValueTraits
  readonly attributes: StoredAttributes | null
  readonly modelled: boolean
  readonly at: EpochMilliseconds
  readonly id: SeenId
}

function settle(draft: Draft, cookie: CookieIdentity, seen: Sighting): void {
  const key = cookieKey(draft.from.store, cookie)
  const history = draft.cookies.get(key)
  const last = history?.generations.at(-1)
  if (last !== undefined && isSame(last, seen)) {
    const attributes = seen.attributes ?? last.attributes
    const traits = fuller(last.traits, seen.traits)
    replaceLast(draft, key, { ...last, traits, attributes, confirmed: Math.max(last.confirmed, seen.at), until: null, ended: null })
    return
  }
  if (last !== undefined && last.from > seen.at) return
  const closed = last === undefined || last.until !== null ? last : { ...last, until: seen.at, ended: { id: seen.id, cause: 'overwrite' } }
  const { attributes, modelled, at, id } = seen
  const line = claimLine(draft, cookie, seen)
  const header = line?.id ?? null
  const traits = fuller(seen.traits, line?.told)
  const fresh: Generation = { traits, attributes, modelled, from: at, id, confirmed: at, until: null, ended: null, header, sent: null }
  const earlier = history?.generations.slice(0, -1) ?? []
  keepHistory(draft, { key, cookie, generations: closed === undefined ? [fresh] : [...earlier, closed, fresh] }, seen.at)
}

/** Stored again with the same value: the same stay, with the newest attributes, unless it had really ended. */
function isSame(last: Generation, seen: Sighting): boolean {
  if (last.traits.digest !== seen.traits.digest) return false
  if (last.until !== null && !(last.ended?.cause === 'overwrite' && seen.at - last.until <= headerWindow.after)) return false
  return seen.attributes === null || last.attributes === null || sameFlags(last.attributes, seen.attributes)
}

function sameFlags(a: StoredAttributes, b: StoredAttributes): boolean {
  return (
    a.secure === b.secure && a.httpOnly === b.httpOnly && a.sameSite === b.sameSite && (a.expiryTime === null) === (b.expiryTime === null)
  )
}

function keepHistory(draft: Draft, history: CookieHistory, now: EpochMilliseconds): void {
  if (!draft.cookies.has(history.key)) {
    while (draft.cookies.size >= draft.bounds.cookies) forgetCookie(draft, leastWorth(draft), now)
    addTo(draft.keysByName, history.cookie.name, history.key)
  }
  if (history.generations.length > draft.bounds.generations) draft.isFull = true
  draft.cookies.set(history.key, history)
}

function replaceLast(draft: Draft, key: CookieKey, generation: Generation): void {
  const history = draft.cookies.get(key)
  if (history !== undefined) draft.cookies.set(key, { ...history, generations: [...history.generations.slice(0, -1), generation] })
}

/** A Set-Cookie line finds the cookie that it has stored, or waits for it. */
export function claimStored(draft: Draft, line: SeenLine): void {
  const waiting = unclaimedLine(line)
  for (const history of historiesOf(draft, line.cookie.name)) {
    const index = stayBegunBy(history.cookie, history.generations, waiting)
    if (index < 0) continue
    const traits = fuller(history.generations[index]?.traits ?? line.traits, line.traits)
    putGeneration(draft, history, index, { header: line.id, traits })
    return
  }
  leaveUnclaimed(draft, waiting)
}

function historiesOf(draft: Draft, name: string): readonly CookieHistory[] {
  return (draft.keysByName.get(name) ?? []).flatMap((key) => draft.cookies.get(key) ?? [])
}

function putGeneration(draft: Draft, history: CookieHistory, index: number, change: Partial<Generation>): void {
  const generations = history.generations.map((generation, i) => (i === index ? { ...generation, ...change } : generation))
  draft.cookies.set(history.key, { ...history, generations })
}

/** A removal by overwrite is half an event: the cookie that follows tells. Firefox gives it the new value, so none is read. */
export function endGeneration(draft: Draft, seen: CookieRemoved): void {
  const key = cookieKey(draft.from.store, seen.cookie)
  const last = draft.cookies.get(key)?.generations.at(-1)
  if (last === undefined || last.until !== null || last.from > seen.at) return
  replaceLast(draft, key, { ...last, until: seen.at, ended: { id: seen.id, cause: seen.cause } })
}

/**
 * A scan is the whole truth of its moment: what it holds is there, what it does not hold is gone. Where it contradicts an event of
 * the last second nobody can say which came first: the event stands, and the scan does not count as one.
 */
export function readScan(draft: Draft, seen: JarScanned): void {
  const present = new Set<CookieKey>()
  let isWhole = !seen.cut
  for (const { cookie, attributes, traits } of seen.cookies) {
    const key = cookieKey(draft.from.store, cookie)
    present.add(key)
    const last = draft.cookies.get(key)?.generations.at(-1)
    const agrees = last === undefined || (last.until === null && last.traits.digest === traits.digest)
    if (!agrees && seen.at - Math.max(last.from, last.until ?? last.from) < scanTolerance) isWhole = false
    else settle(draft, cookie, { traits, attributes, modelled: false, at: seen.at, id: seen.id })
  }
  for (const [key, history] of seen.cut ? [] : draft.cookies) {
    const last = history.generations.at(-1)
    if (last === undefined || last.until !== null || present.has(key)) continue
    if (seen.at - last.from < scanTolerance) isWhole = false
    else replaceLast(draft, key, { ...last, until: seen.at, ended: { id: seen.id, cause: 'unseen' } })
  }
  if (isWhole) draft.scans = withMore(draft.scans, { id: seen.id, at: seen.at, reason: seen.reason })
}

/** A cookie that was sent was in the jar, with that value, at that moment. */
export function confirmSent(draft: Draft, seen: RequestSent): void {
  if (seen.site !== draft.from.site) return
  for (const sent of seen.cookies) {
    for (const history of historiesOf(draft, sent.name)) {
      const index = history.generations.findLastIndex((generation) => generation.traits.digest === sent.digest)
      const generation = history.generations[index]
      if (generation === undefined) continue
      const first = generation.sent ?? { first: seen.id, firstAt: seen.at }
      putGeneration(draft, history, index, {
        confirmed: Math.max(generation.confirmed, seen.at),
        sent: { first: first.first, firstAt: first.firstAt, last: seen.id, lastAt: seen.at },
      })
    }
  }
}
