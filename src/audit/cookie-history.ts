import { type CookieIdentity, type CookieKey, cookieKey, type StoredAttributes } from './cookie.ts'
import type { CookieRemoved, CookieStored, JarScanned, RequestSent, SeenId } from './observation.ts'
import type { CookieHistory, Generation, SeenLine } from './site.ts'
import { addTo, type Draft } from './site-draft.ts'
import type { EpochMilliseconds } from './time.ts'
import type { ValueTraits } from './traits.ts'

/** A header and the cookie that it stored lie within −50 ms to +2 s of one another (measured in both browsers). */
const headerWindow = { before: -50, after: 2_000 }

/** Within this of a scan an event may have been delivered on the other side of it. */
const scanTolerance = 1_000

export function storeGeneration(draft: Draft, seen: CookieStored): void {
  settle(draft, seen.cookie, {
    traits: seen.traits,
    attributes: seen.attributes,
    modelled: seen.modelled,
    at: seen.at,
    id: seen.id,
  })
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
    replaceLast(draft, key, {
      ...last,
      attributes: seen.attributes ?? last.attributes,
      confirmed: Math.max(last.confirmed, seen.at),
      until: null,
      ended: null,
    })
    return
  }
  if (last !== undefined && last.from > seen.at) return
  const closed = last === undefined || last.until !== null ? last : { ...last, until: seen.at, ended: { id: seen.id, cause: 'overwrite' } }
  const fresh: Generation = {
    traits: seen.traits,
    attributes: seen.attributes,
    modelled: seen.modelled,
    from: seen.at,
    id: seen.id,
    confirmed: seen.at,
    until: null,
    ended: null,
    header: headerOf(draft, cookie.name, seen),
    sent: null,
  }
  const generations = [...(history?.generations.slice(0, -1) ?? []), ...(closed === undefined ? [] : [closed]), fresh]
  if (generations.length > draft.bounds.generations) draft.cut = true
  keepHistory(draft, { key, cookie, generations: generations.slice(-draft.bounds.generations) })
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

function keepHistory(draft: Draft, history: CookieHistory): void {
  if (!draft.cookies.has(history.key) && draft.cookies.size >= draft.bounds.cookies) {
    draft.cut = true
    const gone = [...draft.cookies.values()].find((other) => other.generations.at(-1)?.until !== null)
    if (gone === undefined) return
    draft.cookies.delete(gone.key)
    draft.keysByName.set(
      gone.cookie.name,
      (draft.keysByName.get(gone.cookie.name) ?? []).filter((key) => key !== gone.key),
    )
  }
  if (!draft.cookies.has(history.key)) addTo(draft.keysByName, history.cookie.name, history.key)
  draft.cookies.set(history.key, history)
}

function replaceLast(draft: Draft, key: CookieKey, generation: Generation): void {
  const history = draft.cookies.get(key)
  if (history !== undefined) draft.cookies.set(key, { ...history, generations: [...history.generations.slice(0, -1), generation] })
}

/** The Set-Cookie line that stored this, by name and digest; one line stores one cookie, the earliest first. */
function headerOf(draft: Draft, name: string, seen: Sighting): SeenId | null {
  const lines = draft.unclaimed.get(name) ?? []
  const line = lines.find((candidate) => candidate.traits.digest === seen.traits.digest && isNear(seen.at, candidate.at))
  if (line === undefined) return null
  draft.unclaimed.set(
    name,
    lines.filter((other) => other !== line && seen.at - other.at <= headerWindow.after),
  )
  return line.id
}

/** The other direction: Firefox shows the cookie before the header that set it. */
export function claimStored(draft: Draft, name: string, line: SeenLine): void {
  for (const history of historiesOf(draft, name)) {
    const index = history.generations.findIndex(
      ({ header, traits, from }) => header === null && traits.digest === line.traits.digest && isNear(from, line.at),
    )
    if (index < 0) continue
    putGeneration(draft, history, index, { header: line.id })
    return
  }
  addTo(draft.unclaimed, name, line)
}

function isNear(stored: EpochMilliseconds, header: EpochMilliseconds): boolean {
  return stored - header >= headerWindow.before && stored - header <= headerWindow.after
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

/** A scan is the whole truth of its moment: what it holds is there, what it does not hold is gone. */
export function readScan(draft: Draft, seen: JarScanned): void {
  const present = new Set<CookieKey>()
  for (const { cookie, attributes, traits } of seen.cookies) {
    const key = cookieKey(draft.from.store, cookie)
    present.add(key)
    const last = draft.cookies.get(key)?.generations.at(-1)
    const justChanged =
      last !== undefined && last.traits.digest !== traits.digest && seen.at - Math.max(last.from, last.until ?? 0) < scanTolerance
    if (!justChanged) settle(draft, cookie, { traits, attributes, modelled: false, at: seen.at, id: seen.id })
  }
  if (seen.cut) return
  for (const [key, history] of draft.cookies) {
    const last = history.generations.at(-1)
    if (last === undefined || last.until !== null || present.has(key) || seen.at - last.from < scanTolerance) continue
    replaceLast(draft, key, { ...last, until: seen.at, ended: { id: seen.id, cause: 'unseen' } })
  }
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
