import { nameBuckets } from '../../src/audit/facts/shape/name-pieces.ts'
import type { Feature } from '../../src/audit/facts/shape/shape-features.ts'

export interface Example {
  readonly features: readonly Feature[]
  readonly label: boolean
  /** how much it counts: 1 as a rule */
  readonly weight: number
}

/** Penalties on the square of a weight: the pieces of names, of which there are many and each seldom, are held less tightly together. */
const penalties = { measure: 12, namePiece: 0.6 }

/**
 * Logistic regression with an L2 penalty, fitted by full-batch gradient steps (Adam): the same examples give the same weights.
 * @returns one weight a feature
 */
export function learn(examples: readonly Example[], size: number, rounds = 300): Float64Array {
  const { starts, indexes, values } = rowsOf(examples)
  const labels = examples.map(({ label }) => (label ? 1 : 0))
  const importances = examples.map(({ weight }) => weight)
  const weights = new Float64Array(size)
  const mean = new Float64Array(size)
  const square = new Float64Array(size)
  const gradient = new Float64Array(size)
  for (let round = 1; round <= rounds; round++) {
    gradient.fill(0)
    for (let row = 0; row < labels.length; row++) {
      const from = starts[row] as number
      const to = starts[row + 1] as number
      let sum = 0
      for (let at = from; at < to; at++) sum += (weights[indexes[at] as number] as number) * (values[at] as number)
      const error = (importances[row] as number) * (1 / (1 + Math.exp(-sum)) - (labels[row] as number))
      for (let at = from; at < to; at++) (gradient[indexes[at] as number] as number) += error * (values[at] as number)
    }
    for (let i = 0; i < size; i++) {
      const penalty = i === 0 ? 0 : i < size - nameBuckets ? penalties.measure : penalties.namePiece
      const slope = ((gradient[i] as number) + penalty * (weights[i] as number)) / examples.length
      mean[i] = 0.9 * (mean[i] as number) + 0.1 * slope
      square[i] = 0.999 * (square[i] as number) + 0.001 * slope * slope
      const step = (mean[i] as number) / (1 - 0.9 ** round) / (Math.sqrt((square[i] as number) / (1 - 0.999 ** round)) + 1e-8)
      weights[i] = (weights[i] as number) - 0.05 * step
    }
  }
  return weights
}

export function logOddsOf(weights: ArrayLike<number>, features: readonly Feature[]): number {
  let sum = 0
  for (const [index, value] of features) sum += (weights[index] as number) * value
  return sum
}

/** The features of all examples one after the other: where each example starts, and every feature's number and value. */
function rowsOf(examples: readonly Example[]) {
  const starts = [0]
  for (const { features } of examples) starts.push((starts.at(-1) ?? 0) + features.length)
  return {
    starts: Int32Array.from(starts),
    indexes: Int32Array.from(examples.flatMap(({ features }) => features.map(([index]) => index))),
    values: Float64Array.from(examples.flatMap(({ features }) => features.map(([, value]) => value))),
  }
}
