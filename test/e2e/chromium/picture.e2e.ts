import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { goToExtensionPage } from '../../../scripts/browsers/open-popup.ts'
import { visitEverything } from '../../../scripts/demo/visit.ts'
import { startWorld, type World } from '../support/world.ts'

const folder = fileURLToPath(new URL('../../../docs/images', import.meta.url))

const storeFolder = fileURLToPath(new URL('../../../dist/store', import.meta.url))
const storePages = [
  ['report', '/src/demo/index.html', 'light'],
  ['report-dark', '/src/demo/index.html', 'dark'],
  ['finding', '/src/demo/index.html#finding-session-token-kept-across-login', 'light'],
  ['welcome', '/src/welcome/index.html', 'light'],
] as const

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

it('takes the README’s picture of the popup anew where what it shows has changed', async () => {
  const origin = world.demo.origin('flawed')
  const tab = await world.open(origin)
  await visitEverything(tab, origin)
  const popup = await world.popupPageFor(tab)
  await popup.setViewport({ width: 400, height: 600, deviceScaleFactor: 2 })
  await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }])
  await popup.waitForSelector('[data-testid="event"][data-kind="logout"]')
  const shown = await wordsShown(popup)
  if (!existsSync(`${folder}/popup.png`) || textBeside() !== shown) {
    mkdirSync(folder, { recursive: true })
    await popup.screenshot({ path: `${folder}/popup.png` })
    writeFileSync(`${folder}/popup.txt`, shown)
  }
  expect(textBeside()).toBe(shown)
  expect(shown).toContain('connect.sid')
})

/** As both stores ask for: 1280 by 800 (https://developer.chrome.com/docs/webstore/images). */
const storePicture = { width: 1280, height: 800, deviceScaleFactor: 1 }

it('takes the pictures for the stores', async () => {
  const page = await world.browser.newPage()
  await page.setViewport(storePicture)
  mkdirSync(storeFolder, { recursive: true })
  for (const [name, path, theme] of storePages) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }])
    await goToExtensionPage(page, world.extensionOrigin + path)
    await page.waitForSelector('main')
    const png = Buffer.from(await page.screenshot({ path: `${storeFolder}/${name}.png` }))
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1280, 800]) // PNG §11.2.1: width, height
  }
  await page.close()
})

/** The words of the popup without the times of day: the same demo shows the same. */
async function wordsShown(popup: Page): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is folded away is not in the picture
  const text = await popup.$eval('main', (main) => main.innerText)
  return `${text.replace(/\d{1,2}:\d{2}(:\d{2})?( [AP]M)?/g, '…').replace(/\n{2,}/g, '\n')}\n`
}

function textBeside(): string {
  return existsSync(`${folder}/popup.txt`) ? readFileSync(`${folder}/popup.txt`, 'utf8') : ''
}
