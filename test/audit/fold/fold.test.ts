import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Bounds, liveBounds } from '../../../src/audit/bounds.ts'
import type { SiteState } from '../../../src/audit/site.ts'
import { arrivalsOf, deliveries, foldedAsItArrives } from './support/delivery.ts'
import { losses, withLoss } from './support/loss.ts'
import { foldedAtOnce, logOf, visits } from './support/visits.ts'

/** What says how it was folded, not what was seen. */
function seenIn({ folded, ...state }: SiteState): Omit<SiteState, 'folded'> {
  return state
}

const narrow: Bounds = {
  cookies: 3,
  generations: 3,
  exchanges: 8,
  linesOfExchange: 2,
  pages: 4,
  marks: 2,
  gaps: 2,
  scans: 2,
  hosts: 1,
  journeys: 3,
  exposures: 2,
  probes: 2,
  secrets: 2,
  text: 12_000,
}

describe('folding in steps, in any order of arrival, over repeats and deaths of the worker, is folding at once', () => {
  test.each([
    ['within the bounds of the browser', liveBounds, 10],
    ['where nearly everything is dropped', narrow, 11],
    ['where little text is kept', { ...liveBounds, text: 6_000 }, 12],
  ])('%s', (_what, bounds, seed) => {
    fc.assert(
      fc.property(visits(20), losses, deliveries, ({ observations }, loss, delivery) => {
        for (const site of ['app.example', 'tracker.example']) {
          const log = logOf(observations, site)
          const arrivals = arrivalsOf(withLoss(log, loss(log)), delivery)
          const atOnce = foldedAtOnce(
            arrivals.map(({ seen }) => seen),
            bounds,
            site,
          )
          expect(seenIn(foldedAsItArrives(arrivals, site, delivery, bounds))).toEqual(seenIn(atOnce))
        }
      }),
      { seed, numRuns: 100 },
    )
  })
})
