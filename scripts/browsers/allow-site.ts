import type { Page } from 'puppeteer-core'
import type { Launched } from './launch.ts'

/**
 * Allows the extension the site of a tab as a person does, by the button in its popup. Nothing happens where it is allowed already.
 * Firefox's popup in a tab is not told the address of a page that it may not see: there the button for all sites is the one.
 */
export async function allowSite(launched: Launched, tab: Page): Promise<void> {
  const popup = await launched.popupFor(tab)
  const button = (await popup.$('[data-testid="grant-site"]')) ?? (await popup.$('[data-testid="grant-all"]'))
  if (button !== null) {
    await button.click()
    await popup.waitForFunction(() => document.querySelector('[data-testid^="grant-"]') === null)
  }
  await popup.close()
}
