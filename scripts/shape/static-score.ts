import { siteFeatures } from '../../src/audit/facts/shape/shape-features.ts'
import type { LabelledCookie } from './labelled-cookies.ts'

export interface StaticScore {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly f2: number
  readonly averagePrecision: number
  readonly falsePerSite: number
  readonly sitesFound: number
}

/** Which of a site's cookies are said to be tokens beside its most probable one. */
export interface LikelyRule {
  readonly most: number
  readonly probability: number
  /** as a share of the most probable one's probability */
  readonly ofBest: number
}

export interface Scored {
  readonly cookie: LabelledCookie
  readonly probability: number
  readonly said: boolean
}

/** Sites with their cookies, in order of first appearance. */
export function bySite(cookies: readonly LabelledCookie[]): ReadonlyMap<string, readonly LabelledCookie[]> {
  const sites = new Map<string, LabelledCookie[]>()
  for (const cookie of cookies) sites.set(cookie.site, [...(sites.get(cookie.site) ?? []), cookie])
  return sites
}

export type LabelledFeatures = ReturnType<typeof featuresOfSite>[number]

/** @param weight how much each cookie counts in training */
export function featuresOfSite(site: readonly LabelledCookie[], weight: number) {
  const features = siteFeatures(site.map(({ shape }) => shape))
  return site.map((cookie, i) => ({ cookie, features: features[i] ?? [], label: cookie.isToken, weight }))
}

/** Of a site's cookies the most probable one is said to be a token, and others by the rule. */
export function chooseOfSite(
  site: readonly { readonly cookie: LabelledCookie; readonly probability: number }[],
  rule: LikelyRule,
): readonly Scored[] {
  const ranked = site.toSorted((a, b) => b.probability - a.probability)
  const least = Math.max(rule.probability, rule.ofBest * (ranked[0]?.probability ?? 0))
  const chosen = new Set(
    ranked.filter(({ probability }, i) => i === 0 || (i < rule.most && probability >= least)).map(({ cookie }) => cookie),
  )
  return site.map(({ cookie, probability }) => ({ cookie, probability, said: chosen.has(cookie) }))
}

/** Some cookies look like a session, and the server does not strictly need them: no fair mistakes. */
export function withoutSessionLooking(scored: readonly Scored[]): readonly Scored[] {
  return scored.filter(({ cookie }) => !cookie.looksLikeSession)
}

export function staticScore(scored: readonly Scored[]): StaticScore {
  const tp = scored.filter(({ said, cookie }) => said && cookie.isToken).length
  const fp = scored.filter(({ said, cookie }) => said && !cookie.isToken).length
  const fn = scored.filter(({ said, cookie }) => !said && cookie.isToken).length
  const sites = new Set(scored.map(({ cookie }) => cookie.site))
  const found = new Set(scored.filter(({ said, cookie }) => said && cookie.isToken).map(({ cookie }) => cookie.site))
  const precision = tp / Math.max(1, tp + fp)
  const recall = tp / Math.max(1, tp + fn)
  const f = (beta: number) => ((1 + beta ** 2) * precision * recall) / Math.max(1e-9, beta ** 2 * precision + recall)
  return {
    precision,
    recall,
    f1: f(1),
    f2: f(2),
    averagePrecision: averagePrecision(scored),
    falsePerSite: fp / sites.size,
    sitesFound: found.size / sites.size,
  }
}

function averagePrecision(scored: readonly Scored[]): number {
  let hits = 0
  let sum = 0
  const ranked = scored.toSorted((a, b) => b.probability - a.probability)
  for (const [i, { cookie }] of ranked.entries()) {
    if (!cookie.isToken) continue
    hits += 1
    sum += hits / (i + 1)
  }
  return sum / Math.max(1, hits)
}
