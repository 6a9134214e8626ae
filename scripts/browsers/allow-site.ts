import type { Page } from 'puppeteer-core'
import type { Launched } from './launch.ts'

/** Allows the extension the site of a tab as a person does: by the button in the popup. Nothing happens where it is allowed already. */
export async function allowSite(launched: Launched, tab: Page): Promise<void> {
  const popup = await launched.popupFor(tab)
  await popup.waitForSelector('[data-testid="grade"]')
  if ((await popup.$('[data-testid="grant-site"]')) !== null) {
    await popup.click('[data-testid="grant-site"]')
    await popup.waitForFunction(() => document.querySelector('[data-testid="grant-site"]') === null)
  }
  await popup.close()
}
