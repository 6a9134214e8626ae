import { featureCount } from '../../src/audit/facts/shape/shape-features.ts'
import { learn, logOddsOf } from './logistic.ts'
import { chooseOfSite, type LabelledFeatures, type Scored } from './static-score.ts'

type Site = readonly LabelledFeatures[]

export interface HeldOut {
  readonly cookie: LabelledFeatures['cookie']
  readonly logOdds: number
  readonly isToken: boolean
}

const folds = 10

/** Every site and every family scored by a model that was trained without it. */
export function crossValidate(sites: readonly Site[], families: readonly Site[]) {
  const heldSites: (readonly HeldOut[])[] = []
  const heldFamilies: (readonly HeldOut[])[] = []
  for (let fold = 0; fold < folds; fold++) {
    const outside = (list: readonly Site[]) => list.filter((_, i) => i % folds !== fold)
    const weights = learn([...outside(sites), ...outside(families)].flat(), featureCount())
    const score = (site: Site): readonly HeldOut[] =>
      site.map(({ cookie, features, label }) => ({ cookie, logOdds: logOddsOf(weights, features), isToken: label }))
    heldSites.push(...sites.filter((_, i) => i % folds === fold).map(score))
    heldFamilies.push(...families.filter((_, i) => i % folds === fold).map(score))
  }
  const choose = (list: readonly (readonly HeldOut[])[]): readonly Scored[] =>
    list.flatMap((site) => chooseOfSite(site.map(({ cookie, logOdds }) => ({ cookie, probability: 1 / (1 + Math.exp(-logOdds)) }))))
  return {
    sites: heldSites,
    families: heldFamilies,
    chosenOfSites: choose(heldSites),
    chosenOfFamilies: choose(heldFamilies),
    reliability: (by: { readonly slope: number; readonly offset: number }) => reliability([...heldSites, ...heldFamilies].flat(), by),
  }
}

/** What was said against what was right, in five steps of probability. */
function reliability(held: readonly HeldOut[], { slope, offset }: { readonly slope: number; readonly offset: number }) {
  const said = held.map(({ logOdds, isToken }) => ({ probability: 1 / (1 + Math.exp(-(slope * logOdds + offset))), isToken }))
  return [0, 0.2, 0.4, 0.6, 0.8].map((from) => {
    const within = said.filter(({ probability }) => probability >= from && probability < from + 0.2 + (from === 0.8 ? 1 : 0))
    const mean = within.reduce((sum, { probability }) => sum + probability, 0) / Math.max(1, within.length)
    const right = within.filter(({ isToken }) => isToken).length / Math.max(1, within.length)
    return { from, cookies: within.length, said: Math.round(mean * 100) / 100, right: Math.round(right * 100) / 100 }
  })
}
