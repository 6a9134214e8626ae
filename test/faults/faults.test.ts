import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Report } from '../../src/audit/report.ts'
import { families, recordedEvents, scenarios } from '../browser/support/recorded-events.ts'
import { disturbed, type Fault, failuresOf, faults } from './disturbed.ts'

vi.mock('../../src/browser/api.ts', async () => ({ browser: (await import('../browser/support/watched.ts')).current }))
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const kinds = Object.keys(faults) as readonly Fault['kind'][]
const runs = families.flatMap((family) => scenarios.map((scenario) => ({ family, scenario })))
/**
 * Events that come an hour before or after those that they belong to look like a visit that nobody finished: less is found then, and
 * nothing says so.
 */
const untold: readonly Fault['kind'][] = ['the clock is put back', 'the clock is put forward']

const quiet = (): void => void vi.spyOn(console, 'error').mockReturnValue()

const undisturbed = new Map<string, Promise<readonly string[]>>()
function usualFailures({ family, scenario }: (typeof runs)[number]): Promise<readonly string[]> {
  const key = `${family} ${scenario}`
  const known = undisturbed.get(key) ?? disturbed(scenario, family, []).then(failuresOf)
  undisturbed.set(key, known)
  return known
}

describe('no fault makes anything fail that does not fail without it', () => {
  it.each(kinds)('%s, at every ninth event of a sign-in', async (kind) => {
    quiet()
    for (const run of runs.filter(({ family, scenario }) => scenario === (family === 'chromium' ? 'login-kept' : 'login-renewed'))) {
      const usual = await usualFailures(run)
      for (let at = 1; at < recordedEvents(run.scenario, run.family).length; at += 9) {
        const report = await disturbed(run.scenario, run.family, [{ at, kind, lasting: 5 }])
        expect(usual).toEqual(expect.arrayContaining([...failuresOf(report)]))
        const isWhole = failuresOf(report).length === usual.length || untold.includes(kind)
        expect({ kind, at, isToldOrWhole: isWhole || saysLoss(report) }).toEqual({ kind, at, isToldOrWhole: true })
      }
    }
  })

  it('several, at any moments', async () => {
    quiet()
    const fault = fc.record({ at: fc.nat(60), kind: fc.constantFrom(...kinds), lasting: fc.integer({ min: 1, max: 20 }) })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...runs), fc.array(fault, { minLength: 1, maxLength: 4 }), async (run, planned) => {
        const report = await disturbed(run.scenario, run.family, planned)
        expect(await usualFailures(run)).toEqual(expect.arrayContaining([...failuresOf(report)]))
      }),
      { numRuns: 30 },
    )
  })
})

/** Whether a report says that something is missing from it. */
function saysLoss(report: Report | null): boolean {
  return report === null || report.gaps.length > 0 || report.cut || report.access !== 'all'
}
