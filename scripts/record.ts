import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer-core'
import { type Family, findBrowsers } from './browsers/find-browsers.ts'
import { type Launched, launch } from './browsers/launch.ts'
import { goToExtensionPage } from './browsers/open-popup.ts'
import { startApplication } from './record/application.ts'
import { rekey } from './record/rekey.ts'
import { scenarios } from './record/scenarios.ts'

/**
 * `tsx scripts/record.ts chromium|firefox`: drives the scenarios in a real browser with the built extension and writes what its log held
 * to `test/sessions`: JSON lines, first a header.
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
        const lines = await record(launched, (page) => scenario(page, `http://recorded.localhost:${application.port}`))
        const file = fileURLToPath(new URL(`../test/sessions/${name}.${family}.jsonl`, import.meta.url))
        await writeFile(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
        console.log(`${file}: ${lines.length - 1} observations`)
      } finally {
        await launched.close()
      }
    }
  } finally {
    application.stop()
  }
}

/** A page of the extension listens to the log's storage keys; what compaction takes away later was heard by then. */
async function record(launched: Launched, drive: (page: Page) => Promise<void>): Promise<readonly unknown[]> {
  const { browser, extensionOrigin, found } = launched
  const listener = await browser.newPage()
  await goToExtensionPage(listener, `${extensionOrigin}/src/welcome/index.html`)
  if (found.family === 'firefox') await grantAll(listener)
  await listener.evaluate(`
    globalThis.heard = []
    browser.storage.session.onChanged.addListener((changes) => {
      for (const [key, { newValue }] of Object.entries(changes)) if (key.startsWith('log/') && newValue) heard.push(newValue)
    })
  `)
  await drive(await browser.newPage())
  // The end of a journey is part of the session: the scan of the jar that follows it.
  await listener.waitForFunction(`heard.some((entry) => entry.includes('"journey-end"'))`, { polling: 500, timeout: 30_000 })
  const heard = (await listener.evaluate(`heard`)) as readonly string[]
  const observations = heard.flatMap((entry) => JSON.parse(entry) as readonly { readonly at: number; readonly site: string | null }[])
  const own = observations.filter(({ site }) => site === null || site === 'recorded.localhost')
  const asOf = Math.max(...own.map(({ at }) => at)) + 60_000
  return [{ v: 1, browser: found.family, asOf }, ...own.map(rekey)]
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
