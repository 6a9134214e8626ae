import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer-core'
import { reportIn } from '../../src/browser/held-report.ts'
import type { Spread } from '../bench/measured.ts'
import { shown } from '../bench/table.ts'
import { findBrowsers } from '../browsers/find-browsers.ts'
import { type Launched, launch } from '../browsers/launch.ts'
import { everyOrigin } from '../browsers/launch-chromium.ts'
import { goToExtensionPage } from '../browsers/open-popup.ts'
import { waitUntil } from '../browsers/wait-until.ts'
import { type Flood, floods } from './floods/flood.ts'
import { clickLatency } from './floods/latency.ts'
import { runOf, writeSection } from './robustness-page.ts'

/** In milliseconds: how long the background may take to come to an end with a flood. */
const patience = 180_000

/**
 * `npm run floods`: lets pages bring about more than anybody should in real Chromium, with the extension and without, and measures how long
 * another page takes to hear of a click meanwhile. A site that is visited in the middle must be known whole afterwards, and what was cut of
 * the flood must be said. Writes docs/robustness.md, and fails where that is not so.
 */
async function main(): Promise<void> {
  const [found] = findBrowsers('chromium').filter(({ branded }) => !branded)
  if (found === undefined) throw new Error('No Chromium was found.')
  const server = createServer((request, response) => {
    const cookies = Number(new URL(request.url ?? '/', 'http://any.test').searchParams.get('cookies') ?? 1)
    const lines = Array.from({ length: cookies }, (_, n) => `c${n}=${(n * 2_654_435_761).toString(36)}; Path=/`)
    response.writeHead(200, { 'Content-Type': 'text/html', 'Set-Cookie': lines }).end('<!doctype html><title>Site</title><p>Text</p>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const extension = fileURLToPath(new URL('../../dist/chromium', import.meta.url))
  const without = await launch(found, { extension: null, granted: [], headless: true })
  const with_ = await launch(found, { extension, granted: everyOrigin, headless: true, extensionDebugging: true })
  try {
    const rows: string[][] = []
    const asking = await with_.browser.newPage()
    await goToExtensionPage(asking, `${with_.extensionOrigin}/src/welcome/index.html`)
    let isWhole = true
    for (const flood of floods) {
      const alone = await flooded(without, flood, port)
      const watched = await flooded(with_, flood, port)
      const [own, other] = [await reportOf(asking, flood.host), await reportOf(asking, bystander(flood))]
      const isKnown = other.others.length + other.tokens.length === 1 && other.gaps.length === 0 && !other.cut
      isWhole &&= isKnown
      const said = own.gaps.length > 0 || own.cut ? 'cut, and said so' : 'whole'
      console.log(flood.name, watched.count)
      rows.push([flood.name, `${watched.count}`, told(alone.latency), told(watched.latency), said, isKnown ? 'known whole' : 'NOT KNOWN'])
    }
    writeSection({
      title: 'Floods',
      how: `${runOf('npm run floods')} Chromium. How long a page of another site takes to hear of a click while a page floods the browser, in milliseconds (median, and what a tenth exceeds), without the extension and with it; what the report of the flooding site then says of itself, and whether a site that was visited in the middle of it is known whole.`,
      columns: ['flood', 'how many', 'click, without', 'click, with', 'the flooding site', 'a site in the middle'],
      rows,
    })
    process.exitCode = isWhole ? 0 : 1
  } finally {
    await with_.close()
    await without.close()
    server.close()
    server.closeAllConnections()
  }
}

/** A site that is visited while the flood runs. */
function bystander({ host }: Flood): string {
  return `beside-${host}`
}

async function flooded({ browser }: Launched, flood: Flood, port: number): Promise<{ readonly count: number; readonly latency: Spread }> {
  const flooding = await browser.newPage()
  await flooding.goto(`http://${flood.host}:${port}/?cookies=0`)
  await (await flooding.createCDPSession()).send('Emulation.setFocusEmulationEnabled', { enabled: true })
  const clicked = await browser.newPage()
  await clicked.goto(`http://clicked.test:${port}/?cookies=0`)
  const running = flood.run(flooding, port)
  const visiting = visit(await browser.newPage(), `http://${bystander(flood)}:${port}/?cookies=1`)
  const latency = await clickLatency(clicked, Promise.all([running, visiting]))
  await flooding.close()
  await clicked.close()
  return { count: await running, latency }
}

async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.close()
}

/** The report of a site once everything is folded, as a page of the extension reads it. */
async function reportOf(asking: Page, site: string): Promise<NonNullable<ReturnType<typeof reportIn>>> {
  const key = `report/0/${site}`
  const read = `chrome.storage.session.get(null).then((all) => Object.keys(all).some((one) => one.startsWith('log/')) ? null : (all['${key}'] ?? null))`
  return waitUntil(`a report of ${site}`, async () => reportIn(await asking.evaluate(read)), patience)
}

function told({ median, high }: Spread): string {
  return `${shown(median)}, ${shown(high)}`
}

await main()
