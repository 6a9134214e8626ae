import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { findBrowsers } from '../browsers/find-browsers.ts'
import { type Launched, launch } from '../browsers/launch.ts'
import { everyOrigin } from '../browsers/launch-chromium.ts'
import { goToExtensionPage } from '../browsers/open-popup.ts'
import { emptyLog, theWorker } from '../browsers/the-worker.ts'
import { spreadOf } from './measured.ts'
import { type Section, shown } from './table.ts'

const starts = 11
const atOnce = 50

/**
 * The background in Chromium: how long from a navigation that wakes it to the first event in the store, and what it holds after a day's browsing.
 * @param events requests with a Set-Cookie line each, over twenty sites
 */
export async function backgroundWorker(events: number): Promise<Section> {
  const title = 'The background'
  const how = `Chromium. Cold start: the worker is ended, a page is asked for, and the time runs from the navigation to the first event written to the store (median of ${starts}). Memory: the worker's heap after a garbage collection, before and after ${events} requests with a Set-Cookie line each over twenty sites, ${atOnce} at a time.`
  const columns = ['what', 'measured']
  const [found] = findBrowsers('chromium').filter(({ branded }) => !branded)
  if (found === undefined) return { title, how, columns, rows: [['', 'no Chromium']] }
  let turn = 0
  const server = createServer((_, response) => {
    response.writeHead(200, {
      'Content-Type': 'text/html',
      'Access-Control-Allow-Origin': '*',
      'Set-Cookie': `c${turn++ % 40}=${(turn * 2_654_435_761).toString(36)}; Path=/`,
    })
    response.end('<title>Site</title>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const extension = fileURLToPath(new URL('../../dist/chromium', import.meta.url))
  const launched = await launch(found, { extension, granted: everyOrigin, headless: true, extensionDebugging: true })
  try {
    const cold: number[] = []
    for (let n = 0; n < starts; n++) cold.push(await coldStart(launched, `http://wake${n}.test:${port}/`))
    const { median, low, high } = spreadOf(cold)
    const before = await heap(launched)
    const tab = await launched.browser.newPage()
    const began = performance.now()
    for (let site = 0; site < 20; site++) {
      await tab.goto(`http://day${site}.test:${port}/`)
      await tab.evaluate(askAgainAndAgain, events / 20, atOnce)
    }
    const perSecond = events / ((performance.now() - began) / 1000)
    await tab.close()
    const after = await heap(launched)
    const megabytes = (octets: number) => `${shown(octets / 1e6)} MB`
    return {
      title,
      how,
      columns,
      rows: [
        ['cold start to the first saved event', `${shown(median)} ms (${shown(low)}–${shown(high)})`],
        ['heap before', megabytes(before)],
        [`heap after ${events} requests (${perSecond.toFixed(0)} a second)`, megabytes(after)],
      ],
    }
  } finally {
    await launched.close()
    server.close()
    server.closeAllConnections()
  }
}

/** Milliseconds from the navigation to the first change of the store, where the worker was dead before. */
async function coldStart(launched: Launched, url: string): Promise<number> {
  const page = await launched.browser.newPage()
  await goToExtensionPage(page, `${launched.extensionOrigin}/src/welcome/index.html`)
  const tab = await launched.browser.newPage()
  await (await theWorker(launched)).close()
  await page.evaluate(
    "globalThis.saved = new Promise((resolve) => chrome.storage.session.onChanged.addListener((changes) => { if (Object.keys(changes).some((key) => key.startsWith('log/'))) resolve(Date.now()) })); 0",
  )
  const began = Date.now()
  await tab.goto(url)
  const saved = Number(await page.evaluate('globalThis.saved'))
  await tab.close()
  await page.close()
  return saved - began
}

async function heap(launched: Launched): Promise<number> {
  await emptyLog(launched, 120_000)
  const worker = await theWorker(launched)
  await worker.client.send('HeapProfiler.collectGarbage')
  const { usedSize } = await worker.client.send('Runtime.getHeapUsage')
  return usedSize
}

/** Runs in a page. */
async function askAgainAndAgain(times: number, atOnce: number): Promise<void> {
  for (let done = 0; done < times; done += atOnce) await Promise.all(Array.from({ length: atOnce }, (_, n) => fetch(`/r${done + n}`)))
}
