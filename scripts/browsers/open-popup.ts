import type { Browser, Page } from 'puppeteer-core'
import type { FoundBrowser } from './find-browsers.ts'
import { waitUntil } from './wait-until.ts'

export interface Opener {
  readonly found: FoundBrowser
  readonly browser: Browser
  /** origin of the extension's pages, without a slash at the end */
  readonly extensionOrigin: string
}

const popupPath = '/src/popup/index.html'

/**
 * The extension's popup for a tab: in Chromium the real one, as a click on its icon opens it (the tab's address becomes known to it, as
 * `activeTab` promises); in Firefox, where no test tool reaches the toolbar, the same page in a tab.
 */
export async function openPopup(opener: Opener, tab: Page): Promise<Page> {
  if (opener.found.family === 'firefox') return openPopupPage(opener, tab)
  const { browser, extensionOrigin } = opener
  await tab.bringToFront()
  const extension = (await browser.extensions()).get(new URL(extensionOrigin).host)
  if (extension === undefined) throw new Error('The extension is not loaded.')
  const opened = browser.waitForTarget((target) => target.url().startsWith(extensionOrigin + popupPath))
  await extension.triggerAction(tab)
  const popup = await (await opened).asPage()
  await waitUntil('the popup', () => popup.evaluate(isDrawn))
  return popup
}

/** The popup's page in a tab of its own, told which tab it is about: it keeps its place and can have any size. */
export async function openPopupPage({ browser, extensionOrigin }: Opener, tab: Page): Promise<Page> {
  const popup = await browser.newPage()
  await goToExtensionPage(popup, `${extensionOrigin}/src/welcome/index.html`)
  await tab.bringToFront()
  const id = await popup.evaluate(
    '(globalThis.browser ?? chrome).tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab.id)',
  )
  await goToExtensionPage(popup, `${extensionOrigin}${popupPath}?tab=${id}`)
  await popup.bringToFront()
  await waitUntil('the popup', () => popup.evaluate(isDrawn))
  return popup
}

/** Loads a page of the extension. Firefox loads it, and reports the navigation as broken off: what counts is the page that is there. */
export async function goToExtensionPage(page: Page, url: string): Promise<void> {
  page.goto(url).catch(() => {})
  await waitUntil(url, () => page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url))
}

function isDrawn(): boolean {
  return document.readyState === 'complete' && document.querySelector('main:not([aria-busy])') !== null
}
