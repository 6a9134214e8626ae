import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calibrated } from '../../../../src/audit/facts/shape/calibrated.ts'
import type { CookieShape } from '../../../../src/audit/facts/shape/cookie-shape.ts'
import { featureCount, siteFeatures } from '../../../../src/audit/facts/shape/shape-features.ts'
import { shapeProbabilities } from '../../../../src/audit/facts/shape/shape-model.ts'
import { calibration, provenance, weights } from '../../../../src/audit/facts/shape/shape-weights.ts'
import { readValue } from '../../../../src/audit/value/read-value.ts'

const key = new Uint8Array(32).fill(1)
const shape = (name: string, value: string, rest: Partial<CookieShape> = {}): CookieShape => ({
  name,
  traits: readValue(value, key),
  secure: false,
  httpOnly: false,
  domain: 'www.e.com',
  hostOnly: true,
  path: '/',
  expiryTime: null,
  lifetime: null,
  setByScript: null,
  ...rest,
})

const token = shape('sessid', '9f8a7c6b5d4e3f2a1b0c9d8e7f6a5b4c', { httpOnly: true, setByScript: false })
const jar = [
  token,
  shape('lang', 'de'),
  shape('_ga', 'GA1.1.1234567890.1767603600', { setByScript: true, lifetime: 63_072_000 }),
  shape('theme', 'dark'),
]

describe('the shape model', () => {
  test('has a weight for every feature, and no feature without one', () => {
    expect(weights).toHaveLength(featureCount)
    for (const [index] of siteFeatures(jar).flat()) expect(index).toBeLessThan(featureCount)
  })

  test('finds the token of a jar likelier than anything else in it', () => {
    const [first, ...others] = shapeProbabilities(jar)
    expect(first).toBeGreaterThan(0.5)
    expect(Math.max(...others)).toBeLessThan(0.2)
  })

  test('is the surer, the higher the log-odds are', () => {
    const surenesses = Array.from({ length: 201 }, (_, i) => calibrated((i - 100) / 10, calibration))
    expect(surenesses).toEqual(surenesses.toSorted((a, b) => a - b))
  })

  test('says no more than what was right: held-out cookies, in steps of probability', () => {
    for (const { from, cookies, said, right } of provenance.calibration) {
      const twoDeviations = 2 * Math.sqrt((said * (1 - said)) / cookies)
      expect(Math.abs(said - right), `from ${from}`).toBeLessThan(twoDeviations + 0.01)
    }
  })

  test('measures between 0 and 1, whatever a cookie is called and holds', () => {
    const anyShape = fc
      .record({ name: fc.string(), value: fc.string(), httpOnly: fc.boolean(), domain: fc.string(), expiryTime: fc.option(fc.double()) })
      .map(({ name, value, ...rest }) => shape(name, value, rest))
    fc.assert(
      fc.property(fc.array(anyShape, { maxLength: 8 }), (shapes) => {
        const values = siteFeatures(shapes).flatMap((features) => features.map(([, value]) => value))
        expect(values.filter((value) => !(value >= 0 && value <= 1))).toEqual([])
      }),
    )
  })
})
