import { setTimeout } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'
import type { Report } from '../../../src/audit/report.ts'
import { reportIn } from '../../../src/browser/held-report.ts'
import { allowSite } from '../../browsers/allow-site.ts'
import { killerOf } from '../../browsers/end-background.ts'
import type { FoundBrowser } from '../../browsers/find-browsers.ts'
import { type Launched, launch } from '../../browsers/launch.ts'
import { goToExtensionPage } from '../../browsers/open-popup.ts'
import { waitUntil } from '../../browsers/wait-until.ts'
import { startDemo } from '../../demo/demo.ts'
import { visitEverything } from '../../demo/visit.ts'

/** What one visit led to. */
export interface Round {
  readonly kills: number
  /** how long the visit took, in milliseconds */
  readonly took: number
  /** rule and subject of each failed finding */
  readonly failed: readonly string[]
  readonly saysLoss: boolean
}

/**
 * Visits the flawed twin in a browser of its own, and ends the extension's background at each of the moments, where it runs then.
 * @param moments milliseconds from the beginning
 */
export async function roundWith(found: FoundBrowser, extension: string, moments: readonly number[]): Promise<Round> {
  const demo = await startDemo()
  const origin = demo.origin('flawed')
  const site = new URL(origin).hostname
  const launched = await launch(found, { extension, granted: [`http://*.${site}/*`, `https://*.${site}/*`], headless: true })
  try {
    const tab = await launched.browser.newPage()
    await tab.goto(origin)
    if (found.family === 'firefox') await allowSite(launched, tab)
    const kill = await killerOf(launched)
    await tab.bringToFront()
    const began = performance.now()
    const killing = killAt(kill, moments, began)
    await visitEverything(tab, origin)
    const took = performance.now() - began
    const kills = await killing
    return { kills, took, ...foundIn(await settledReport(launched, tab, site)) }
  } finally {
    await launched.close()
    await demo.close()
  }
}

/** What a round compares of a report. */
export function foundIn({ findings, gaps, cut }: Report): Pick<Round, 'failed' | 'saysLoss'> {
  const failed = findings.filter(({ outcome }) => outcome === 'failed').map(({ rule, subject }) => `${rule} ${subject}`)
  return { failed: [...new Set(failed)].toSorted(), saysLoss: gaps.length > 0 || cut }
}

/** How many backgrounds were there to be ended. */
async function killAt(kill: () => Promise<boolean>, moments: readonly number[], began: number): Promise<number> {
  let kills = 0
  for (const moment of moments) {
    await setTimeout(Math.max(0, began + moment - performance.now()))
    if (await kill()) kills += 1
  }
  return kills
}

/** The report once everything is folded and nothing that happened is pending, as a page of the extension reads it. */
export async function settledReport({ browser, extensionOrigin, found }: Launched, tab: Page, site: string): Promise<Report> {
  const page = await browser.newPage()
  await goToExtensionPage(page, `${extensionOrigin}/src/welcome/index.html`)
  const now = Date.now()
  await tab.goto(`https://${new URL(tab.url()).host}/help`)
  const key = `report/${found.family === 'chromium' ? '0' : 'firefox-default'}/${site}`
  const read = `(globalThis.browser ?? chrome).storage.session.get('${key}').then((stored) => stored['${key}'])`
  return waitUntil('a report of everything', async () => {
    const report = reportIn(await page.evaluate(read))
    const isSettled = report !== null && report.asOf >= now && report.events.every(({ answer }) => answer !== 'pending')
    return isSettled && report
  })
}
