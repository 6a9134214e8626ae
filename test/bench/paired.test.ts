import { expect, it } from 'vitest'
import { pairedDifference } from '../../scripts/bench/paired.ts'

it('takes the ranks of the binomial distribution: of 20 pairs the sixth from either end (Conover, table A3)', () => {
  const some = Array.from({ length: 20 }, (_, i) => i + 1)
  expect(
    pairedDifference(
      some,
      some.map(() => 0),
    ),
  ).toEqual({ middle: 11, low: 6, high: 15 })
})

it('knows no interval but the whole of five pairs', () => {
  expect(pairedDifference([3, 1, 2, 5, 4], [0, 0, 0, 0, 0])).toEqual({ middle: 3, low: 1, high: 5 })
})
