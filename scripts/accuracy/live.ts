import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { BrowserContextOptions, Page } from 'playwright-core'
import type { Report } from '../../src/audit/report.ts'
import { auditRecording } from '../../src/cli/audit-recording.ts'
import { provideBrowser } from '../browsers/provide-browser.ts'
import { nodeProgram, run } from '../check/run.ts'
import { openLiveBrowser } from './live-browser.ts'
import { differences } from './live-difference.ts'
import { type SentRequest, truthOfLive } from './live-truth.ts'
import { emptyScore, type Score, scoreRun } from './score.ts'
import type { Run, Target } from './truth.ts'

/** The corpus's own driver of its flows. */
interface Driver {
  readonly CHROMIUM_ARGS: readonly string[]
  load(name: string): Promise<{ readonly meta: FlowSettings }>
  drive(name: string, on: { readonly scheme: 'https'; readonly page: Page; readonly step: Step }): Promise<void>
}

interface FlowSettings {
  /** milliseconds */
  readonly timeout?: number
  readonly idleMs?: number
  readonly httpCredentials?: BrowserContextOptions['httpCredentials']
  readonly contextOptions?: BrowserContextOptions
}

type Step = (name: string, act: () => Promise<unknown>) => Promise<void>

interface Driven {
  readonly reports: readonly Report[]
  readonly sent: readonly SentRequest[]
}

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Installs, starts and drives each target over https in Chromium with the built extension loaded, scores what the extension then reports,
 * and prints how that differs from the audit of the target's recording. One at a time; what was started is stopped.
 *
 * @param folder recordings with their truth; what installs and drives the same targets lies beside it, in `apps` and `libs`
 * @param named targets; none: all that are installed from the system's packages
 * @returns whether all could be scored
 */
export async function scoreLive(score: Score, folder: string, named: readonly string[]): Promise<boolean> {
  const apps = resolve(folder, '..', 'apps')
  const targets = named.length > 0 ? named : targetsOfSystemPackages(folder, apps)
  const extension = await mkdtemp(join(tmpdir(), 'sidwatch-built-'))
  let isWhole = true
  try {
    await build(extension)
    for (const name of targets) {
      try {
        await scoreTarget(score, folder, apps, name, extension)
      } catch (error) {
        console.log(`${name}: not scored: ${error instanceof Error ? error.message.split('\n')[0] : error}`)
        isWhole = false
      }
    }
  } finally {
    await corpus(apps, ['down'])
    await rm(extension, { recursive: true, force: true })
  }
  return isWhole
}

async function scoreTarget(score: Score, folder: string, apps: string, name: string, extension: string): Promise<void> {
  const target: Target = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
  const recorded = target.runs.https
  if (recorded === undefined) throw new Error('it has no https recording')
  const service = existsSync(join(apps, name)) ? name : 'libs'
  const started = await corpus(apps, ['up', service])
  try {
    if (!started.includes('READY')) throw new Error(started.trim().split('\n').at(-1) ?? 'it did not start')
    const { reports, sent } = await drive(apps, name, extension)
    const names = new Set(reports.flatMap(({ tokens, others }) => [...tokens, ...others]).map((cookie) => cookie.name))
    const { run, nameHere, unsent } = truthOfLive(recorded, sent, names)
    for (const { event, method, path } of unsent) console.log(`${name}: this time no request was made for ${event} ${method} ${path}`)
    scoreRun(score, `${name} live`, run, reports)
    console.log(`${name}: ${summaryOf(run, reports)}`)
    const recording = auditRecording(readFileSync(join(folder, recorded.har), 'utf8'))
    const found = differences(reports, recording, nameHere)
    console.log(found.length === 0 ? '  as from its recording' : '  differs from its recording:')
    for (const { onlyIn, verdict, why } of found) console.log(`    only ${onlyIn.padEnd(9)} ${verdict}  [${why}]`)
  } finally {
    await corpus(apps, ['down', service])
  }
}

/** What was found; the missed and the false follow one by one when all are scored. */
function summaryOf(run: Run, reports: readonly Report[]): string {
  const own = emptyScore()
  scoreRun(own, '', run, reports)
  const events = [...own.events, ...own.unrecognisable].map(([event, { tp, fp, fn }]) => `${event} ${counted(tp, fn, fp)}`)
  const claims = [...own.claims].map(
    ([claim, { found, missed, false: wrong, cantTell }]) => `${claim} ${counted(found, missed + cantTell, wrong)}`,
  )
  return [`session tokens ${counted(own.tokens.tp, own.tokens.fn, own.tokens.fp)}`, ...events, ...claims].join(', ')
}

function counted(found: number, missed: number, wrong: number): string {
  return `${found}/${found + missed}${wrong > 0 ? ` and ${wrong} false` : ''}`
}

async function drive(apps: string, name: string, extension: string): Promise<Driven> {
  const driver: Driver = await import(pathToFileURL(join(apps, 'lib', 'drive.mjs')).href)
  const { meta } = await driver.load(name)
  const browser = await openLiveBrowser(provideBrowser('chromium', ({ branded }) => !branded).path, extension, {
    args: driver.CHROMIUM_ARGS,
    contextOptions: { ...(meta.httpCredentials ? { httpCredentials: meta.httpCredentials } : {}), ...meta.contextOptions },
    timeout: patience * (meta.timeout ?? 20_000),
  })
  const { page } = browser
  try {
    const step: Step = async (_name, act) => {
      await act()
      // A page that never falls silent is none of ours.
      await page.waitForLoadState('networkidle', { timeout: meta.idleMs ?? 2_500 }).catch(() => {})
    }
    await driver.drive(name, { scheme: 'https', page, step })
    return { reports: await browser.reports(), sent: browser.sent() }
  } finally {
    await browser.close()
  }
}

/** Flows give limits for a machine that does nothing else. */
const patience = 2

/** Those whose installation says that it takes them from Debian. */
function targetsOfSystemPackages(folder: string, apps: string): readonly string[] {
  return readdirSync(apps)
    .filter((name) => existsSync(join(folder, `${name}.json`)) && existsSync(join(apps, name, 'install.sh')))
    .filter((name) => readFileSync(join(apps, name, 'install.sh'), 'utf8').includes('FROM_DEBIAN=1'))
    .toSorted()
}

/** @returns what it printed */
async function corpus(apps: string, args: readonly string[]): Promise<string> {
  const child = spawn('bash', [join(apps, 'run.sh'), ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  child.stdout.on('data', (chunk) => {
    printed += chunk
  })
  // Not `close`: what it starts in the background keeps its pipe.
  await new Promise((ended) => child.once('exit', ended))
  return printed
}

/** To a folder of its own: a build for something else would take the extension away under the browser. */
async function build(outDir: string): Promise<void> {
  const { status, output } = await run(
    nodeProgram(root, 'vite', 'vite'),
    ['build', '--mode', 'chromium', '--logLevel', 'warn', '--outDir', outDir, '--emptyOutDir'],
    { cwd: root, show: false },
  )
  if (status !== 0) throw new Error(`The extension could not be built:\n${output}`)
}
