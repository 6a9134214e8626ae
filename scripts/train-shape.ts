import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { featureCount } from '../src/audit/facts/shape/shape-features.ts'
import { crossValidate } from './shape/cross-validate.ts'
import { calibrate, type Example, learn } from './shape/logistic.ts'
import { readShapeData } from './shape/shape-data.ts'
import { bySite, featuresOfSite, staticScore } from './shape/static-score.ts'

/** `npm run train-shape -- DIR`: fits the shape model to labelled data and writes its weights, the same for the same data. */
function main(): number {
  const [folder] = process.argv.slice(2)
  if (folder === undefined) {
    console.error('train-shape: name the folder that holds the labelled data: npm run train-shape -- DIR')
    return 2
  }
  const { jars, recorded } = readShapeData(folder)
  const sites = [...bySite(jars).values()].map((site) => featuresOfSite(site))
  const families = [...bySite(recorded).values()].map((site) => featuresOfSite(site))
  const held = crossValidate(sites, families)
  const calibration = calibrate([...held.sites, ...held.families].flat())
  const examples: readonly Example[] = [...sites, ...families].flat()
  const weights = learn(examples, featureCount())
  const scale = Math.max(...weights.map(Math.abs)) / 127
  const summary = {
    jars: { cookies: jars.length, sites: sites.length, ...rounded(staticScore(held.chosenOfSites)) },
    recorded: { cookies: recorded.length, families: families.length, ...rounded(staticScore(held.chosenOfFamilies)) },
    calibration: held.reliability(calibration),
  }
  writeFileSync(
    fileURLToPath(new URL('../src/audit/facts/shape/shape-weights.ts', import.meta.url)),
    asModule(
      [...weights].map((weight) => Math.round(weight / scale)),
      scale,
      calibration,
      summary,
    ),
  )
  console.log(JSON.stringify(summary, null, 2))
  return 0
}

function rounded(score: object): Record<string, number> {
  return Object.fromEntries(Object.entries(score).map(([name, value]) => [name, Math.round(Number(value) * 1000) / 1000]))
}

function asModule(weights: readonly number[], scale: number, calibration: object, summary: object): string {
  return `// Written by \`npm run train-shape\`. Learned from labelled jars of 110 sites (2014) and recorded applications; scores are of
// sites and families that were held out of the training (ten folds).
export const provenance = ${JSON.stringify(summary, null, 2)} as const

export const scale = ${scale}
export const calibration = ${JSON.stringify(calibration)} as const

/** One weight a feature, in eight bits. */
export const weights: readonly number[] = ${JSON.stringify(weights)}
`
}

process.exitCode = main()
