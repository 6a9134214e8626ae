import { besideMeasures } from './beside-measures.ts'
import type { CookieShape } from './cookie-shape.ts'
import { nameBuckets } from './name-pieces.ts'
import { ownMeasures } from './own-measures.ts'
import { readSite } from './site-reading.ts'

/** A feature by its number, with its value. */
export type Feature = readonly [index: number, value: number]

/** The first feature stands for any cookie, the measures follow, then the pieces of names. */
const measures = [() => true, ...ownMeasures, ...besideMeasures]

/** Number of features, measures and buckets of names together. */
export const featureCount = measures.length + nameBuckets

/**
 * Features of each of a site's cookies beside the others, in their order. What is rare on the site counts more than what is rare on the
 * web: ranks of length and strength, flags that few of its cookies have, what was set in the same second.
 */
export function siteFeatures(shapes: readonly CookieShape[]): readonly (readonly Feature[])[] {
  return mapFeatures(shapes, (eachFeature) => {
    const features: Feature[] = []
    eachFeature((index, value) => features.push([index, value]))
    return features
  })
}

/** What one is to make of the features of each of a site's cookies; those that are 0 are left out. */
export function mapFeatures<R>(
  shapes: readonly CookieShape[],
  make: (eachFeature: (take: (index: number, value: number) => void) => void) => R,
): readonly R[] {
  const site = readSite(shapes)
  return site.all.list.map((one) =>
    make((take) => {
      measures.forEach((measure, index) => {
        const value = Number(measure(one, site))
        if (value !== 0) take(index, value)
      })
      const weight = 1 / Math.sqrt(Math.max(1, one.pieces.length))
      for (const bucket of one.pieces) take(measures.length + bucket, weight)
    }),
  )
}
