import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { type Baseline, noBaseline } from '../export/baseline/baseline.ts'
import { baselineText } from '../export/baseline/baseline-text.ts'
import { readBaseline, UnusableBaseline } from '../export/baseline/read-baseline.ts'
import { Unusable } from './unusable.ts'

/** A baseline has a few lines for each site: what is larger is another file. */
const largest = 16_777_216

/**
 * @param mayBeMissing it is about to be written
 * @throws Unusable where it is no baseline; the error of Node where it cannot be read
 */
export function baselineIn(path: string, mayBeMissing = false): Baseline {
  const size = statSync(path, { throwIfNoEntry: !mayBeMissing })?.size
  if (size === undefined) return noBaseline
  if (size > largest) throw new Unusable(`${path}: The file is too large for a baseline. Name the one that --update-baseline wrote.`)
  try {
    return readBaseline(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error instanceof UnusableBaseline) throw new Unusable(`${path}: ${error.message}`)
    throw error
  }
}

/** Written beside it and then put in its place: whoever reads it meanwhile reads one or the other whole. */
export function writeBaseline(path: string, baseline: Baseline): void {
  const text = baselineText(baseline)
  const beside = `${path}.new`
  try {
    writeFileSync(beside, text)
    renameSync(beside, path)
  } finally {
    rmSync(beside, { force: true })
  }
}
