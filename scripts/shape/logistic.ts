import { type Feature, nameBuckets } from '../../src/audit/facts/shape/shape-features.ts'

export interface Example {
  readonly features: readonly Feature[]
  readonly label: boolean
}

/** Penalties on the square of a weight: the pieces of names, of which there are many, are held less tightly together. */
const penalties = { feature: 4, namePiece: 1 }

/**
 * Logistic regression with an L2 penalty, fitted by full-batch gradient steps (Adam): the same examples give the same weights.
 * @returns one weight a feature
 */
export function learn(examples: readonly Example[], size: number, rounds = 300): Float64Array {
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
      const penalty = i === 0 ? 0 : i < size - nameBuckets ? penalties.feature : penalties.namePiece
      const slope = ((gradient[i] as number) + penalty * (weights[i] as number)) / examples.length
      mean[i] = 0.9 * (mean[i] as number) + 0.1 * slope
      square[i] = 0.999 * (square[i] as number) + 0.001 * slope * slope
      const step = (mean[i] as number) / (1 - 0.9 ** round) / (Math.sqrt((square[i] as number) / (1 - 0.999 ** round)) + 1e-8)
      weights[i] = (weights[i] as number) - 0.05 * step
    }
  }
  return weights
}

/** Platt's scaling: slope and offset that make held-out log-odds say what share of them is right. */
export function calibrate(held: readonly { readonly logOdds: number; readonly isToken: boolean }[]): {
  readonly slope: number
  readonly offset: number
} {
  let slope = 1
  let offset = 0
  for (let round = 0; round < 4_000; round++) {
    let bySlope = 0
    let byOffset = 0
    for (const { logOdds, isToken } of held) {
      const error = 1 / (1 + Math.exp(-(slope * logOdds + offset))) - (isToken ? 1 : 0)
      bySlope += error * logOdds
      byOffset += error
    }
    slope -= (0.3 * bySlope) / held.length
    offset -= (0.3 * byOffset) / held.length
  }
  return { slope: Math.round(slope * 1000) / 1000, offset: Math.round(offset * 1000) / 1000 }
}

export function logOddsOf(weights: ArrayLike<number>, features: readonly Feature[]): number {
  let sum = 0
  for (const [index, value] of features) sum += (weights[index] as number) * value
  return sum
}

function probability(weights: ArrayLike<number>, features: readonly Feature[]): number {
  return 1 / (1 + Math.exp(-logOddsOf(weights, features)))
}
