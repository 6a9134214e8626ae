import { type CookieShape, shapeFeatures } from './shape-features.ts'
import { calibration, scale, weights } from './shape-weights.ts'

/**
 * How probable it is that a cookie carries the session, from name, value, flags, lifetime and the site's other cookies alone: the
 * weakest evidence there is. Calibrated: where it says 0.8, about four in five are right (the data and the scores stand beside
 * the weights).
 */
export function shapeProbability(cookie: CookieShape, site: readonly CookieShape[]): number {
  let sum = 0
  for (const [index, value] of shapeFeatures(cookie, site)) sum += (weights[index] ?? 0) * scale * value
  return 1 / (1 + Math.exp(-(calibration.slope * sum + calibration.offset)))
}

/** Of a site's cookies at most three are said to be likely tokens, and none much less likely than the first. */
export const likely = { most: 3, probability: 0.15, ofBest: 0.3 } as const
