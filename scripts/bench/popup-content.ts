import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer-core'
import { findBrowsers } from '../browsers/find-browsers.ts'
import { type Launched, launch } from '../browsers/launch.ts'
import { everyOrigin } from '../browsers/launch-chromium.ts'
import { goToExtensionPage } from '../browsers/open-popup.ts'
import { waitUntil } from '../browsers/wait-until.ts'
import { spreadOf } from './measured.ts'
import { type Section, shown } from './table.ts'

const rounds = 15

/**
 * From the navigation of the popup to its first drawing with the site's report. No site can have more than 180 cookies in Chromium: the
 * report that lies ready for the popup is made longer.
 */
export async function popupContent(counts: readonly number[]): Promise<Section> {
  const title = 'Open the popup'
  const how = `Chromium: from navigation to the first frame that shows the answer for the site, median of ${rounds} openings; goal at 500 cookies: under 100 ms. The report that lies ready is lengthened to so many cookies.`
  const columns = ['cookies', 'first content']
  const [found] = findBrowsers('chromium').filter(({ branded }) => !branded)
  if (found === undefined) return { title, how, columns, rows: [['', 'no Chromium']] }
  const server = createServer((_, response) =>
    response
      .writeHead(200, { 'Content-Type': 'text/html', 'Set-Cookie': ['sid=3f9a1c5e7b2d4860', 'theme=dark'] })
      .end('<title>Site</title>'),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const extension = fileURLToPath(new URL('../../dist/chromium', import.meta.url))
  const launched = await launch(found, { extension, granted: everyOrigin, headless: true, extensionDebugging: true })
  try {
    const tab = await launched.browser.newPage()
    await tab.goto(`http://localhost:${(server.address() as AddressInfo).port}/`)
    await (await launched.popupPageFor(tab)).close()
    const rows: string[][] = []
    for (const count of counts) rows.push([String(count), await openings(launched, tab, count)])
    return { title, how, columns, rows }
  } finally {
    await launched.close()
    server.close()
  }
}

async function openings(launched: Launched, tab: Page, count: number): Promise<string> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const popup = await launched.browser.newPage()
    await goToExtensionPage(popup, `${launched.extensionOrigin}/src/welcome/index.html`)
    await lengthenReport(popup, count)
    await tab.bringToFront()
    const id = await popup.evaluate('chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab.id)')
    await popup.bringToFront()
    await popup.evaluateOnNewDocument(markContent)
    await goToExtensionPage(popup, `${launched.extensionOrigin}/src/popup/index.html?tab=${id}`)
    times.push(Number(await waitUntil('the first content', () => popup.evaluate('globalThis.firstContent'))))
    await popup.close()
  }
  const { median, low, high } = spreadOf(times)
  return `${shown(median)} ms (${shown(low)}–${shown(high)})`
}

/** Writes the stored report anew with copies of one of its cookies under other names. */
function lengthenReport(page: Page, count: number): Promise<unknown> {
  return page.evaluate(`(async () => {
    const [key, held] = Object.entries(await chrome.storage.session.get(null)).find(([key]) => key.startsWith('report/'))
    const report = JSON.parse(held)
    const one = report.others[0] ?? report.tokens[0]
    const others = Array.from({ length: ${count} - report.tokens.length }, (_, n) => ({ ...one, name: 'c' + n, subject: 'cookie:c' + n + ';localhost;/' }))
    await chrome.storage.session.set({ [key]: JSON.stringify({ ...report, others }) })
  })()`)
}

/**
 * Runs in the popup before its scripts do: a message that is sent within a frame arrives after it was drawn. What paint timing tells would be
 * the page that waits, as both draw into the same elements.
 */
const markContent = `new MutationObserver((_, observer) => {
  if (document.querySelector('[data-testid="answer"]') === null) return
  observer.disconnect()
  const drawn = new MessageChannel()
  drawn.port1.onmessage = () => { globalThis.firstContent = performance.now() }
  requestAnimationFrame(() => drawn.port2.postMessage(null))
}).observe(document, { childList: true, subtree: true })`
