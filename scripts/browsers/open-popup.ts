import type { Page } from 'puppeteer-core'
import type { Launched } from './launch.ts'

type Opener = Pick<Launched, 'found' | 'browser' | 'extensionOrigin'>

const popupPath = '/src/popup/index.html'

/**
 * The extension's popup for a tab: in Chromium the real one, as a click on its icon opens it (the tab's address becomes known to it, as
 * `activeTab` promises); in Firefox, where no test tool reaches the toolbar, the same page in a tab, told which tab it is about.
 */
export async function openPopup(opener: Opener, tab: Page): Promise<Page> {
  const popup = opener.found.family === 'firefox' ? await popupInTab(opener, tab) : await realPopup(opener, tab)
  await popup.waitForFunction(() => document.readyState === 'complete' && document.querySelector('main:not([aria-busy])') !== null)
  return popup
}

/** Loads a page of the extension. Firefox loads it, and reports the navigation as broken off: what counts is the page that is there. */
export async function goToExtensionPage(page: Page, url: string): Promise<void> {
  page.goto(url).catch(() => {})
  await page.waitForFunction((wanted) => location.href === wanted && document.readyState === 'complete', {}, url)
}

async function realPopup({ browser, extensionOrigin }: Opener, tab: Page): Promise<Page> {
  await tab.bringToFront()
  const extension = (await browser.extensions()).get(new URL(extensionOrigin).host)
  if (extension === undefined) throw new Error('The extension is not loaded.')
  const opened = browser.waitForTarget((target) => target.url().startsWith(extensionOrigin + popupPath))
  await extension.triggerAction(tab)
  return (await opened).asPage()
}

async function popupInTab({ browser, extensionOrigin }: Opener, tab: Page): Promise<Page> {
  const popup = await browser.newPage()
  await goToExtensionPage(popup, `${extensionOrigin}/src/welcome/index.html`)
  await tab.bringToFront()
  const id = await popup.evaluate(`browser.tabs.query({ active: true }).then(([tab]) => tab.id)`)
  await goToExtensionPage(popup, `${extensionOrigin}${popupPath}?tab=${id}`)
  await popup.bringToFront()
  return popup
}
