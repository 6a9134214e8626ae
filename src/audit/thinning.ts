import { forgetCookie, leastWorth } from './forgetting.ts'
import { keepUnclaimed } from './header-match.ts'
import { shedExchanges, shedGenerations, shedJourneys, shedPages } from './shedding.ts'
import type { Generation } from './site.ts'
import { type Draft, finish } from './site-draft.ts'
import { writeSnapshot } from './snapshot.ts'
import type { EpochMilliseconds } from './time.ts'
import type { ValueTraits } from './traits.ts'
import type { Journey } from './view.ts'

type Step = (draft: Draft, open: readonly Journey[], now: EpochMilliseconds) => void

/** What goes when the text is too long, the most dispensable first. */
const levels: readonly (readonly Step[])[] = [
  [slimOldValues, exchangesTo(80)],
  [exchangesTo(48), generationsTo(16), journeysTo(32), pagesTo(16)],
  [exchangesTo(32), generationsTo(8), journeysTo(16), pagesTo(8), cookiesTo(64)],
  [exchangesTo(16), generationsTo(4), journeysTo(8), slimAllValues, dropUnclaimed],
  [exchangesTo(8), generationsTo(2), journeysTo(4), pagesTo(4), cookiesTo(24), hostsTo(8), marksTo(16)],
  [exchangesTo(2), generationsTo(1), journeysTo(2), pagesTo(1), cookiesTo(8), hostsTo(4), marksTo(8)],
  [exchangesTo(0), journeysTo(1), pagesTo(0), cookiesTo(2), hostsTo(1), marksTo(2)],
  [journeysTo(0), cookiesTo(0), hostsTo(0), marksTo(0)],
]

/** Makes a draft's text at most so many characters long, and says how long it is. */
export function thin(draft: Draft, open: readonly Journey[], now: EpochMilliseconds, most: number): number {
  draft.cut = true
  let size = Number.POSITIVE_INFINITY
  for (const level of levels) {
    for (const step of level) step(draft, open, now)
    size = sizeOf(draft)
    if (size <= most) break
  }
  return size
}

/** How many characters its text has, at most. It may not depend on how it was folded: the marks count as many as there may be. */
export function sizeOf(draft: Draft): number {
  return writeSnapshot({ ...finish(draft), folded: new Map() }).length + marksLength
}

const marksLength = 1_000

/** Of values that are gone, what only a search for them needs. */
function slimOldValues(draft: Draft): void {
  const current = new Set([...draft.cookies.values()].flatMap(({ generations }) => generations.at(-1)?.traits.digest ?? []))
  slimValues(draft, ({ digest }) => !current.has(digest))
}

function slimAllValues(draft: Draft): void {
  slimValues(draft, () => true)
}

function slimValues(draft: Draft, isDue: (traits: ValueTraits) => boolean): void {
  const isFat = ({ traits }: { readonly traits: ValueTraits }) => !isSlim(traits) && isDue(traits)
  const slim = <T extends { readonly traits: ValueTraits }>(of: T): T =>
    isFat(of) ? { ...of, traits: { ...of.traits, needles: [], parts: [], fields: [] } } : of
  for (const [key, history] of draft.cookies)
    if (history.generations.some(isFat))
      draft.cookies.set(key, { ...history, generations: history.generations.map((one: Generation) => slim(one)) })
  for (const [key, exchange] of draft.exchanges)
    if (exchange.lines.some(isFat)) draft.exchanges.set(key, { ...exchange, lines: exchange.lines.map((line) => slim(line)) })
}

function isSlim({ needles, parts, fields }: ValueTraits): boolean {
  return needles.length === 0 && parts.length === 0 && fields.length === 0
}

function dropUnclaimed(draft: Draft, _open: readonly Journey[], now: EpochMilliseconds): void {
  keepUnclaimed(draft, [], now)
}

function exchangesTo(most: number): Step {
  return (draft, open, now) => shedExchanges(draft, open, now, most)
}

function journeysTo(most: number): Step {
  return (draft) => shedJourneys(draft, most)
}

function pagesTo(most: number): Step {
  return (draft, open) => shedPages(draft, open, most)
}

function generationsTo(most: number): Step {
  return (draft, open) => {
    for (const history of draft.cookies.values()) shedGenerations(draft, history, open, most)
  }
}

function cookiesTo(most: number): Step {
  return (draft, _open, now) => {
    while (draft.cookies.size > most) forgetCookie(draft, leastWorth(draft), now)
  }
}

function hostsTo(most: number): Step {
  return ({ hosts }) => {
    for (const host of hosts.keys()) if (hosts.size > most) hosts.delete(host)
  }
}

function marksTo(most: number): Step {
  return (draft) => {
    draft.marks = draft.marks.slice(Math.max(0, draft.marks.length - most))
  }
}
