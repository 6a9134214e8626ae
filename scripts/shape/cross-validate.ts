import { reliability } from './calibration.ts'
import { fitModel, probabilitiesBy, type Site } from './fit-model.ts'
import { chooseOfSite } from './static-score.ts'

const folds = 10

/** Every site and every family judged by a model that was fitted without it, its calibration and its rule too. */
export function crossValidate(sites: readonly Site[], families: readonly Site[]) {
  const said = Array.from({ length: folds }, (_, fold) => {
    const outside = (list: readonly Site[]) => list.filter((__, i) => i % folds !== fold)
    const model = fitModel(outside(sites), outside(families))
    const inside = (list: readonly Site[]) =>
      list.filter((__, i) => i % folds === fold).map((site) => chooseOfSite(probabilitiesBy(model, site), model.likely))
    return { sites: inside(sites), families: inside(families) }
  })
  const ofSites = said.flatMap((fold) => fold.sites)
  const ofFamilies = said.flatMap((fold) => fold.families)
  const weights = new Map([...sites, ...families].flat().map(({ cookie, weight }) => [cookie, weight]))
  return {
    sites: ofSites,
    families: ofFamilies,
    reliability: reliability(
      [...ofSites, ...ofFamilies]
        .flat()
        .map(({ cookie, probability }) => ({ probability, isToken: cookie.isToken, weight: weights.get(cookie) ?? 1 })),
    ),
  }
}
