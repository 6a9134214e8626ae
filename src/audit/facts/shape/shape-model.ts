import { calibrated } from './calibrated.ts'
import type { CookieShape } from './cookie-shape.ts'
import { mapFeatures } from './shape-features.ts'
import { calibration, scale, weights } from './shape-weights.ts'

/**
 * How probable it is that each of a site's cookies carries the session, from names, values, flags and lifetimes alone: the weakest
 * evidence there is. Calibrated: where it says 0.8, about four in five are right (the data and the scores stand beside the weights).
 */
export function shapeProbabilities(site: readonly CookieShape[]): readonly number[] {
  return mapFeatures(site, (eachFeature) => {
    let sum = 0
    eachFeature((index, value) => {
      sum += (weights[index] ?? 0) * scale * value
    })
    return calibrated(sum, calibration)
  })
}
