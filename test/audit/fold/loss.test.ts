import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { audit } from '../../../src/audit/audit.ts'
import type { Observation } from '../../../src/audit/observation.ts'
import { endOf } from '../../support/session.ts'
import { losses, withLoss } from './support/loss.ts'
import { foldedAtOnce, logOf, visits } from './support/visits.ts'

function failuresOf(log: readonly Observation[], asOf: number, browser: 'chromium' | 'firefox'): readonly string[] {
  const { findings } = audit(foldedAtOnce(log), { asOf, browser })
  return findings.filter(({ outcome }) => outcome === 'failed').map(({ rule, subject }) => `${rule} ${subject}`)
}

describe('whatever is lost, with the gap that says so, makes no failure that was not there', () => {
  const apart = fc.constantFrom(Number.POSITIVE_INFINITY, 5_000, 0)
  test.each([1, 2, 3])('seed %i', (seed) => {
    fc.assert(
      fc.property(visits(), losses, apart, ({ observations, browser }, loss, within) => {
        const log = logOf(observations)
        const asOf = endOf(observations)
        const before = failuresOf(log, asOf, browser)
        const after = failuresOf(withLoss(log, loss(log), within), asOf, browser)
        expect(after.filter((failure) => !before.includes(failure))).toEqual([])
      }),
      { seed, numRuns: 100 },
    )
  })
})
