import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { findBrowsers } from '../browsers/find-browsers.ts'
import { moments } from './faults/moments.ts'
import { type Round, roundWith } from './faults/round.ts'
import { runOf, writeSection } from './robustness-page.ts'

/** Worker deaths of one visit. */
const killsOfRound = 12

/**
 * `npm run faults -- --kills 500`: visits the demo in real Chromium again and again, kills the extension's worker at random moments on the
 * way, and compares what is then reported with an undisturbed visit. Writes docs/robustness.md, and fails where something failed that does
 * not fail undisturbed, or where something is missing and nothing says so. A seed that is named gives the same moments.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { kills: { type: 'string', default: '500' }, seed: { type: 'string', default: `${Date.now() % 1_000_000}` } },
  })
  const [wanted, seed] = [Number(values.kills), Number(values.seed)]
  const [found] = findBrowsers('chromium')
  if (found === undefined) throw new Error('No Chromium was found.')
  // A copy: a build that begins in the middle would take the extension away under the browser.
  const extension = await mkdtemp(join(tmpdir(), 'sidwatch-faults-'))
  try {
    await cp(fileURLToPath(new URL('../../dist/chromium', import.meta.url)), extension, { recursive: true })
    const usual = await roundWith(found, extension, [])
    const rounds: Round[] = []
    for (let round = 0; killsOf(rounds) < wanted && round < wanted; round++) {
      rounds.push(await roundWith(found, extension, moments(seed + round, killsOfRound, usual.took)))
      console.log(`${killsOf(rounds)} kills`)
    }
    tell(usual, rounds, `npm run faults -- --kills ${wanted} --seed ${seed}`)
  } finally {
    await rm(extension, { recursive: true, force: true })
  }
}

function tell(usual: Round, rounds: readonly Round[], command: string): void {
  const isSame = ({ failed }: Round): boolean => failed.length === usual.failed.length
  const wrong = rounds.flatMap(({ failed }) => failed.filter((each) => !usual.failed.includes(each)))
  const untold = rounds.filter((round) => !isSame(round) && !round.saysLoss)
  for (const each of wrong) console.log(`falsely failed: ${each}`)
  for (const { failed } of untold)
    console.log(`missing, and nothing says so: ${usual.failed.filter((each) => !failed.includes(each)).join(', ')}`)
  writeSection({
    title: 'Faults',
    how: `${runOf(command)} The flawed twin of the demo in real Chromium, from a failed sign-in to the sign-out; the worker is ended at random moments, whatever it is doing. Undisturbed ${usual.failed.length} claims fail.`,
    columns: ['visits', 'kills', 'the same findings', 'fewer, and said so', 'fewer, and nothing said', 'falsely failed'],
    rows: [
      [
        rounds.length,
        killsOf(rounds),
        rounds.filter(isSame).length,
        rounds.filter((round) => !isSame(round) && round.saysLoss).length,
        untold.length,
        wrong.length,
      ].map(String),
    ],
  })
  process.exitCode = wrong.length + untold.length > 0 ? 1 : 0
}

function killsOf(rounds: readonly Round[]): number {
  return rounds.reduce((sum, { kills }) => sum + kills, 0)
}

await main()
