import { shapeProbability } from '../../src/audit/facts/shape/shape-model.ts'
import { crossValidate } from '../shape/cross-validate.ts'
import { readLabelledCookies } from '../shape/labelled-cookies.ts'
import { bySite, chooseOfSite, featuresOfSite, type Scored, staticScore } from '../shape/static-score.ts'

/**
 * Scores the shape model on labelled jars: with the weights of the repository, or (`crossValidate`) with weights learned from the
 * other sites of the same file. Strict, and without the session-looking negatives. The last line is one JSON object.
 * @throws where the file lacks a column
 */
export function printStatic(file: string, options: { readonly crossValidate: boolean }): void {
  const sites = [...bySite(readLabelledCookies(file)).values()]
  const scored: readonly Scored[] = options.crossValidate
    ? crossValidate(
        sites.map((site) => featuresOfSite(site)),
        [],
      ).chosenOfSites
    : sites.flatMap((site) => {
        const shapes = site.map(({ shape }) => shape)
        return chooseOfSite(site.map((cookie) => ({ cookie, probability: shapeProbability(cookie.shape, shapes) })))
      })
  const strict = staticScore(scored)
  const lenient = staticScore(scored.filter(({ cookie }) => !cookie.looksLikeSession))
  const columns = ['precision', 'recall', 'f1', 'f2', 'averagePrecision', 'falsePerSite', 'sitesFound'] as const
  console.log(
    `${sites.length} sites, ${scored.length} cookies, ${options.crossValidate ? 'weights of the other sites' : 'weights of the repository'}`,
  )
  console.log(`${''.padEnd(38)}${columns.map((name) => name.padStart(17)).join('')}`)
  for (const [label, score] of [
    ['strict', strict],
    ['without session-looking negatives', lenient],
  ] as const) {
    console.log(`${label.padEnd(38)}${columns.map((name) => score[name].toFixed(3).padStart(17)).join('')}`)
  }
  console.log(
    JSON.stringify({
      sites: sites.length,
      cookies: scored.length,
      crossValidated: options.crossValidate,
      strict,
      withoutSessionLooking: lenient,
    }),
  )
}
