export interface Interval {
  readonly middle: number
  readonly low: number
  readonly high: number
}

/**
 * The median of the differences of pairs, and an interval that holds the true one with at least 95 % confidence, whatever the distribution:
 * order statistics whose ranks the binomial distribution gives (W. J. Conover, Practical Nonparametric Statistics, 3.2).
 */
export function pairedDifference(some: readonly number[], others: readonly number[]): Interval {
  const differences = some.map((one, i) => one - (others[i] ?? Number.NaN)).toSorted((a, b) => a - b)
  const n = differences.length
  const rank = lowestRank(n)
  return {
    middle: differences[Math.floor(n / 2)] ?? Number.NaN,
    low: differences[rank] ?? Number.NaN,
    high: differences[n - 1 - rank] ?? Number.NaN,
  }
}

/** How many of `n` fair coins may fall on one side at most so that this happens in 2.5 % or less. */
function lowestRank(n: number): number {
  let probability = 0.5 ** n
  let sum = probability
  let rank = 0
  while (sum <= 0.025 && rank < n / 2) {
    rank += 1
    probability *= (n - rank + 1) / rank
    sum += probability
  }
  return Math.max(0, rank - 1)
}
