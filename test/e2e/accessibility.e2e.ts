import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goToExtensionPage } from '../../scripts/browsers/open-popup.ts'
import { visitEverything } from '../../scripts/demo/visit.ts'
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

  it('on the welcome page', async () => {
    const page = await world.browser.newPage()
    await goToExtensionPage(page, `${world.extensionOrigin}/src/welcome/index.html`)
    await page.waitForSelector('main')
    for (const theme of themes) expect(await violations(page, theme), theme).toEqual([])
    await page.close()
  })

  it.each(['flawed', 'hardened'] as const)('on the popup of the %s twin, everything opened', async (twin) => {
    const origin = world.demo.origin(twin)
    const tab = await world.open(origin)
    await visitEverything(tab, origin)
    const popup = await world.popupPageFor(tab)
    await popup.setViewport({ width: 400, height: 600 })
    await popup.waitForSelector('[data-testid="event"][data-kind="logout"]')
    await openEverything(popup)
    for (const theme of themes) expect(await violations(popup, theme), theme).toEqual([])
    await popup.close()
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
