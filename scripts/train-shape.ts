import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { crossValidate } from './shape/cross-validate.ts'
import { type FittedModel, fitModel } from './shape/fit-model.ts'
import { readShapeData } from './shape/shape-data.ts'
import { staticScore } from './shape/static-score.ts'
import { familiesOf, sitesOf } from './shape/training-sites.ts'

/** `npm run train-shape -- DIR`: fits the shape model to labelled data and writes its weights, the same for the same data. */
function main(): number {
  const [folder] = process.argv.slice(2)
  if (folder === undefined) {
    console.error('train-shape: name the folder that holds the labelled data: npm run train-shape -- DIR')
    return 2
  }
  const { jars, recorded } = readShapeData(folder)
  const sites = sitesOf(jars)
  const families = familiesOf(recorded)
  const held = crossValidate(sites, families)
  const summary = {
    jars: { cookies: jars.length, sites: sites.length, ...rounded(staticScore(held.sites.flat())) },
    recorded: { cookies: recorded.length, families: families.length, ...rounded(staticScore(held.families.flat())) },
    calibration: held.reliability,
  }
  writeFileSync(
    fileURLToPath(new URL('../src/audit/facts/shape/shape-weights.ts', import.meta.url)),
    asModule(fitModel(sites, families), summary),
  )
  console.log(JSON.stringify(summary, null, 2))
  return 0
}

function rounded(score: object): Record<string, number> {
  return Object.fromEntries(Object.entries(score).map(([name, value]) => [name, Math.round(Number(value) * 1000) / 1000]))
}

function asModule({ weights, calibration, likely }: FittedModel, summary: object): string {
  const scale = Math.max(...weights.map(Math.abs)) / 127
  return `// Written by \`npm run train-shape\`. Learned from labelled jars of 110 sites (2014) and recorded applications; scores are of
// sites and families that were held out of the training (ten folds), all that was chosen by numbers chosen within it.
export const provenance = ${JSON.stringify(summary, null, 2)} as const

export const scale = ${scale}
export const calibration = ${JSON.stringify(calibration)} as const

/** Of a site's cookies at most so many are said to be likely tokens, and none less probable than this or than that share of the first. */
export const likely = ${JSON.stringify(likely)} as const

/** One weight a feature, in eight bits. */
export const weights: readonly number[] = ${JSON.stringify([...weights].map((weight) => Math.round(weight / scale)))}
`
}

process.exitCode = main()
