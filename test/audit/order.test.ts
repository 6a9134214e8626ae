import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Observation } from '../../src/audit/observation.ts'
import { inOrder } from '../../src/audit/order.ts'
import { visits } from './fold/support/visits.ts'

const shuffled = visits(8).chain(({ observations }) =>
  fc.tuple(fc.constant(observations), fc.shuffledSubarray([...observations, ...observations], { minLength: 2 * observations.length })),
)

describe('the canonical order', () => {
  test('is the same whatever the order and however often something is told', () => {
    fc.assert(
      fc.property(shuffled, ([observations, delivered]) => {
        expect(inOrder(delivered)).toEqual(inOrder(observations))
      }),
      { seed: 50, numRuns: 100 },
    )
  })

  test('runs by time, and at one time from the request to what it led to', () => {
    const order: readonly Observation['type'][] = [
      'form-submitted',
      'request-sent',
      'set-cookie-received',
      'cookie-removed',
      'cookie-stored',
      'request-completed',
      'page-read',
      'jar-scanned',
    ]
    const [visit] = fc.sample(visits(30), { seed: 7, numRuns: 1 })
    const seen = (visit?.observations ?? []).map((one) => ({ ...one, at: 5 }))
    const ranks = inOrder(seen).map(({ type }) => order.indexOf(type))
    expect(ranks.filter((rank) => rank >= 0)).toEqual(ranks.filter((rank) => rank >= 0).toSorted((a, b) => a - b))
    expect(
      inOrder([
        { ...(seen[0] as Observation), at: 9 },
        { ...(seen[1] as Observation), at: 8 },
      ]).map(({ at }) => at),
    ).toEqual([8, 9])
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('has no place for what was seen at %s', (at) => {
    const [visit] = fc.sample(visits(3), { seed: 7, numRuns: 1 })
    const observations = visit?.observations ?? []
    expect(inOrder(observations.map((seen, i) => (i === 1 ? { ...seen, at } : seen)))).toHaveLength(observations.length - 1)
  })
})
