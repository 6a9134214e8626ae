import fc from 'fast-check'

/** Random moments of a visit, in milliseconds from its beginning, in order: the same for the same seed. */
export function moments(seed: number, count: number, long: number): readonly number[] {
  const moment = fc.integer({ min: 0, max: Math.max(1, Math.floor(long)) })
  return fc.sample(moment, { numRuns: count, seed }).toSorted((one, other) => one - other)
}
