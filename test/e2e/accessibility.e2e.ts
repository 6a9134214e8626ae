import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goToExtensionPage } from '../../scripts/browsers/open-popup.ts'
import { visitEverything } from '../../scripts/demo/visit.ts'
import { reportOpenedFrom } from './support/report.ts'
import { family, openEverything, startWorld, type World } from './support/world.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
// Firefox under automation cannot be told which of the two a page prefers: the light one it is.
const themes = family === 'chromium' ? (['light', 'dark'] as const) : (['light'] as const)

describe(`axe finds nothing, in the ${themes.join(' and the ')} theme,`, () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld()
  })
  afterAll(() => world.close())

  it.each(['welcome', 'options', 'demo'])('on the page %s', async (name) => {
    const page = await world.browser.newPage()
    await goToExtensionPage(page, `${world.extensionOrigin}/src/${name}/index.html`)
    await page.waitForSelector('main')
    for (const theme of themes) expect(await violations(page, theme), theme).toEqual([])
    expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('14px')
    // The demo is a long report: a short one is walked through below.
    if (name !== 'demo') expect(await unreached(page)).toEqual([])
    await page.close()
  })

  it.each(['flawed', 'hardened'] as const)('on the pages about the %s twin, everything opened, at 320 and 400 px', async (twin) => {
    const origin = world.demo.origin(twin)
    const tab = await world.open(origin)
    await visitEverything(tab, origin)
    const popup = await world.popupPageFor(tab)
    await popup.setViewport({ width: 400, height: 600 })
    await popup.waitForSelector('[data-testid="event"][data-kind="logout"]')
    const report = twin === 'hardened' ? [await reportOpenedFrom(world, popup)] : []
    const panel = await world.browser.newPage()
    await goToExtensionPage(panel, `${world.extensionOrigin}/src/sidepanel/index.html${await popup.evaluate('location.search')}`)
    await panel.setViewport({ width: 320, height: 600 })
    await panel.waitForSelector('[data-testid="timeline"]')
    for (const page of [popup, panel, ...report]) {
      await page.bringToFront()
      await openEverything(page)
      for (const theme of themes) expect(await violations(page, theme), theme).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
      if (twin === 'hardened') expect(await unreached(page)).toEqual([])
      await page.close()
    }
    await tab.close()
  })
})

async function violations(page: Page, theme: 'light' | 'dark'): Promise<unknown> {
  if (family === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }])
  await page.evaluate(axe)
  return page.evaluate(
    'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]))',
  )
}

/** What can be pressed or filled in, and the Tab key alone does not reach (WCAG 2.1.1). Of radio buttons one of a group is reached. */
async function unreached(page: Page): Promise<readonly string[]> {
  await page.bringToFront()
  const controls = await page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
    const asked = all.filter(
      (each) => each.checkVisibility() && !(each instanceof HTMLInputElement && each.type === 'radio' && !each.checked),
    )
    for (const [index, each] of asked.entries()) each.setAttribute('data-control', String(index))
    document.body.tabIndex = -1
    document.body.focus()
    return asked.length
  })
  for (let pressed = 0; pressed < controls + 2; pressed++) {
    await page.keyboard.press('Tab')
    await page.evaluate(() => document.activeElement?.removeAttribute('data-control'))
  }
  return page.$$eval('[data-control]', (left) => left.map(({ outerHTML }) => outerHTML.slice(0, 200)))
}
