import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { allowSite } from '../browsers/allow-site.ts'
import type { Launched } from '../browsers/launch.ts'
import { readPopup } from '../browsers/read-popup.ts'
import type { Demo } from '../demo/demo.ts'
import { twins } from '../demo/twins.ts'
import { visitEverything } from '../demo/visit.ts'
import { popupTable } from './popup-table.ts'

/** Visits both twins as a person does, and prints and photographs what the popup then shows. Pictures go to `folder`. */
export async function tourDemo(launched: Launched, demo: Demo, folder: string): Promise<void> {
  for (const { name } of twins) {
    const origin = demo.origin(name)
    const tab = await openAllowed(launched, origin)
    await visitEverything(tab, origin)
    await show(launched, tab, `The ${name} twin, ${origin}`, join(folder, `${name}.png`), '[data-testid="event"][data-kind="logout"]')
    await tab.close()
  }
}

/** Opens one page, and prints and photographs what the popup shows. */
export async function tourSite(launched: Launched, address: URL, folder: string): Promise<void> {
  const tab = await openAllowed(launched, address.href)
  await tab.reload()
  await show(launched, tab, address.origin, join(folder, 'site.png'), '[data-testid="grade"]')
}

async function openAllowed(launched: Launched, address: string): Promise<Page> {
  const tab = await launched.browser.newPage()
  await tab.goto(address)
  await allowSite(launched, tab)
  return tab
}

/** Waits until the popup shows `awaited`, then prints and photographs it. */
async function show(launched: Launched, tab: Page, heading: string, picture: string, awaited: string): Promise<void> {
  const popup = await launched.popupFor(tab)
  await popup.waitForSelector(awaited)
  console.log(popupTable(heading, await readPopup(popup)))
  await popup.close()
  await mkdir(dirname(picture), { recursive: true })
  const page = await launched.popupPageFor(tab)
  await page.setViewport({ width: 400, height: 600 })
  await page.waitForSelector(awaited)
  await page.screenshot({ path: picture as `${string}.png`, fullPage: true })
  await page.close()
  console.log(`picture: ${picture}`)
}
