import fc from 'fast-check'
import type { Bounds } from '../../../../src/audit/bounds.ts'
import { compact, emptySite, fold, settleHorizon } from '../../../../src/audit/fold.ts'
import type { Observation } from '../../../../src/audit/observation.ts'
import type { SiteState } from '../../../../src/audit/site.ts'
import { readSnapshot, writeSnapshot } from '../../../../src/audit/snapshot.ts'

/** How a browser and its worker get observations into the state. */
export interface Delivery {
  /** how late each observation arrives, in milliseconds, over and over */
  readonly delays: readonly number[]
  /** which arrive once more, and how much later */
  readonly again: readonly (number | null)[]
  /** time between compactions, over and over */
  readonly steps: readonly number[]
  /** what each compaction comes to: done, the worker dies before it has written, or after writing and before it has dropped the entries */
  readonly deaths: readonly ('none' | 'before' | 'between')[]
}

export const deliveries: fc.Arbitrary<Delivery> = fc.record({
  delays: fc.array(fc.integer({ min: 0, max: settleHorizon - 1 }), { minLength: 1, maxLength: 24 }),
  again: fc.array(fc.option(fc.integer({ min: 0, max: 60_000 }), { freq: 3 }), { minLength: 1, maxLength: 16 }),
  steps: fc.array(fc.integer({ min: 300, max: 20_000 }), { minLength: 1, maxLength: 12 }),
  deaths: fc.array(fc.constantFrom('none' as const, 'none' as const, 'before' as const, 'between' as const), {
    minLength: 1,
    maxLength: 12,
  }),
})

export interface Arrival {
  readonly when: number
  readonly seen: Observation
}

/** Folds what arrives in steps, over deaths of the worker, and through text each time. */
export function foldedAsItArrives(arrivals: readonly Arrival[], site: string, { steps, deaths }: Delivery, bounds: Bounds): SiteState {
  const end = Math.max(0, ...arrivals.map(({ when }) => when)) + settleHorizon
  let state = emptySite('0', site)
  let entries: readonly Observation[] = []
  let taken = 0
  let now = arrivals[0]?.when ?? 0
  for (let i = 0; now < end; i += 1) {
    now += steps[i % steps.length] ?? end
    const arrived = arrivals.slice(taken).filter(({ when }) => when <= now)
    taken += arrived.length
    entries = [...entries, ...arrived.map(({ seen }) => seen)]
    const death = deaths[i % deaths.length]
    if (death === 'before') continue
    const done = compact(state, entries, now - settleHorizon, bounds)
    state = throughText(done.state)
    if (death !== 'between') entries = done.rest
  }
  return fold(state, entries, bounds)
}

/** Sequences are in the order of arrival, in one worker life after another; an entry that comes again is the same entry. */
export function arrivalsOf(log: readonly Observation[], { delays, again, deaths }: Delivery): readonly Arrival[] {
  const first = log
    .map((seen, i) => ({ when: seen.at + (delays[i % delays.length] ?? 0), seen }))
    .toSorted((a, b) => a.when - b.when)
    .map(({ when, seen }, seq) => ({
      when,
      seen: { ...seen, boot: `b${Math.floor((seq * Math.min(deaths.length, 6)) / log.length)}`, seq },
    }))
  const repeated = first.flatMap(({ when, seen }, i) => {
    const later = again[i % again.length]
    return later == null ? [] : [{ when: when + later, seen }]
  })
  return [...first, ...repeated].toSorted((a, b) => a.when - b.when)
}

function throughText(state: SiteState): SiteState {
  const read = readSnapshot(writeSnapshot(state))
  if (!('ok' in read)) throw new Error(`a state that was written cannot be read: ${JSON.stringify(read)}`)
  return read.ok
}
