import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { audit } from '../../../src/audit/audit.ts'
import { emptySite, fold } from '../../../src/audit/fold.ts'
import type { Observation } from '../../../src/audit/observation.ts'
import type { Report } from '../../../src/audit/report.ts'
import { endOf } from '../../support/session.ts'
import { gapOver, losses, withLoss } from './support/loss.ts'
import { recorded } from './support/recorded.ts'
import { failuresOf, foldedAtOnce, logOf, play, visits } from './support/visits.ts'

/** Losses this close to one another lie in one gap. */
const apart = fc.constantFrom(Number.POSITIVE_INFINITY, 5_000, 0)

describe('whatever is lost, with the gap that says so, makes no failure that was not there', () => {
  test.each([1, 2, 3])('of generated visits, %i', (seed) => {
    fc.assert(
      fc.property(visits(20), losses, apart, ({ observations, browser }, loss, within) => {
        const log = logOf(observations)
        const asOf = endOf(observations)
        const before = failuresOf(foldedAtOnce(log), asOf, browser)
        const after = failuresOf(foldedAtOnce(withLoss(log, loss(log), within)), asOf, browser)
        expect(after.filter((failure) => !before.includes(failure))).toEqual([])
      }),
      { seed, numRuns: 100 },
    )
  })

  test.each(recorded.map((one) => [`${one.name} ${one.site}`, one] as const))(
    'of %s',
    (_name, { store, site, observations, browser, asOf }) => {
      const judged = (log: readonly Observation[]) => failuresOf(fold(emptySite(store, site), log), asOf, browser)
      const before = judged(observations)
      fc.assert(
        fc.property(losses, apart, (loss, within) => {
          const after = judged(withLoss(observations, loss(observations), within))
          expect(after.filter((failure) => !before.includes(failure))).toEqual([])
        }),
        { seed: 4, numRuns: 40 },
      )
    },
  )
})

describe('a gap in which nothing was lost', () => {
  /** A cookie that the browser refuses leaves nobody signed in to be seen again. */
  const works = visits(12).filter(({ style }) => !style.flags.includes('None') || style.flags.includes('Secure'))

  test('changes nothing once the jar, a signed-in page and a form of the session were seen again', () => {
    fc.assert(
      fc.property(works, ({ style, actions, browser }) => {
        const before = play(style, [...actions, { do: 'login', tab: 1 }, { do: 'wait', tab: 1, seconds: 700 }], browser)
        const again = (['scan', 'open', 'write-api', 'open'] as const).map((act) => ({ do: act, tab: 1 }))
        const visit = play(style, [...actions, { do: 'login', tab: 1 }, { do: 'wait', tab: 1, seconds: 700 }, ...again], browser)
        const log = logOf(visit)
        const gap = gapOver(endOf(before) + 620_000, endOf(before) + 625_000)
        const said = (seen: readonly Observation[]) => sayings(audit(foldedAtOnce(seen), { asOf: endOf(visit), browser }))
        expect(said([...log, gap])).toEqual(said(log))
      }),
      { seed: 5, numRuns: 100 },
    )
  })

  test('leaves a doubt while nothing was seen again', () => {
    const style = { token: 'sid', flags: '', anonymous: true, atLogin: 'keep', atLogout: 'clear', refusal: 'form' } as const
    const none = { csrf: false, churner: false, rolling: false, remembers: false, twoScopes: false, json: false }
    const visit = play({ ...style, ...none }, [
      { do: 'login', tab: 1 },
      { do: 'wait', tab: 1, seconds: 700 },
    ])
    const gap = gapOver(endOf(visit) + 650_000, endOf(visit) + 655_000)
    const { findings } = audit(foldedAtOnce([...logOf(visit), gap]), { asOf: endOf(visit) + 700_000, browser: 'chromium' })
    expect(new Set(findings.map(({ outcome }) => outcome))).toEqual(new Set(['cantTell']))
    expect(failuresOf(foldedAtOnce(logOf(visit)), endOf(visit), 'chromium')).toContain(
      'session-token-kept-across-login cookie:sid;app.example;/',
    )
  })

  /** All that is said of the site, beside that there was a gap. */
  function sayings(report: Report): Report {
    const isOther = ({ rule }: { readonly rule: string }) => rule !== 'csrf-token-kept-across-login'
    return { ...report, gaps: [], timeline: [], findings: report.findings.filter(isOther), outcomes: report.outcomes.filter(isOther) }
  }
})
