import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import puppeteer from 'puppeteer-core'
import { chromiumInPath } from './photograph.ts'

// Draws `public/icons/icon.svg` in every size that the manifest names: `npx tsx scripts/icons.ts`, after the drawing was changed.

const folder = fileURLToPath(new URL('../public/icons/', import.meta.url))
const drawing = await readFile(`${folder}icon.svg`, 'utf8')
const browser = await puppeteer.launch({ executablePath: chromiumInPath(), headless: true, args: ['--no-sandbox'] })
const page = await browser.newPage()
for (const size of [16, 32, 48, 128]) {
  await page.setViewport({ width: size, height: size })
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${drawing}`)
  await page.screenshot({ path: `${folder}${size}.png`, omitBackground: true })
}
await browser.close()
