import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer-core'
import { type Family, findBrowsers } from './browsers/find-browsers.ts'
import { type Launched, launch } from './browsers/launch.ts'
import { goToExtensionPage } from './browsers/open-popup.ts'
import { startApplication } from './record/application.ts'
import { listenInPage } from './record/listen.ts'
import { rekey } from './record/rekey.ts'
import { scenarios } from './record/scenarios.ts'

/**
 * `tsx scripts/record.ts chromium|firefox`: drives the scenarios in a real browser with the built extension. Writes what its log held to
 * `test/sessions` (first line a header) and the browser's own events to `test/browser/recorded`, as JSON lines. The values in the latter are
 * those of an application that runs for the recording only.
 */
async function main(family: Family): Promise<void> {
  const [found] = findBrowsers(family)
  if (found === undefined) throw new Error(`no ${family} was found`)
  const application = await startApplication()
  try {
    for (const [name, scenario] of Object.entries(scenarios)) {
      const extension = fileURLToPath(new URL(`../dist/${family}`, import.meta.url))
      const launched = await launch(found, { extension, granted: ['http://*/*', 'https://*/*'], headless: true })
      try {
        const { session, events } = await record(launched, (page) => scenario(page, `http://recorded.localhost:${application.port}`))
        await write(`test/sessions/${name}.${family}.jsonl`, session)
        await write(`test/browser/recorded/${name}.${family}.jsonl`, events)
      } finally {
        await launched.close()
      }
    }
  } finally {
    application.stop()
  }
}

async function write(file: string, lines: readonly unknown[]): Promise<void> {
  await writeFile(new URL(`../${file}`, import.meta.url), lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  console.log(`${file}: ${lines.length} lines`)
}

/** What was recorded of one scenario: the observations, and the browser's events that they were made of. */
interface Recording {
  readonly session: readonly unknown[]
  readonly events: readonly unknown[]
}

async function record(launched: Launched, drive: (page: Page) => Promise<void>): Promise<Recording> {
  const { browser, extensionOrigin, found } = launched
  const listener = await browser.newPage()
  await goToExtensionPage(listener, `${extensionOrigin}/src/welcome/index.html`)
  if (found.family === 'firefox') await grantAll(listener)
  await listener.evaluate(listenInPage)
  await drive(await browser.newPage())
  // The end of a journey is part of the session: the scan of the jar that follows it.
  await listener.waitForFunction(`logged.some((entry) => entry.includes('"journey-end"'))`, { polling: 500, timeout: 30_000 })
  const logged = (await listener.evaluate('logged')) as readonly string[]
  const observations = logged.flatMap((entry) => JSON.parse(entry) as readonly { readonly at: number; readonly site: string | null }[])
  const own = observations.filter(({ site }) => site === null || site === 'recorded.localhost')
  const asOf = Math.max(...own.map(({ at }) => at)) + 60_000
  const events = (await listener.evaluate('JSON.stringify(events)')) as string
  return { session: [{ v: 1, browser: found.family, asOf }, ...own.map(rekey)], events: JSON.parse(events) }
}

/** No tool reaches Firefox's question, and a preference answers it with yes: a click is needed all the same. */
async function grantAll(page: Page): Promise<void> {
  await page.evaluate(`
    document.body.insertAdjacentHTML('afterbegin', '<button id="grant">grant</button>')
    document.getElementById('grant').addEventListener('click', () => {
      globalThis.granted = browser.permissions.request({ origins: ['http://*/*', 'https://*/*'] })
    })
  `)
  await page.click('#grant')
  await page.waitForFunction('globalThis.granted')
  await page.evaluate('globalThis.granted')
}

const [family] = process.argv.slice(2)
if (family === 'chromium' || family === 'firefox') await main(family)
else {
  console.error('record: name the browser: chromium or firefox')
  process.exitCode = 2
}
