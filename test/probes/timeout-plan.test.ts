import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timeoutsOf, toNumbers } from '../../src/audit/facts/timeouts.ts'
import { livedThrough, mostRequests, nextStep, type TimeoutVerdict } from '../../src/probes/timeout-plan.ts'
import { longestWaits, waitsFor } from '../../src/probes/timeout-waits.ts'
import { type Around, isWithin, type Limits, measure, planOf } from './support/timed-server.ts'

const never = Number.POSITIVE_INFINITY
const minute = 60
const hour = 3600

interface Case {
  readonly longest: number
  readonly limits: Limits
  readonly around?: Around
  readonly until?: number
  readonly outcome: TimeoutVerdict['outcome']
  readonly why?: string
  /** seconds: lived, dead */
  readonly idle: readonly [number, number | null]
  readonly requests: number
}

const cases: Readonly<Record<string, Case>> = {
  'a session of twenty seconds': { longest: minute, limits: { idle: 20, age: never }, outcome: 'yes', idle: [12, 32], requests: 7 },
  'a session of exactly half an hour': {
    longest: 30 * minute,
    limits: { idle: 30 * minute, age: never },
    outcome: 'yes',
    idle: [902, 1802],
    requests: 13,
  },
  'one that outlives the longest wait': {
    longest: 30 * minute,
    limits: { idle: hour, age: never },
    outcome: 'no',
    idle: [1802, null],
    requests: 13,
  },
  'one that is over before it is left alone': {
    longest: minute,
    limits: { idle: 0.1, age: never },
    outcome: 'cannotTell',
    why: 'answers-differ',
    idle: [0, null],
    requests: 4,
  },
  'a machine that sleeps through an hour makes the bounds wider': {
    longest: 30 * minute,
    limits: { idle: 15 * minute, age: never },
    around: { late: [0, 0, 0, 0, 0, 0, 0, 0, hour * 1000] },
    outcome: 'yes',
    idle: [122, 4 * minute + 2 + hour],
    requests: 10,
  },
  'a user who comes back meanwhile: the wait begins anew': {
    longest: minute,
    limits: { idle: 20, age: never },
    around: { uses: [8_000, 15_000] },
    outcome: 'yes',
    idle: [12, 32],
    requests: 7,
  },
  'a user who does not let it be': {
    longest: minute,
    limits: { idle: 20, age: never },
    around: { uses: Array.from({ length: 60 }, (_, i) => i * 5_000) },
    until: 200_000,
    outcome: 'cannotTell',
    why: 'in-use',
    idle: [1, null],
    requests: 4,
  },
  'new values at every answer: the end may be our doing': {
    longest: minute,
    limits: { idle: 20, age: never },
    around: { reissues: true },
    outcome: 'cannotTell',
    why: 'reissued',
    idle: [12, null],
    requests: 7,
  },
  'new values at every answer, and the old one lives on': {
    longest: minute,
    limits: { idle: hour, age: never },
    around: { reissues: true },
    outcome: 'no',
    idle: [62, null],
    requests: 8,
  },
}

