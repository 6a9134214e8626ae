import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { auditRecording } from '../src/library/audit-recording.ts'
import { scoreLive } from './accuracy/live.ts'
import { forgeLive } from './accuracy/live-forged.ts'
import { probeLive } from './accuracy/live-probe.ts'
import { replayLive } from './accuracy/live-replay.ts'
import { type Counts, emptyScore, type Score, scoreRun } from './accuracy/score.ts'
import { printStatic } from './accuracy/static.ts'
import type { Target } from './accuracy/truth.ts'

const usage = `accuracy: name what to score:
  npm run accuracy -- DIR [TARGET]                       recordings with their truth
  npm run accuracy -- DIR --live [TARGET …]              the same targets, driven in Chromium with the extension loaded
  npm run accuracy -- DIR --live --probe [TARGET …]      signed in to the same targets, with the probe that finds the session token
  npm run accuracy -- DIR --live --replay [TARGET …]     and with IDs from before an event sent again after it
  npm run accuracy -- DIR --live --forge [TARGET …]      and with an ID that was never issued, and a token forged
  npm run accuracy -- --static FILE.csv                  labelled jars, by shape alone, with the weights of the repository
  npm run accuracy -- [DIR] --static FILE.csv --cross-validate   with weights learned from the file's other sites, and from the recordings of DIR`

/** `npm run accuracy -- DIR`: scores a folder of recordings with ground truth; the last line is one JSON object. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      static: { type: 'string' },
      'cross-validate': { type: 'boolean', default: false },
      live: { type: 'boolean', default: false },
      probe: { type: 'boolean', default: false },
      replay: { type: 'boolean', default: false },
      forge: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  })
  const [folder, ...named] = positionals
  if (values.static !== undefined) {
    printStatic(values.static, { crossValidate: values['cross-validate'], recordings: folder })
    return 0
  }
  const only = named[0]
  if (folder === undefined) {
    console.error(usage)
    return 2
  }
  if (values.live && values.probe) return (await probeLive(folder, named)) ? 0 : 1
  if (values.live && values.replay) return (await replayLive(folder, named)) ? 0 : 1
  if (values.live && values.forge) return (await forgeLive(folder, named)) ? 0 : 1
  const score = emptyScore()
  if (values.live) {
    const isWhole = await scoreLive(score, folder, named)
    print(score)
    return isWhole ? 0 : 1
  }
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()) {
    const target = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Target
    if (only !== undefined && target.id !== only) continue
    for (const [scheme, run] of Object.entries(target.runs)) {
      scoreRun(score, `${target.id} ${scheme}`, run, auditRecording(readFileSync(join(folder, run.har), 'utf8')))
    }
  }
  print(score)
  return 0
}

function print(score: Score): void {
  for (const { kind, sort, run, what, why } of score.misses.toSorted(
    (a, b) => a.kind.localeCompare(b.kind) || a.sort.localeCompare(b.sort),
  )) {
    console.log(`${kind.padEnd(6)} ${sort.padEnd(8)} ${run.padEnd(28)} ${what}  ${why}`)
  }
  console.log()
  printCounts('session tokens', score.tokens)
  printCounts('  where a login was recorded', score.tokensAfterLogin)
  for (const [evidence, counts] of score.byEvidence) printCounts(`  ${evidence}`, counts)
  for (const [event, counts] of score.events) printCounts(event, counts)
  for (const [event, counts] of score.unrecognisable) printCounts(`${event} (cannot be known from the recording)`, counts)
  console.log(`\n${'claim'.padEnd(34)} found missed false cantTell`)
  for (const [claim, { found, missed, false: wrong, cantTell }] of [...score.claims].toSorted()) {
    console.log(`${claim.padEnd(34)} ${[found, missed, wrong, cantTell].map((n) => String(n).padStart(5)).join(' ')}`)
  }
  console.log()
  console.log(
    JSON.stringify({
      runs: score.runs,
      tokens: score.tokens,
      tokensAfterLogin: score.tokensAfterLogin,
      byEvidence: Object.fromEntries(score.byEvidence),
      events: Object.fromEntries(score.events),
      unrecognisable: Object.fromEntries(score.unrecognisable),
      claims: Object.fromEntries(score.claims),
    }),
  )
}

function printCounts(label: string, { tp, fp, fn }: Counts): void {
  const precision = tp / (tp + fp)
  const recall = tp / (tp + fn)
  const f1 = (2 * tp) / (2 * tp + fp + fn)
  console.log(`${label.padEnd(44)} P ${share(precision)} R ${share(recall)} F1 ${share(f1)}  tp ${tp} fp ${fp} fn ${fn}`)
}

function share(value: number): string {
  return Number.isFinite(value) ? value.toFixed(3) : '  –  '
}

process.exitCode = await main()
