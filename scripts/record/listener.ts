import type { Page } from 'puppeteer-core'
import type { Launched } from '../browsers/launch.ts'
import { goToExtensionPage } from '../browsers/open-popup.ts'
import { listenInPage } from './listen.ts'
import type { Logged } from './session-of.ts'

/** A page of the extension that hears everything its background hears. */
export interface Listener {
  /** waits until the jar was scanned after a journey: that scan is part of the session */
  journeyEnds(): Promise<void>
  /** what the extension has logged so far */
  logged(): Promise<readonly Logged[]>
  /** the browser's own events so far */
  events(): Promise<readonly unknown[]>
}

export async function listenTo({ browser, extensionOrigin, found }: Launched): Promise<Listener> {
  const page = await browser.newPage()
  await goToExtensionPage(page, `${extensionOrigin}/src/welcome/index.html`)
  if (found.family === 'firefox') await grantAll(page)
  await page.evaluate(listenInPage)
  return {
    journeyEnds: async () => {
      await page.waitForFunction(`logged.some((entry) => entry.includes('"journey-end"'))`, { polling: 500, timeout: 30_000 })
    },
    logged: async () => {
      const entries = (await page.evaluate('logged')) as readonly string[]
      return entries.flatMap((entry): readonly Logged[] => JSON.parse(entry))
    },
    events: async () => JSON.parse(String(await page.evaluate('JSON.stringify(events)'))),
  }
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
