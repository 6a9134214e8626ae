import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, Page } from 'puppeteer-core'

/** A person looks at a page before going on; so long does an extension have to read it. */
const lookTime = 400

/** A person with a browser, at the first host of a flow. */
export interface Visitor {
  readonly origins: readonly string[]
  /** a new tab at a path of the first host, or at an address */
  open(path: string): Promise<Tab>
}

/** One tab. Every step waits for the page that it leads to. */
export interface Tab {
  readonly page: Page
  goTo(path: string): Promise<void>
  /** types into fields by their names */
  fill(fields: Readonly<Record<string, string>>): Promise<void>
  /** clicks, and waits for the page that comes */
  follow(selector?: string): Promise<void>
  /** clicks, and waits for what a script then shows */
  press(selector: string, shows: string): Promise<void>
  shows(selector: string): Promise<void>
  back(): Promise<void>
  look(): Promise<void>
}

export function visitorOf(browser: Browser, origins: readonly string[]): Visitor & { leave(): Promise<void> } {
  const opened: Page[] = []
  return {
    origins,
    open: async (path) => {
      const page = await browser.newPage()
      opened.push(page)
      const tab = tabOf(page, origins[0] ?? '')
      await tab.goTo(path)
      return tab
    },
    leave: async () => {
      for (const page of opened) await page.close()
    },
  }
}

function tabOf(page: Page, origin: string): Tab {
  const look = async (): Promise<void> => {
    await page.waitForFunction(() => document.readyState === 'complete')
    await pause(lookTime)
  }
  const shows = async (selector: string): Promise<void> => {
    await page.waitForSelector(selector, { timeout: 10_000 })
    await look()
  }
  return {
    page,
    look,
    shows,
    goTo: async (path) => {
      await page.bringToFront()
      await page.goto(new URL(path, origin).href)
      await look()
    },
    fill: async (fields) => {
      await page.bringToFront()
      for (const [name, value] of Object.entries(fields)) await page.type(`[name="${name}"]`, value)
    },
    follow: async (selector = 'button') => {
      await page.bringToFront()
      await Promise.all([page.waitForNavigation(), page.click(selector)])
      await look()
    },
    press: async (selector, shown) => {
      await page.bringToFront()
      await page.click(selector)
      await shows(shown)
    },
    back: async () => {
      await page.bringToFront()
      // A page that comes back from the back-forward cache is not loaded, and Firefox's driver waits for a load.
      if ((await page.browser().version()).startsWith('Chrome')) await page.goBack()
      else await page.evaluate(() => void setTimeout(() => history.back()))
      await pause(lookTime)
      await look()
    },
  }
}
