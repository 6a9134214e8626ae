import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { provideBrowser } from '../browsers/provide-browser.ts'
import { nodeProgram, run } from '../check/run.ts'
import { type LiveBrowser, openLiveBrowser } from './live-browser.ts'
import type { Run, Target } from './truth.ts'

/** The corpus's own driver of its flows. */
interface Driver {
  readonly CHROMIUM_ARGS: readonly string[]
  load(name: string): Promise<{ readonly meta: FlowSettings }>
  drive(name: string, on: { readonly scheme: 'https'; readonly page: Page; readonly step: Step }): Promise<void>
}

export interface FlowSettings {
  /** milliseconds */
  readonly timeout?: number
  readonly idleMs?: number
  /** a page that only a signed-in user gets */
  readonly probe?: { readonly path: string }
  readonly httpCredentials?: BrowserContextOptions['httpCredentials']
  readonly contextOptions?: BrowserContextOptions
}

export type Step = (name: string, act: () => Promise<unknown>) => Promise<void>

/** One target, started, with the truth of its recording. */
export interface StartedTarget {
  readonly name: string
  readonly recorded: Run
  readonly settings: FlowSettings
  /** Drives its flow in a browser of its own with the extension loaded, each step by `step`. The browser is closed when `work` is done. */
  drive<Result>(step: (browser: LiveBrowser, act: Step) => Step, work: (browser: LiveBrowser) => Promise<Result>): Promise<Result>
}

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Installs and starts each target, one at a time, with a fresh build of the extension; what was started is stopped.
 *
 * @param folder recordings with their truth; what installs and drives the same targets lies beside it, in `apps` and `libs`
 * @param named targets; none: all that are installed from the system's packages
 * @returns whether all could be worked on
 */
export async function forEachTarget(
  folder: string,
  named: readonly string[],
  work: (target: StartedTarget) => Promise<void>,
): Promise<boolean> {
  const apps = resolve(folder, '..', 'apps')
  const targets = named.length > 0 ? named : targetsOfSystemPackages(folder, apps)
  const extension = await mkdtemp(join(tmpdir(), 'sidwatch-built-'))
  let isWhole = true
  try {
    await build(extension)
    for (const name of targets) {
      try {
        await withTarget(folder, apps, name, extension, work)
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

async function withTarget(
  folder: string,
  apps: string,
  name: string,
  extension: string,
  work: (target: StartedTarget) => Promise<void>,
): Promise<void> {
  const target: Target = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
  const recorded = target.runs.https
  if (recorded === undefined) throw new Error('it has no https recording')
  const service = existsSync(join(apps, name)) ? name : 'libs'
  const started = await corpus(apps, ['up', service])
  try {
    if (!started.includes('READY')) throw new Error(started.trim().split('\n').at(-1) ?? 'it did not start')
    const driver: Driver = await import(pathToFileURL(join(apps, 'lib', 'drive.mjs')).href)
    const { meta } = await driver.load(name)
    await work({ name, recorded, settings: meta, drive: (step, then) => drive(driver, name, meta, extension, step, then) })
  } finally {
    await corpus(apps, ['down', service])
  }
}

async function drive<Result>(
  driver: Driver,
  name: string,
  meta: FlowSettings,
  extension: string,
  step: (browser: LiveBrowser, act: Step) => Step,
  work: (browser: LiveBrowser) => Promise<Result>,
): Promise<Result> {
  const browser = await openLiveBrowser(provideBrowser('chromium', ({ branded }) => !branded).path, extension, {
    args: driver.CHROMIUM_ARGS,
    contextOptions: { ...(meta.httpCredentials ? { httpCredentials: meta.httpCredentials } : {}), ...meta.contextOptions },
    timeout: patience * (meta.timeout ?? 20_000),
  })
  const { page } = browser
  try {
    const act: Step = async (_name, act) => {
      await act()
      // A page that never falls silent is none of ours.
      await page.waitForLoadState('networkidle', { timeout: meta.idleMs ?? 2_500 }).catch(() => {})
    }
    await driver.drive(name, { scheme: 'https', page, step: step(browser, act) })
    return await work(browser)
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
