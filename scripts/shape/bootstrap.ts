import { type Scored, type StaticScore, staticScore } from './static-score.ts'

const samples = 1_000

/**
 * Within which bounds 95 % of the scores lie when as many sites are drawn again and again from these (bootstrap): how far a score may be
 * chance. The draws are always the same.
 */
export function intervals(
  sites: readonly (readonly Scored[])[],
): Readonly<Record<keyof StaticScore, readonly [low: number, high: number]>> {
  const next = draws(sites.length)
  const scores = Array.from({ length: samples }, () => {
    // each draw is a site of its own, even where it is one that was drawn before
    const drawn = sites.map((_, i) => (sites[next()] ?? []).map((one): Scored => ({ ...one, cookie: { ...one.cookie, site: String(i) } })))
    return staticScore(drawn.flat())
  })
  const bounds = (name: keyof StaticScore) => {
    const sorted = scores.map((score) => score[name]).toSorted((a, b) => a - b)
    return [sorted[Math.floor(samples * 0.025)] ?? 0, sorted[Math.floor(samples * 0.975)] ?? 0] as const
  }
  return {
    precision: bounds('precision'),
    recall: bounds('recall'),
    f1: bounds('f1'),
    f2: bounds('f2'),
    averagePrecision: bounds('averagePrecision'),
    falsePerSite: bounds('falsePerSite'),
    sitesFound: bounds('sitesFound'),
  }
}

/** Numbers below `below`, the same at every run (Park and Miller's generator). */
function draws(below: number): () => number {
  let state = 20_140_401
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return Math.floor((state / 2_147_483_647) * below)
  }
}
