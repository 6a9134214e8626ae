import type { Page } from 'puppeteer-core'
import type { FoundBrowser } from './find-browsers.ts'
import { type ChromiumOptions, launchChromium } from './launch-chromium.ts'
import { launchFirefox } from './launch-firefox.ts'
import { type Opener, openPopup, openPopupPage } from './open-popup.ts'

/** A running browser with the extension, either family: what the demo and the tests ask of it. */
export interface Launched extends Opener {
  /** brings the tab to the front and opens the extension's popup for it; close it with `page.close()` */
  popupFor(tab: Page): Promise<Page>
  /** the same page in a tab of its own, at any size */
  popupPageFor(tab: Page): Promise<Page>
  /** folder of the browser's profile */
  readonly profile: string
  close(): Promise<void>
}

const welcomePath = '/src/welcome/index.html'

/** Starts a browser with a profile of its own. Firefox asks for access in every run: there `granted` is always `on-request`. */
export async function launch(found: FoundBrowser, options: ChromiumOptions): Promise<Launched> {
  const started = found.family === 'firefox' ? await launchFirefox(found, options) : await launchChromium(found, options)
  const extensionOrigin = 'extensionOrigin' in started ? started.extensionOrigin : `chrome-extension://${started.extensionId}`
  // It opens a page when it is installed, which takes the focus: Chromium's popup, opened before, would close again.
  if (options.extension !== null && found.family === 'chromium')
    await started.browser.waitForTarget((target) => target.url().startsWith(extensionOrigin + welcomePath))
  const { browser, profile, close } = started
  const launched = { found, browser, profile, extensionOrigin, close }
  return { ...launched, popupFor: (tab) => openPopup(launched, tab), popupPageFor: (tab) => openPopupPage(launched, tab) }
}
