import type { Page } from 'puppeteer-core'

/** What may come at once, and how a page brings it about. Each gives how much it was. */
export interface Flood {
  readonly name: string
  /** site that brings it about, under `.test` */
  readonly host: string
  run(page: Page, port: number): Promise<number>
}

export const floods: readonly Flood[] = [
  {
    name: 'cookies that a script sets, 10,000 a second wanted, for five seconds',
    host: 'scripts.test',
    run: (page) => page.evaluate(setCookies, 10_000, 5_000),
  },
  {
    name: 'sites that a page asks, each of which sets a cookie',
    host: 'asking.test',
    run: (page, port) => page.evaluate(askSites, 1_000, 1, port),
  },
  {
    name: 'cookies in the jar, of twenty sites',
    host: 'filling.test',
    run: (page, port) => page.evaluate(askSites, 20, 150, port),
  },
  {
    name: 'tabs that are opened, and closed again',
    host: 'opening.test',
    run: (page, port) => openTabs(page, 100, port),
  },
]

/** Runs in a page: as fast as it can, a hundredth of a second's worth at a time. */
async function setCookies(perSecond: number, milliseconds: number): Promise<number> {
  let count = 0
  for (const end = performance.now() + milliseconds; performance.now() < end; await new Promise((resolve) => setTimeout(resolve, 0))) {
    // biome-ignore lint/suspicious/noDocumentCookie: what is measured is what pages do
    for (let n = 0; n < perSecond / 100; n++, count++) document.cookie = `c${count % 300}=${Math.random().toString(36).slice(2)}; path=/`
  }
  return count
}

/** Runs in a page: an answer of each site sets so many cookies, twenty sites at a time. */
async function askSites(sites: number, cookies: number, port: number): Promise<number> {
  for (let first = 0; first < sites; first += 20) {
    const some = Array.from({ length: Math.min(20, sites - first) }, (_, more) => `n${first + more}of${sites}.test`)
    await Promise.all(
      some.map((host) => fetch(`http://${host}:${port}/set?cookies=${cookies}`, { mode: 'no-cors', credentials: 'include' })),
    )
  }
  return sites * cookies
}

async function openTabs(page: Page, count: number, port: number): Promise<number> {
  const tabs: Page[] = []
  for (let n = 0; n < count; n++) {
    const tab = await page.browser().newPage()
    await tab.goto(`http://tab${n}.test:${port}/`)
    tabs.push(tab)
  }
  for (const tab of tabs) await tab.close()
  return count
}
