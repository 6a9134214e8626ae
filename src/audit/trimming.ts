import { settlementOf } from './facts/settled.ts'
import type { Observation } from './observation.ts'
import { shedExchanges, shedGenerations, shedJourneys, shedPages } from './shedding.ts'
import { type Draft, finish } from './site-draft.ts'
import { sizeOf, thin } from './thinning.ts'
import type { EpochMilliseconds } from './time.ts'
import type { Journey } from './view.ts'

/** How full a part is left, so that the next trimming is far away. */
const left = 3 / 4

/** The text may be so full, and is left so full where it is fuller. */
const text = { fullest: 3 / 4, left: 1 / 2 }

/** An observation's own text is mostly field names and what stands in the state already: at most so much of it is new. */
const isNew = { part: 1 / 2, allBut: 700 }

/**
 * Keeps a draft within its bounds. Before anything goes, journeys whose window has closed and exposures are judged for the last time,
 * so that no verdict goes with it.
 */
export function keepBounds(draft: Draft, seen: Observation): void {
  const { bounds } = draft
  draft.marks = newest(draft, draft.marks, bounds.marks)
  keepScans(draft)
  if (bounds.text !== Number.POSITIVE_INFINITY) draft.size += lengthOf(seen)
  if (draft.isFull || draft.pages.length > bounds.pages || draft.size > bounds.text) trim(draft, seen.at)
}

function lengthOf(seen: Observation): number {
  const { length } = JSON.stringify(seen)
  return Math.ceil(Math.max(length * isNew.part, length - isNew.allBut))
}

function trim(draft: Draft, now: EpochMilliseconds): void {
  const { bounds } = draft
  const isCrowded = draft.isFull || draft.pages.length > bounds.pages
  if (!isCrowded) draft.size = sizeOf(draft)
  if (!isCrowded && draft.size <= bounds.text * text.fullest) return
  const open = settle(draft, now)
  shedJourneys(draft, bounds.journeys)
  for (const history of draft.cookies.values())
    if (history.generations.length > bounds.generations)
      shedGenerations(draft, history, open, bounds.generations * left, bounds.generations)
  if (draft.pages.length > bounds.pages) shedPages(draft, open, bounds.pages * left)
  if (draft.exchanges.size > bounds.exchanges) shedExchanges(draft, open, now, bounds.exchanges * left)
  draft.isFull = false
  if (bounds.text === Number.POSITIVE_INFINITY) return
  draft.size = sizeOf(draft)
  if (draft.size > bounds.text * text.fullest) draft.size = thin(draft, open, now, bounds.text * text.left)
}

/** Journeys that are still judged. */
function settle(draft: Draft, now: EpochMilliseconds): readonly Journey[] {
  const { settled, open, exposures } = settlementOf(finish(draft), now)
  draft.settled = settled
  draft.exposures = newest(draft, exposures, draft.bounds.exposures)
  return open
}

/** The newest scans, and the first after each gap. */
function keepScans(draft: Draft): void {
  const { scans, gaps, bounds } = draft
  if (scans.length <= bounds.scans) return
  const heals = new Set(gaps.map(({ until }) => scans.find(({ at }) => at >= until)))
  const gone = scans.find((scan) => !heals.has(scan)) ?? scans[0]
  draft.scans = scans.filter((scan) => scan !== gone)
}

function newest<T>(draft: Draft, list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list
  draft.cut = true
  return list.slice(list.length - most)
}
