import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer-core'
import { inject } from 'vitest'
import { allowSite } from '../../../scripts/browsers/allow-site.ts'
import { type Launched, launch } from '../../../scripts/browsers/launch.ts'
import type { ChromiumOptions } from '../../../scripts/browsers/launch-chromium.ts'
import { goToExtensionPage } from '../../../scripts/browsers/open-popup.ts'
import { readPopup, type Shown } from '../../../scripts/browsers/read-popup.ts'
import { waitUntil } from '../../../scripts/browsers/wait-until.ts'
import { type Demo, startDemo } from '../../../scripts/demo/demo.ts'
import { shopSites } from '../../../scripts/demo/sites.ts'

export const family = inject('browser')
export const built = fileURLToPath(new URL(`../../../dist/${family}`, import.meta.url))

/** What a person allows with “this site and its subdomains” on each of the demo's sites. */
export const demoOrigins = shopSites().flatMap((site) => [`http://*.${site}/*`, `https://*.${site}/*`])

/** A browser with the shipped build, and the demo beside it. */
export interface World extends Launched {
  readonly demo: Demo
  /** a new tab with a page of a site that the extension may see */
  open(address: string): Promise<Page>
  /** opens the popup for the tab, waits until it shows what is awaited, and closes it again */
  popupShows(tab: Page, what: string, awaited: (shown: Shown) => boolean): Promise<Shown>
  /** everything that the extension has stored, as text */
  stored(area: 'local' | 'session'): Promise<string>
}

/** @param shared a demo that outlives this browser */
export async function startWorld(options: Partial<ChromiumOptions> = {}, shared: Demo | null = null): Promise<World> {
  const demo = shared ?? (await startDemo())
  const found = { family, name: family, path: inject('executable'), branded: false }
  const launched = await launch(found, { extension: built, granted: demoOrigins, headless: true, extensionDebugging: true, ...options })
  return {
    ...launched,
    demo,
    open: async (address) => {
      const tab = await launched.browser.newPage()
      await tab.goto(address)
      // Chromium was given its access in the profile; Firefox keeps it nowhere that a test could write.
      if (family === 'firefox') await allowSite(launched, tab)
      return tab
    },
    popupShows: async (tab, what, awaited) => {
      const popup = await launched.popupFor(tab)
      let last: Shown | null = null
      try {
        return await waitUntil(`the popup to show ${what}`, async () => {
          last = await readPopup(popup)
          return awaited(last) && last
        })
      } catch (cause) {
        throw new Error(`The popup never showed ${what}, but ${JSON.stringify(last, null, 1)}`, { cause })
      } finally {
        await popup.close()
      }
    },
    stored: async (area) => {
      const page = await launched.browser.newPage()
      await goToExtensionPage(page, `${launched.extensionOrigin}/src/welcome/index.html`)
      const text = await page.evaluate(`(globalThis.browser ?? chrome).storage.${area}.get(null).then(JSON.stringify)`)
      await page.close()
      return String(text)
    },
    close: async () => {
      await launched.close()
      if (shared === null) await demo.close()
    },
  }
}

export function happened(kind: string, answer: string): (shown: Shown) => boolean {
  return ({ events }) => events.some((event) => event.kind === kind && event.answer === answer)
}

/** Rules that failed, each once. */
export function failedRules({ findings }: Shown): readonly string[] {
  return [...new Set(findings.filter(({ outcome }) => outcome === 'failed').map(({ rule }) => rule))].toSorted()
}

/** Opens everything in the popup that is folded away, and waits until no more of it is drawn. */
export async function openEverything(popup: Page): Promise<void> {
  let before = -1
  await waitUntil('the popup to be drawn whole', async () => {
    const now = await popup.$$eval('details', (parts) => {
      for (const part of parts) part.open = true
      return document.body.innerHTML.length
    })
    const same = now === before
    before = now
    return same
  })
}
