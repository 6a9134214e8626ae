import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { visitEverything } from '../../../scripts/demo/visit.ts'
import { startWorld, type World } from '../support/world.ts'

const folder = fileURLToPath(new URL('../../../docs/images', import.meta.url))

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

/** The words of the popup without the times of day: the same demo shows the same. */
async function wordsShown(popup: Page): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is folded away is not in the picture
  const text = await popup.$eval('main', (main) => main.innerText)
  return `${text.replace(/\d{1,2}:\d{2}(:\d{2})?( [AP]M)?/g, '…').replace(/\n{2,}/g, '\n')}\n`
}

function textBeside(): string {
  return existsSync(`${folder}/popup.txt`) ? readFileSync(`${folder}/popup.txt`, 'utf8') : ''
}
