import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Flow } from '../test/flows/flow.ts'
import { flows } from '../test/flows/index.ts'
import { startFlowServer } from '../test/flows/server.ts'
import { visitorOf } from '../test/flows/visitor.ts'
import { type Family, type FoundBrowser, findBrowsers } from './browsers/find-browsers.ts'
import { type Launched, launch } from './browsers/launch.ts'
import { startApplication } from './record/application.ts'
import { type Listener, listenTo } from './record/listener.ts'
import { scenarios } from './record/scenarios.ts'
import { sessionOf } from './record/session-of.ts'

/**
 * `tsx scripts/record.ts chromium|firefox [NAME…]`: drives scenarios and flows (all, or the named ones) in a real browser with the built
 * extension. Writes what its log held of each to `test/sessions` (first line a header), and of the scenarios also the browser's own events
 * to `test/browser/recorded`, as JSON lines. The values in the latter are those of an application that runs for the recording only.
 */
async function main(family: Family, named: readonly string[]): Promise<void> {
  const [found] = findBrowsers(family)
  if (found === undefined) throw new Error(`no ${family} was found`)
  const unknown = named.filter((name) => !Object.hasOwn(flows, name) && !Object.hasOwn(scenarios, name))
  if (unknown.length > 0) throw new Error(`there is no flow ${unknown.join(', ')}`)
  const isWanted = ([name]: readonly [string, unknown]): boolean => named.length === 0 || named.includes(name)
  // A copy: a build that begins in the middle would take the extension away under the browser.
  const extension = await mkdtemp(join(tmpdir(), 'sidwatch-recorded-'))
  try {
    await cp(fileURLToPath(new URL(`../dist/${family}`, import.meta.url)), extension, { recursive: true })
    await recordScenarios(found, extension, Object.entries(scenarios).filter(isWanted))
    await recordFlows(found, extension, Object.entries(flows).filter(isWanted))
  } finally {
    await rm(extension, { recursive: true, force: true })
  }
}

/** Each in a browser of its own. */
async function recordScenarios(
  found: FoundBrowser,
  extension: string,
  wanted: readonly (readonly [string, (typeof scenarios)[keyof typeof scenarios]])[],
): Promise<void> {
  if (wanted.length === 0) return
  const application = await startApplication()
  try {
    for (const [name, scenario] of wanted) {
      await inBrowser(found, extension, [], async (launched, listener) => {
        await scenario(await launched.browser.newPage(), `http://recorded.localhost:${application.port}`)
        await listener.journeyEnds()
        await write(`test/sessions/${name}.${found.family}.jsonl`, sessionOf(await listener.logged(), ['recorded.localhost'], found.family))
        await write(`test/browser/recorded/${name}.${found.family}.jsonl`, await listener.events())
      })
    }
  } finally {
    application.stop()
  }
}

/** A journey has ended when its site was quiet for three seconds. */
const quietTime = 4_500

/** All in one browser: each has sites of its own. */
async function recordFlows(found: FoundBrowser, extension: string, wanted: readonly (readonly [string, Flow])[]): Promise<void> {
  if (wanted.length === 0) return
  const hosts = wanted.flatMap(([, { hosts }]) => hosts)
  const server = await startFlowServer(hosts)
  try {
    await inBrowser(found, extension, hosts, async ({ browser }, listener) => {
      const visited: (typeof wanted)[number][] = []
      for (const [name, flow] of wanted) {
        const visitor = visitorOf(browser, server.add(flow))
        try {
          await flow.visit(visitor)
          await setTimeout(quietTime)
          visited.push([name, flow])
        } catch (error) {
          console.error(`${name} was broken off: ${error}`)
          process.exitCode = 1
        }
        await visitor.leave()
      }
      const logged = await listener.logged()
      for (const [name, flow] of visited)
        await write(`test/sessions/${name}.${found.family}.jsonl`, sessionOf(logged, flow.hosts, found.family))
    })
  } finally {
    server.stop()
  }
}

async function inBrowser(
  found: FoundBrowser,
  extension: string,
  hosts: readonly string[],
  record: (launched: Launched, listener: Listener) => Promise<void>,
): Promise<void> {
  const launched = await launch(found, { extension, granted: ['http://*/*', 'https://*/*'], headless: true, hosts })
  try {
    await record(launched, await listenTo(launched))
  } finally {
    await launched.close()
  }
}

async function write(file: string, lines: readonly unknown[]): Promise<void> {
  await writeFile(new URL(`../${file}`, import.meta.url), lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  console.log(`${file}: ${lines.length} lines`)
}

const [family, ...named] = process.argv.slice(2)
if (family === 'chromium' || family === 'firefox') await main(family, named)
else {
  console.error('record: name the browser: chromium or firefox')
  process.exitCode = 2
}
