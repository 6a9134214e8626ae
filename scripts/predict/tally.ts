import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What a batch of sets of one format came to. */
export interface Batch {
  readonly format: string
  readonly sets: number
  readonly ids: number
  /** microseconds of processor time */
  readonly spent: number
  /** of each alarm, what was said */
  readonly alarms: readonly string[]
}

export interface Tally {
  all(): readonly Batch[]
  add(batch: Batch): void
}

/** Kept in a file, a batch a line, so that a run goes on where another ended, and several share the work. What other code made is left out. */
export function tallyIn(file: string): Tally {
  const code = codeDigest()
  return {
    all: () => {
      const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
      return lines.map((line) => JSON.parse(line)).filter((batch) => batch.code === code)
    },
    add: (batch) => appendFileSync(file, `${JSON.stringify({ code, ...batch })}\n`),
  }
}

export function tallyOfOneRun(): Tally {
  const batches: Batch[] = []
  return { all: () => batches, add: (batch) => batches.push(batch) }
}

/** Of all that has a say in what is found. */
function codeDigest(): string {
  const folder = fileURLToPath(new URL('../../src/proofs', import.meta.url))
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !beside.test(file))
  const digest = createHash('sha256')
  for (const file of files.toSorted()) digest.update(file).update(readFileSync(`${folder}/${file}`))
  return digest.digest('hex').slice(0, 16)
}

/** Secrets are another search, words say what was found, and plots show it. */
const beside = /^(?:secrets\/|words\.ts|plots\.ts|id-lines\.ts|limits\.ts)/
