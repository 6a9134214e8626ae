import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { audit } from '../../../src/audit/audit.ts'
import { compact, emptySite, fold, settleHorizon } from '../../../src/audit/fold.ts'
import type { Observation } from '../../../src/audit/observation.ts'
import { readSnapshot, writeSnapshot } from '../../../src/audit/snapshot.ts'
import { good, ids, login, use } from '../../support/flows.ts'
import { endOf, markToken, secretsTried, session } from '../../support/session.ts'
import { logOf, visits } from './support/visits.ts'

const day = 86_400_000
const log = logOf(session(login(`sid=${ids.a}; ${good}`), markToken('sid'), secretsTried('sid', { list: 'usual', line: 6 }), use()))
const end = endOf(log)
const empty = emptySite('0', 'app.example')

/** The same visit in another worker life, so much later. */
function later(shift: number, boot: string): readonly Observation[] {
  return log.map((seen) => ({ ...seen, boot, at: seen.at + shift, id: `${boot}/${seen.id}`, epoch: boot }))
}

describe('a time that cannot be', () => {
  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 8.64e15, end + day])(
    '%s leaves a gap, and the entry is done with',
    (at) => {
      const odd = log.map((seen, i) => (i === 5 ? { ...seen, at } : seen))
      const { state, rest } = compact(empty, odd, end)
      expect(rest).toEqual([])
      expect(state).toMatchObject({ cut: true, gaps: [{ why: 'cut' }] })
      expect(compact(state, odd, end + 60_000).state.exchanges).toEqual(state.exchanges)
    },
  )

  test('just ahead waits for its turn', () => {
    const { state, rest } = compact(empty, log, end - 3_000)
    expect(rest.length).toBeGreaterThan(0)
    expect(state.gaps).toEqual([])
    expect(compact(state, rest, end).state).toMatchObject({ cookies: fold(empty, log).cookies })
  })

  test('before 1970 is a time as any other', () => {
    const old = later(-endOf(log) - day, 'b')
    expect(fold(empty, old).exchanges).toHaveLength(fold(empty, log).exchanges.length)
  })
})

describe('a clock', () => {
  const done = compact(empty, log, end).state

  test('that was set back a little leaves a gap over what it made of the order', () => {
    const { state } = compact(done, later(-600_000, 'b2'), end - 590_000)
    expect(state.gaps).toMatchObject([{ why: 'cut' }])
    expect(state.exchanges.length).toBeGreaterThan(done.exchanges.length)
  })

  test('that was set back far begins the site anew, and keeps what the user said', () => {
    const back = later(-30 * day, 'b2')
    const { state } = compact(done, back, end - 30 * day)
    expect(state.cut).toBe(true)
    expect(state.gaps).toHaveLength(1)
    expect(state.marks.map(({ mark: { what } }) => what)).toEqual(['session-token', 'session-token'])
    expect(state.secrets).toMatchObject([{ list: 'usual', line: 6 }])
    expect(state.exchanges.map(({ at }) => at)).toEqual(fold(empty, back).exchanges.map(({ at }) => at))
    expect(compact(state, log, end - 30 * day + 1_000).state.exchanges).toEqual(state.exchanges)
  })

  test('that was set forward goes on', () => {
    const { state } = compact(done, later(30 * day, 'b2'), end + 30 * day)
    expect(state.gaps).toEqual([])
    expect(state.exchanges.length).toBe(2 * done.exchanges.length)
  })

  test('that jumps about never breaks the state, and makes no failure', () => {
    const jump = fc.constantFrom(0, 0, 1, -4_000, -200_000, -2 * day, 2 * day, 400 * day, Number.NaN, 1e300, -1e300)
    fc.assert(
      fc.property(visits(8), fc.array(jump, { minLength: 1, maxLength: 8 }), ({ observations, browser }, jumps) => {
        const seen = logOf(observations)
        const whole = failing(fold(empty, seen), endOf(observations))
        let state = empty
        for (const [i, at] of jumps.entries()) {
          const part = seen.slice(Math.floor((i * seen.length) / jumps.length), Math.floor(((i + 1) * seen.length) / jumps.length))
          const moved = part.map((one) => ({ ...one, at: one.at + at, boot: `b${i}` }))
          const now = moved.reduce((latest, one) => (Number.isFinite(one.at) ? Math.max(latest, Math.min(one.at, 1e15)) : latest), 0)
          state = compact(state, moved, now + settleHorizon).state
          expect(readSnapshot(writeSnapshot(state))).toEqual({ ok: state })
          audit(state, { asOf: endOf(observations), browser })
        }
        expect(failing(state, endOf(observations)).filter((failure) => !whole.includes(failure))).toEqual([])
      }),
      { seed: 60, numRuns: 100 },
    )
  })
})

function failing(state: Parameters<typeof audit>[0], asOf: number): readonly string[] {
  const { findings } = audit(state, { asOf, browser: 'chromium' })
  return findings.filter(({ outcome }) => outcome === 'failed').map(({ rule, subject }) => `${rule} ${subject}`)
}

test('identities with any characters are identities', () => {
  const odd = fc.constantFrom('', '/', '\u0000', '\ud800', '__proto__', 'é', '"', 'x'.repeat(300))
  fc.assert(
    fc.property(odd, odd, odd, (id, epoch, request) => {
      const named = log.map((seen, i) => ({
        ...seen,
        id: `${id}${i}`,
        epoch,
        boot: `${id}b`,
        ...('request' in seen ? { request: `${request}${seen.request}` } : {}),
      }))
      const state = fold(empty, named)
      expect(state.exchanges).toHaveLength(fold(empty, log).exchanges.length)
      expect(readSnapshot(writeSnapshot(state))).toEqual({ ok: state })
    }),
    { seed: 61, numRuns: 60 },
  )
})
