import { forgetCookie, leastWorth } from './forgetting.ts'
import { shedExchanges, shedGenerations, shedJourneys, shedPages } from './shedding.ts'
import type { Generation } from './site.ts'
import { type Draft, finish } from './site-draft.ts'
import { writeSnapshot } from './snapshot.ts'
import type { EpochMilliseconds } from './time.ts'
import type { ValueTraits } from './traits.ts'
import type { Journey } from './view.ts'

type Step = (draft: Draft, open: readonly Journey[], now: EpochMilliseconds) => void

/** What goes when the text is too long, the most dispensable first. */
const steps: readonly Step[] = [
  slimOldValues,
  exchangesTo(80),
  journeysTo(24),
  pagesTo(12),
  generationsTo(8),
  exchangesTo(40),
  cookiesTo(64),
  slimAllValues,
  journeysTo(12),
  generationsTo(4),
  exchangesTo(16),
  cookiesTo(24),
  pagesTo(4),
  hostsTo(8),
  marksTo(16),
  generationsTo(2),
  cookiesTo(8),
  exchangesTo(4),
  journeysTo(4),
  cookiesTo(1),
  exchangesTo(0),
  marksTo(4),
  pagesTo(0),
  hostsTo(1),
  cookiesTo(0),
  journeysTo(0),
  marksTo(0),
]

/** Makes a draft's text at most so many characters long, and says how long it is. */
export function thin(draft: Draft, open: readonly Journey[], now: EpochMilliseconds, most: number): number {
  let size = sizeOf(draft)
  for (const step of steps) {
    if (size <= most) return size
    draft.cut = true
    const before = countsOf(draft)
    step(draft, open, now)
    // Measuring costs more than all else, and most steps find nothing to take.
    if (isSlimming.has(step) || countsOf(draft) !== before) size = sizeOf(draft)
  }
  return size
}

const isSlimming: ReadonlySet<Step> = new Set([slimOldValues, slimAllValues])

/** Changes with whatever a step takes away. */
function countsOf({ exchanges, cookies, hosts, settled, pages, marks }: Draft): string {
  const generations = [...cookies.values()].reduce((sum, history) => sum + history.generations.length, 0)
  return [exchanges.size, cookies.size, generations, hosts.size, settled.length, pages.length, marks.length].join()
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
