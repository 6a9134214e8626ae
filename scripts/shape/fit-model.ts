import { type Calibration, calibrated } from '../../src/audit/facts/shape/calibrated.ts'
import { featureCount } from '../../src/audit/facts/shape/shape-features.ts'
import { calibrate, type HeldOut } from './calibration.ts'
import { learn, logOddsOf } from './logistic.ts'
import { chooseOfSite, type LabelledFeatures, type LikelyRule, type Scored, staticScore, withoutSessionLooking } from './static-score.ts'

export type Site = readonly LabelledFeatures[]

/** A whole model: nothing of it is chosen outside the sites that it was fitted to. */
export interface FittedModel {
  readonly weights: Float64Array
  readonly calibration: Calibration
  readonly likely: LikelyRule
}

const folds = 5

/** More than three tokens are rare; the rest is chosen among these. */
const rules: readonly LikelyRule[] = [0.1, 0.15, 0.2, 0.25].flatMap((probability) =>
  [0.25, 0.3, 0.35].map((ofBest) => ({ most: 3, probability, ofBest })),
)

/**
 * Fits weights to all sites and families, and the calibration and the rule to what models say of those that were held out of their
 * training. A token is to be found on nearly every site; of the rules by which that is so the best is the one with the highest F1, with
 * and without the negatives that look like a session.
 */
export function fitModel(sites: readonly Site[], families: readonly Site[]): FittedModel {
  const heldSites: (readonly Said[])[] = []
  const heldFamilies: (readonly Said[])[] = []
  for (let fold = 0; fold < folds; fold++) {
    const outside = (list: readonly Site[]) => list.filter((_, i) => i % folds !== fold)
    const inside = (list: readonly Site[]) => list.filter((_, i) => i % folds === fold)
    const weights = learn([...outside(sites), ...outside(families)].flat(), featureCount)
    heldSites.push(...inside(sites).map((site) => said(site, weights)))
    heldFamilies.push(...inside(families).map((site) => said(site, weights)))
  }
  const calibration = calibrate([...heldSites, ...heldFamilies].flat())
  return {
    weights: learn([...sites, ...families].flat(), featureCount),
    calibration,
    likely: best(rules, (rule) => worthOf(heldSites.flatMap((site) => chooseOfSite(probable(site, calibration), rule)))),
  }
}

/** Share of the sites: 95 % is the aim, and of what is reached within the training a little is lost outside it. */
const foundAtLeast = 0.96

/** A site more where a token is found outweighs what it costs in F1, until enough are found. */
function worthOf(scored: readonly Scored[]): number {
  const { f1, sitesFound } = staticScore(scored)
  return f1 + staticScore(withoutSessionLooking(scored)).f1 + 10 * Math.min(sitesFound, foundAtLeast)
}

/** What a model says of each cookie of a site. */
export function probabilitiesBy({ weights, calibration }: FittedModel, site: Site) {
  return probable(said(site, weights), calibration)
}

interface Said extends HeldOut {
  readonly cookie: LabelledFeatures['cookie']
}

function said(site: Site, weights: Float64Array): readonly Said[] {
  return site.map(({ cookie, features, label, weight }) => ({ cookie, logOdds: logOddsOf(weights, features), isToken: label, weight }))
}

function probable(site: readonly Said[], calibration: Calibration) {
  return site.map(({ cookie, logOdds, isToken }) => ({ cookie, isToken, probability: calibrated(logOdds, calibration) }))
}

function best(choices: readonly LikelyRule[], worth: (choice: LikelyRule) => number): LikelyRule {
  return choices.map((choice) => ({ choice, worth: worth(choice) })).reduce((first, next) => (next.worth > first.worth ? next : first))
    .choice
}
