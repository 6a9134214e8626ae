import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Family, findBrowsers } from '../browsers/find-browsers.ts'
import { browserRound } from './faults/browser-round.ts'
import { moments } from './faults/moments.ts'
import { type Round, roundWith } from './faults/round.ts'
import { type CampaignSection, runOf, writeSection } from './robustness-page.ts'

/** What is ended, where, how often in one visit, and how that is told. */
interface Fault {
  readonly family: Family
  readonly killsOfRound: number
  readonly title: CampaignSection['title']
  readonly how: string
}

const faults = {
  worker: {
    family: 'chromium',
    killsOfRound: 12,
    title: 'Faults',
    how: 'the worker is ended at random moments, whatever it is doing',
  },
  'event-page': {
    family: 'firefox',
    killsOfRound: 48,
    title: 'Faults in Firefox',
    how: 'the event page is ended at random moments, whatever it is doing',
  },
  browser: {
    family: 'chromium',
    killsOfRound: 1,
    title: 'Faults of the browser',
    how: 'the browser is ended at a random moment (SIGKILL) and started again with the same profile',
  },
} as const satisfies Readonly<Record<string, Fault>>

/**
 * `npm run faults -- --what worker --kills 500`: visits the demo in a real browser again and again, ends the extension's worker at random
 * moments on the way (`event-page`: Firefox's; `browser`: all of Chromium), and compares what is then reported with an undisturbed visit.
 * Writes docs/robustness.md, and fails where something failed that does not fail undisturbed, or where something is missing and nothing says
 * so. A seed that is named gives the same moments.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      what: { type: 'string', default: 'worker' },
      kills: { type: 'string', default: '500' },
      seed: { type: 'string', default: `${Date.now() % 1_000_000}` },
    },
  })
  const [wanted, seed] = [Number(values.kills), Number(values.seed)]
  const what = (Object.keys(faults) as (keyof typeof faults)[]).find((each) => each === values.what)
  if (what === undefined) throw new Error(`--what is one of ${Object.keys(faults).join(', ')}.`)
  const fault: Fault = faults[what]
  const [found] = findBrowsers(fault.family)
  if (found === undefined) throw new Error(`No ${fault.family} was found.`)
  // A copy: a build that begins in the middle would take the extension away under the browser.
  const extension = await mkdtemp(join(tmpdir(), 'sidwatch-faults-'))
  try {
    await cp(fileURLToPath(new URL(`../../dist/${fault.family}`, import.meta.url)), extension, { recursive: true })
    const usual = await roundWith(found, extension, [])
    const rounds: Round[] = []
    for (let round = 0; killsOf(rounds) < wanted && round < wanted; round++) {
      const at = moments(seed + round, fault.killsOfRound, usual.took)
      rounds.push(what === 'browser' ? await browserRound(found, extension, at[0] ?? 0) : await roundWith(found, extension, at))
      console.log(`${killsOf(rounds)} kills`)
    }
    tell(fault, usual, rounds, `npm run faults -- --what ${what} --kills ${wanted} --seed ${seed}`)
  } finally {
    await rm(extension, { recursive: true, force: true })
  }
}

function tell(fault: Fault, usual: Round, rounds: readonly Round[], command: string): void {
  const isSame = ({ failed }: Round): boolean => failed.length === usual.failed.length
  const wrong = rounds.flatMap(({ failed }) => failed.filter((each) => !usual.failed.includes(each)))
  const untold = rounds.filter((round) => !isSame(round) && !round.saysLoss)
  for (const each of wrong) console.log(`falsely failed: ${each}`)
  for (const { failed } of untold)
    console.log(`missing, and nothing says so: ${usual.failed.filter((each) => !failed.includes(each)).join(', ')}`)
  writeSection({
    title: fault.title,
    how: `${runOf(command)} The flawed twin of the demo in real ${fault.family === 'chromium' ? 'Chromium' : 'Firefox'}, from a failed sign-in to the sign-out; ${fault.how}. Undisturbed ${usual.failed.length} claims fail.`,
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
