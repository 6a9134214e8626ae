import { setTimeout } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'
import type { Report } from '../../../src/audit/report.ts'
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

/** Visits the flawed twin in a browser of its own, and ends the extension's worker at each of the moments, where it runs then. */
export async function roundWith(found: FoundBrowser, extension: string, moments: readonly number[]): Promise<Round> {
  const demo = await startDemo()
  const origin = demo.origin('flawed')
  const site = new URL(origin).hostname
  const launched = await launch(found, { extension, granted: [`http://*.${site}/*`, `https://*.${site}/*`], headless: true })
  try {
    const tab = await launched.browser.newPage()
    await tab.goto(origin)
    const began = performance.now()
    const killing = killAt(launched, moments, began)
    await visitEverything(tab, origin)
    const took = performance.now() - began
    const kills = await killing
    const report = await settledReport(launched, tab, site)
    const failed = report.findings.filter(({ outcome }) => outcome === 'failed').map(({ rule, subject }) => `${rule} ${subject}`)
    return { kills, took, failed: [...new Set(failed)].toSorted(), saysLoss: report.gaps.length > 0 || report.cut }
  } finally {
    await launched.close()
    await demo.close()
  }
}

/** How many workers were there to be ended. */
async function killAt(launched: Launched, moments: readonly number[], began: number): Promise<number> {
  let kills = 0
  for (const moment of moments) {
    await setTimeout(Math.max(0, began + moment - performance.now()))
    const worker = await workerOf(launched)?.worker()
    // It may die of itself in this very moment.
    const killed = await worker?.close().then(
      () => 1,
      () => 0,
    )
    kills += killed ?? 0
  }
  return kills
}

function workerOf({ browser, extensionOrigin }: Launched): ReturnType<Launched['browser']['targets']>[number] | undefined {
  return browser.targets().find((target) => target.type() === 'service_worker' && target.url().startsWith(extensionOrigin))
}

/** The report once everything is folded and nothing that happened is pending, as a page of the extension reads it. */
async function settledReport({ browser, extensionOrigin }: Launched, tab: Page, site: string): Promise<Report> {
  const page = await browser.newPage()
  await goToExtensionPage(page, `${extensionOrigin}/src/welcome/index.html`)
  const now = Date.now()
  await tab.goto(`https://${new URL(tab.url()).host}/help`)
  const key = `report/0/${site}`
  return waitUntil('a report of everything', async () => {
    const report = (await page.evaluate(`chrome.storage.session.get('${key}').then((stored) => stored['${key}'])`)) as Report | undefined
    const isSettled = report !== undefined && report.asOf >= now && report.events.every(({ answer }) => answer !== 'pending')
    return isSettled && report
  })
}
