import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer-core'
import { allowSite } from '../browsers/allow-site.ts'
import { type Family, type FoundBrowser, findBrowsers } from '../browsers/find-browsers.ts'
import { type Launched, launch } from '../browsers/launch.ts'
import { everyOrigin } from '../browsers/launch-chromium.ts'
import { spreadOf } from './measured.ts'
import { type Interval, pairedDifference } from './paired.ts'
import { processorTime } from './processor-time.ts'
import { silentExtension } from './silent-extension.ts'
import { type Section, shown } from './table.ts'

/** Requests of the page, and Set-Cookie lines in each answer. */
const requests = 100
const linesEach = 3
/** Below the 180 that Chromium keeps of a site. */
const names = 150

const warmUp = 5

/** Milliseconds after a load in which a browser does what it put off, and no other loads. */
const rest = 1_500

/** Extensions that look at every request too, where Debian's packages put them: Chromium loads such ones no more. */
const peers: readonly { readonly name: string; readonly folder: string }[] = [
  { name: 'Privacy Badger', folder: '/usr/share/webext/privacy-badger' },
  {
    name: 'uBlock Origin',
    folder: '/usr/share/mozilla/extensions/{ec8030f7-c20a-464f-9b0e-13a3a9e97384}/uBlock0@raymondhill.net',
  },
]

interface Contender {
  readonly name: string
  readonly launched: Launched
  readonly tab: Page
  /** milliseconds, by the page's own clock */
  readonly loads: number[]
  /** milliseconds, from one load to the next */
  readonly processor: number[]
}

/**
 * What loading a page costs with us, beside none, beside one that only listens and beside others: a browser of each runs all the time, and
 * they load the page turn by turn.
 * @param rounds that count
 */
export async function pageLoads(rounds: number, families: readonly Family[] = ['chromium', 'firefox']): Promise<Section> {
  const server = await startServer()
  const { port } = server.address() as AddressInfo
  const rows: (readonly string[])[] = []
  try {
    for (const family of families) rows.push(...(await rowsOf(family, `http://localhost:${port}/`, rounds)))
  } finally {
    server.close()
    server.closeAllConnections()
  }
  return {
    title: 'Load a page',
    how: `${requests} requests, ${requests * linesEach} Set-Cookie lines, from navigation to the end of the load event: the median of ${rounds} rounds in which each browser loads the page once, and the middle of the differences to the one without extensions, with its 95 % confidence interval (order statistics). An interval with 0 in it: not told apart. Listening alone: an extension with the same listeners that do nothing, which is the browser's price for being asked. Processor time is that of all processes of the browser from one load to the next, so what is put off until after the load is in it.`,
    columns: ['browser', 'extension', 'load', 'more than without', 'processor time', 'more than without'],
    rows,
  }
}

async function rowsOf(family: Family, url: string, rounds: number): Promise<readonly (readonly string[])[]> {
  const silent = await silentExtension(family)
  const contenders = await contendersOf(family, url, silent)
  try {
    const before = new Map<Contender, number>()
    for (let round = -warmUp; round <= rounds; round++) {
      for (const each of contenders) {
        const now = processorTime(each.launched.browser.process()?.pid ?? 0)
        if (round > 0) each.processor.push(now - (before.get(each) ?? 0))
        before.set(each, now)
        const time = await loadTime(each.tab, url)
        if (round >= 0 && round < rounds) each.loads.push(time)
        await setTimeout(rest)
      }
    }
  } finally {
    for (const { launched } of contenders) await launched.close()
    await rm(silent, { recursive: true })
  }
  const missing = family === 'firefox' ? peers.filter(({ folder }) => !existsSync(folder)) : []
  return [
    ...contenders.map((each) => rowOf(family, each, contenders[0] ?? each)),
    ...missing.map(({ name }) => [family, name, 'not installed', '', '', '']),
  ]
}

function rowOf(family: Family, each: Contender, without: Contender): readonly string[] {
  const median = (times: readonly number[]) => `${shown(spreadOf(times).median)} ms`
  const more = (own: readonly number[], alone: readonly number[]) => (each === without ? '' : intervalText(pairedDifference(own, alone)))
  return [
    ...[family, each.name, median(each.loads), more(each.loads, without.loads)],
    ...[median(each.processor), more(each.processor, without.processor)],
  ]
}

function intervalText({ middle, low, high }: Interval): string {
  return `${middle.toFixed(1)} ms (${low.toFixed(1)} to ${high.toFixed(1)})`
}

async function contendersOf(family: Family, url: string, silent: string): Promise<readonly Contender[]> {
  const ours = fileURLToPath(new URL(`../../dist/${family}`, import.meta.url))
  const all = [
    { name: 'none', folder: null },
    { name: 'listening alone', folder: silent },
    { name: 'Sidwatch', folder: ours },
    ...(family === 'firefox' ? peers.filter(({ folder }) => existsSync(folder)) : []),
  ]
  const [found] = findBrowsers(family).filter(({ branded }) => !branded)
  if (found === undefined) return []
  const contenders: Contender[] = []
  for (const { name, folder } of all) contenders.push(await contender(found, name, folder, url, folder === ours))
  return contenders
}

async function contender(found: FoundBrowser, name: string, folder: string | null, url: string, isOurs: boolean): Promise<Contender> {
  const extensionDebugging = found.family === 'chromium' && isOurs
  const launched = await launch(found, { extension: folder, granted: everyOrigin, headless: true, extensionDebugging })
  const tab = await launched.browser.newPage()
  await tab.goto(url)
  if (found.family === 'firefox' && isOurs) await allowSite(launched, tab)
  return { name, launched, tab, loads: [], processor: [] }
}

/** Milliseconds, by the page's own clock. */
async function loadTime(tab: Page, url: string): Promise<number> {
  await tab.bringToFront()
  await tab.goto(`${url}?${performance.now()}`, { waitUntil: 'load' })
  return tab.evaluate(async () => {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    return entry?.loadEventEnd ?? 0
  })
}

function startServer(): Promise<Server> {
  let turn = 0
  const server = createServer((request, response) => {
    const isPage = request.url?.startsWith('/?') === true || request.url === '/'
    const lines = Array.from({ length: isPage ? 0 : linesEach }, () => `c${turn++ % names}=${(turn * 2_654_435_761).toString(36)}; Path=/`)
    response.writeHead(200, {
      'Content-Type': isPage ? 'text/html' : 'text/javascript',
      'Cache-Control': 'no-store',
      ...(lines.length === 0 ? {} : { 'Set-Cookie': lines }),
    })
    response.end(isPage ? page() : '')
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

function page(): string {
  return `<!doctype html><title>Load</title>${Array.from({ length: requests }, (_, n) => `<script src="/s${n}.js"></script>`).join('')}`
}
