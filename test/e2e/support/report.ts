import type { Page } from 'puppeteer-core'
import { goToExtensionPage } from '../../../scripts/browsers/open-popup.ts'
import { waitUntil } from '../../../scripts/browsers/wait-until.ts'
import type { World } from './world.ts'

/**
 * The report page that the popup opens for its tab's site: the address of the tab that the button opened, opened once more, because in Firefox
 * no test tool reaches a tab that an extension opened.
 */
export async function reportOpenedFrom({ browser, extensionOrigin }: World, popup: Page): Promise<Page> {
  const path = `${extensionOrigin}/src/report/index.html`
  const before = new Set((await tabsOf(popup)).map(({ id }) => id))
  await popup.locator('[data-testid="open-report"]').click()
  const address = await waitUntil('the report', async () => {
    const opened = (await tabsOf(popup)).find(({ id, url = '' }) => !before.has(id) && url.startsWith(path))
    return opened?.url ?? null
  })
  const page = await browser.newPage()
  await goToExtensionPage(page, address)
  await page.waitForSelector('main')
  return page
}

/** Every tab, as a page of the extension is told. */
async function tabsOf(popup: Page): Promise<readonly { readonly id: number; readonly url?: string }[]> {
  return JSON.parse(String(await popup.evaluate('(globalThis.browser ?? chrome).tabs.query({}).then(JSON.stringify)')))
}
