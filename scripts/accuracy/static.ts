import { shapeProbabilities } from '../../src/audit/facts/shape/shape-model.ts'
import { likely } from '../../src/audit/facts/shape/shape-weights.ts'
import { intervals } from '../shape/bootstrap.ts'
import { crossValidate } from '../shape/cross-validate.ts'
import { type LabelledCookie, readLabelledCookies } from '../shape/labelled-cookies.ts'
import { readRecordedJars } from '../shape/recorded-jars.ts'
import { bySite, chooseOfSite, type Scored, staticScore, withoutSessionLooking } from '../shape/static-score.ts'
import { familiesOf, sitesOf } from '../shape/training-sites.ts'

/**
 * Scores the shape model on labelled jars: with the weights of the repository, or (`crossValidate`) with weights learned from the
 * other sites of the same file and, as those of the repository were, from a folder of recorded applications. Strict, and without the
 * session-looking negatives. The last line is one JSON object.
 * @throws where the file lacks a column
 */
export function printStatic(file: string, options: { readonly crossValidate: boolean; readonly recordings: string | undefined }): void {
  const jars = readLabelledCookies(file)
  const sites = [...bySite(jars).values()]
  const families = options.recordings === undefined ? [] : familiesOf(readRecordedJars(options.recordings))
  const scoredSites = options.crossValidate ? crossValidate(sitesOf(jars), families).sites : sites.map(byRepository)
  const scored = scoredSites.flat()
  const lenientSites = scoredSites.map(withoutSessionLooking)
  const strict = staticScore(scored)
  const lenient = staticScore(lenientSites.flat())
  const columns = ['precision', 'recall', 'f1', 'f2', 'averagePrecision', 'falsePerSite', 'sitesFound'] as const
  console.log(
    `${sites.length} sites, ${scored.length} cookies, ${options.crossValidate ? `weights of the other sites and ${families.length} recorded families` : 'weights of the repository'}`,
  )
  console.log(`${''.padEnd(38)}${columns.map((name) => name.padStart(17)).join('')}`)
  for (const [label, score, of] of [
    ['strict', strict, scoredSites],
    ['without session-looking negatives', lenient, lenientSites],
  ] as const) {
    console.log(`${label.padEnd(38)}${columns.map((name) => score[name].toFixed(3).padStart(17)).join('')}`)
    const within = intervals(of)
    const shown = columns.map((name) =>
      within[name]
        .map((end) => end.toFixed(3))
        .join('–')
        .padStart(17),
    )
    console.log(`${'  95 % of samples of the sites'.padEnd(38)}${shown.join('')}`)
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

function byRepository(site: readonly LabelledCookie[]): readonly Scored[] {
  const probabilities = shapeProbabilities(site.map(({ shape }) => shape))
  return chooseOfSite(
    site.map((cookie, i) => ({ cookie, probability: probabilities[i] ?? 0 })),
    likely,
  )
}
