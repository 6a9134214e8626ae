import { type Needed, type Worth, worthOf } from './exchange-worth.ts'
import { journeyWindow } from './facts/attempts.ts'
import { isDenied } from './facts/lost-logins.ts'
import { settlementOf } from './facts/settled.ts'
import { jarDelay } from './facts/story.ts'
import { submissionOf } from './facts/submissions.ts'
import { forget } from './forgetting.ts'
import type { PageRead } from './observation.ts'
import type { CookieHistory, Exchange, Generation } from './site.ts'
import { type Draft, finish } from './site-draft.ts'
import type { EpochMilliseconds } from './time.ts'
import type { Journey } from './view.ts'

/**
 * Leaves the first stay, the newest, and those before and after each journey that is still judged: `most` in all, or `fullest` where
 * so many are needed.
 */
export function shedGenerations(draft: Draft, history: CookieHistory, open: readonly Journey[], most: number, fullest = most): void {
  const { generations } = history
  const moments = open.flatMap(({ at, until }) => [at - 1, at + 1, until + jarDelay])
  const isNeeded = ({ from, until }: Generation) => moments.some((moment) => from <= moment && (until === null || until > moment))
  const middle = most > 1 ? generations.slice(1, -Math.floor(most / 2)) : generations.slice(0, -1)
  const idle = middle.filter((generation) => !isNeeded(generation)).slice(0, Math.max(0, generations.length - most))
  const needed = middle.filter(isNeeded).slice(0, Math.max(0, generations.length - idle.length - fullest))
  for (const { from, until } of needed) forget(draft, from, until ?? from)
  const gone = new Set([...idle, ...needed])
  if (gone.size === 0) return
  draft.cut = true
  draft.cookies.set(history.key, { ...history, generations: generations.filter((generation) => !gone.has(generation)) })
}

/** Leaves the newest pages, and the first that each open journey led to. */
export function shedPages(draft: Draft, open: readonly Journey[], most: number): void {
  const { pages } = draft
  if (pages.length <= most) return
  const shown = open.flatMap(({ until, attempt }) => {
    const after = pages.filter(({ at, tab }) => tab === attempt?.hop.tab && at >= until)
    return [after[0], after.find(({ frame }) => frame === 0)]
  })
  const isNeeded = (page: PageRead, i: number) => i >= pages.length - most / 2 || shown.includes(page)
  const idle = pages.filter((page, i) => !isNeeded(page, i))
  const gone = new Set([...new Set([...idle, ...pages])].slice(0, Math.max(0, Math.ceil(pages.length - most))))
  for (const page of gone) if (shown.includes(page)) forget(draft, page.at, page.at)
  if (gone.size > 0) draft.cut = true
  draft.pages = pages.filter((page) => !gone.has(page))
}

/**
 * The least needed requests go first, the oldest of them first. What is lost of a journey that is still open is as good as missed: a
 * gap says so.
 */
export function shedExchanges(draft: Draft, open: readonly Journey[], now: EpochMilliseconds, most: number): void {
  if (draft.exchanges.size <= most) return
  const worths = worthOf([...draft.exchanges.values()], neededBy(draft, open), now)
  for (const worth of [0, 1, 2, 3, 4] as const satisfies readonly Worth[]) {
    for (const [exchange, its] of worths) {
      if (draft.exchanges.size <= most) return
      if (its !== worth) continue
      if (worth === 4) settleAll(draft, now)
      if (worth >= 3 || (now - exchange.at <= journeyWindow && isOfJourneys(exchange))) forget(draft, exchange.at, exchange.at)
      draft.cut = true
      draft.exchanges.delete(exchange.key)
    }
  }
}

/** A journey may be judged by it: something was submitted, or the server did not know the user. */
function isOfJourneys(exchange: Exchange): boolean {
  return isDenied(exchange) || submissionOf(exchange, null) !== null
}

function neededBy(draft: Draft, open: readonly Journey[]): Needed {
  const last = new Map<string, Journey>()
  for (const journey of draft.settled) if (journey.answer === 'yes') last.set(journey.kind, journey)
  const standing = new Set([...last.values()].flatMap(({ evidence }) => evidence))
  for (const { generations } of draft.cookies.values()) {
    const { until, header } = generations.at(-1) ?? {}
    if (until === null && header != null) standing.add(header)
  }
  return { open: new Set(open.flatMap(({ evidence }) => evidence)), standing }
}

/** There are more open journeys than fit: they are judged as they stand. */
function settleAll(draft: Draft, now: EpochMilliseconds): void {
  const { settled, open } = settlementOf(finish(draft), now)
  draft.settled = [...settled, ...open]
}

/** Leaves the newest journeys, and of those that say the same the last. */
export function shedJourneys(draft: Draft, most: number): void {
  if (draft.settled.length <= most) return
  const said = draft.settled.map(({ kind, answer, effect, renewals }) =>
    JSON.stringify([kind, answer, effect, renewals.map(({ key, verdict }) => [key, verdict])]),
  )
  const repeated = draft.settled.filter((_, i) => said.lastIndexOf(said[i] ?? '') > i)
  const idle = draft.settled.filter(({ answer }, i) => answer !== 'yes' && i < draft.settled.length - 1)
  const gone = new Set([...repeated, ...idle, ...draft.settled].slice(0, Math.max(0, draft.settled.length - most)))
  if (gone.size > 0) draft.cut = true
  draft.settled = draft.settled.filter((journey) => !gone.has(journey))
}
