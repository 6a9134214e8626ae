import type { Feature } from '../../src/audit/facts/shape/shape-features.ts'

export interface Example {
  readonly features: readonly Feature[]
  readonly label: boolean
}

/**
 * Logistic regression with an L2 penalty, fitted by full-batch gradient steps (Adam): the same examples give the same weights.
 * @returns one weight a feature
 */
export function fit(examples: readonly Example[], size: number, { penalty = 1, rounds = 500 } = {}): Float64Array {
  const weights = new Float64Array(size)
  const mean = new Float64Array(size)
  const square = new Float64Array(size)
  for (let round = 1; round <= rounds; round++) {
    const gradient = new Float64Array(size)
    for (const { features, label } of examples) {
      const error = probability(weights, features) - (label ? 1 : 0)
      for (const [index, value] of features) gradient[index] = (gradient[index] as number) + error * value
    }
    for (let i = 0; i < size; i++) {
      const slope = ((gradient[i] as number) + (i === 0 ? 0 : penalty * (weights[i] as number))) / examples.length
      mean[i] = 0.9 * (mean[i] as number) + 0.1 * slope
      square[i] = 0.999 * (square[i] as number) + 0.001 * slope * slope
      const step = (mean[i] as number) / (1 - 0.9 ** round) / (Math.sqrt((square[i] as number) / (1 - 0.999 ** round)) + 1e-8)
      weights[i] = (weights[i] as number) - 0.05 * step
    }
  }
  return weights
}

export function probability(weights: ArrayLike<number>, features: readonly Feature[]): number {
  let sum = 0
  for (const [index, value] of features) sum += (weights[index] as number) * value
  return 1 / (1 + Math.exp(-sum))
}