describe('how long a session lives when it is left alone', () => {
  it.each(Object.entries(cases))('%s', (_name, { longest, limits, around, until, outcome, why, idle, requests }) => {
    const { verdict, asked } = measure(planOf(waitsFor(longest, null), around, until), limits, around)
    expect(verdict).toMatchObject({ outcome, ...(why === undefined ? {} : { why }) })
    const measured = verdict.measured?.idle
    expect([Math.floor(measured?.from ?? 0), measured?.upTo == null ? null : Math.floor(measured.upTo)]).toEqual(idle)
    expect(asked).toHaveLength(requests)
  })

  it('asks once in half an hour for half an hour', () => {
    const { asked } = measure(planOf(waitsFor(30 * minute, null)), { idle: never, age: never })
    const rests = asked.slice(3).map(({ at }, i) => Math.round((at - (asked[i + 2]?.at ?? 0)) / 1000))
    expect(rests).toEqual([1, 12, 32, 62, 122, 242, 482, 902, 1802, 1])
  })

  it('is right for any limits, whoever uses the session meanwhile, however late it wakes, and asks no more than it announced', () => {
    fc.assert(
      fc.property(anyLimits, anyAround, anyLongest, (limits, around, longest) => {
        const plan = planOf(waitsFor(longest, null), around)
        const { verdict, asked } = measure(plan, limits, around)
        expect(asked.length).toBeLessThanOrEqual(mostRequests(plan))
        const { measured } = verdict
        if (measured === null) return
        expect(limits.idle).toBeGreaterThanOrEqual(measured.idle.from)
        expect(limits.age).toBeGreaterThanOrEqual(measured.age.from)
        if (verdict.outcome === 'yes') expect(isWithin(measured.idle, limits.idle) || isWithin(measured.age, limits.age)).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })

  it('waits no longer than it announced, whoever uses the session', () => {
    fc.assert(
      fc.property(anyLimits, anyAround, anyLongest, fc.integer({ min: 0, max: 10_000_000 }), (limits, around, longest, until) => {
        const onTime = { ...around, late: [0] }
        const { at } = measure(planOf(waitsFor(longest, null), onTime, until), limits, onTime)
        const latency = 2 * (500 + Math.max(...(onTime.slow ?? [0])))
        expect(at).toBeLessThanOrEqual(planOf([], {}, until).until + 4 * latency)
      }),
    )
  })

  it('goes on from any point as if nothing had been', () => {
    fc.assert(
      fc.property(anyLimits, anyAround, (limits, around) => {
        const plan = planOf(waitsFor(hour, null), around)
        const { asked, states } = measure(plan, limits, around)
        for (const state of states) {
          const done: typeof asked = JSON.parse(state)
          const step = nextStep(plan, done, asked[done.length]?.used ?? null)
          expect(step.next).toBe(asked[done.length]?.sent ?? null)
          expect(livedThrough(plan, done)?.idle.from ?? 0).toBeLessThanOrEqual(limits.idle)
        }
      }),
    )
  })
})

describe('what several probes say together', () => {
  it('names age or rest only where it is that', () => {
    fc.assert(
      fc.property(anyLimits, fc.array(fc.tuple(anyAround, anyLongest), { minLength: 1, maxLength: 4 }), (limits, runs) => {
        const { timeouts } = inTurn(limits, runs)
        if (timeouts === null) return
        const { idle, age, either } = timeouts
        expect(isWithin(idle, limits.idle)).toBe(true)
        expect(isWithin(age, limits.age)).toBe(true)
        for (const end of either) expect(isWithin(end.idle, limits.idle) || isWithin(end.age, limits.age)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('tells rest from age with the second, and brings the bounds together with each', () => {
    const limits = { idle: 29 * minute, age: never }
    const told = (count: number) =>
      inTurn(
        limits,
        Array.from({ length: count }, () => [{}, 30 * minute]),
      )
    expect(told(1).timeouts).toMatchObject({ idle: { from: 902, upTo: null }, either: [{ idle: { from: 902, upTo: 1802 } }] })
    expect(told(2).timeouts).toMatchObject({ idle: { from: 1577, upTo: 1802 }, either: [] })
    expect(told(3).timeouts).toMatchObject({ idle: { from: 1690, upTo: 1746 }, either: [] })
    expect(told(3).requests).toBeLessThan(40)
  })

  it('tells age from rest with the second', () => {
    const { timeouts } = inTurn({ idle: never, age: 50 * minute }, [
      [{}, 30 * minute],
      [{}, 30 * minute],
    ])
    expect(timeouts?.either).toEqual([])
    expect(timeouts?.idle.upTo).toBeNull()
    expect(isWithin(timeouts?.age ?? { from: 0, upTo: 0 }, 50 * minute)).toBe(true)
    expect(timeouts?.age.upTo).not.toBeNull()
  })
})

/** Probes of one session after another, each knowing what those before it found. */
function inTurn(limits: Limits, runs: readonly (readonly [Around, number])[]) {
  const probes: { readonly id: string; readonly at: number; readonly measured: readonly number[] }[] = []
  let requests = 0
  for (const [around, longest] of runs) {
    const waits = waitsFor(longest, timeoutsOf(probes), (around.age ?? 0) / 1000)
    const { verdict, asked } = measure(planOf(waits, around), limits, around)
    requests += asked.length
    if (verdict.measured !== null) probes.push({ id: `probe/${probes.length}`, at: probes.length, measured: toNumbers(verdict.measured) })
  }
  return { timeouts: timeoutsOf(probes), requests }
}

const seconds = (max: number) => fc.oneof(fc.constant(never), fc.integer({ min: 2, max }), fc.double({ min: 5, max: 120, noNaN: true }))
const anyLimits = fc.record({ idle: seconds(5 * hour), age: seconds(8 * hour) })
const anyLongest = fc.constantFrom(...longestWaits)
const milliseconds = (max: number) => fc.integer({ min: 0, max })
const anyAround: fc.Arbitrary<Around> = fc.record(
  {
    uses: fc.array(milliseconds(2 * hour * 1000), { maxLength: 6 }),
    missed: fc.array(fc.record({ at: milliseconds(2 * hour * 1000), noticed: milliseconds(60_000) }), { maxLength: 2 }),
    late: fc.array(fc.oneof(milliseconds(30_000), milliseconds(3 * hour * 1000)), { minLength: 1, maxLength: 8 }),
    slow: fc.array(milliseconds(2_000), { minLength: 1, maxLength: 4 }),
    age: milliseconds(20 * 60_000),
    isBeginningSeen: fc.boolean(),
  },
  { requiredKeys: [] },
)
