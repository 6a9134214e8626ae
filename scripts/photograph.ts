import { accessSync, constants } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import puppeteer, { type Page } from 'puppeteer-core'

const widths = [320, 400, 800]
const themes = ['light', 'dark'] as const

/**
 * Photographs pages at each width in each theme, closed and with every part open, into `folder`.
 * Returns what is wrong: axe's violations, sideways scrolling, errors of the page.
 */
export async function photograph(pages: readonly { readonly name: string; readonly url: string }[], folder: string): Promise<string[]> {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  const browser = await puppeteer.launch({ executablePath: chromiumInPath(), headless: true, args: ['--no-sandbox', '--hide-scrollbars'] })
  const faults: string[] = []
  try {
    const page = await browser.newPage()
    page.on('pageerror', (error) => faults.push(`${page.url()}: ${String(error)}`))
    for (const { name, url } of pages) {
      for (const theme of themes) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }])
        for (const part of ['', '?open']) {
          await page.goto(url + part, { waitUntil: 'networkidle0' })
          await page.waitForSelector('main', { timeout: 5000 })
          for (const width of part === '' ? widths : widths.slice(0, 2)) {
            await page.setViewport({ width, height: 600, deviceScaleFactor: 1 })
            const scroll = await page.evaluate(() => document.documentElement.scrollWidth)
            if (scroll > width) faults.push(`${name} ${width} ${theme} ${part}: ${scroll} px wide`)
            await page.screenshot({ path: `${folder}/${name}-${width}-${theme}${part === '' ? '' : '-open'}.png`, fullPage: true })
          }
          faults.push(...(await violations(page, axe)).map((violation) => `${name} ${theme} ${part}: ${violation}`))
        }
      }
    }
  } finally {
    await browser.close()
  }
  return faults
}

async function violations(page: Page, axe: string): Promise<string[]> {
  await page.evaluate(axe)
  const found: unknown = await page.evaluate(
    "axe.run().then(({violations}) => violations.map(({id, nodes}) => id + ' ' + nodes.slice(0, 3).map(({html, failureSummary}) => html.slice(0, 160) + ' ' + failureSummary).join(' | ')))",
  )
  return Array.isArray(found) ? found.map(String) : []
}

/** @throws where there is none */
export function chromiumInPath(): string {
  const names = ['chromium', 'chromium-browser', 'google-chrome']
  const found = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(isExecutable)
  if (found === undefined) throw new Error('No Chromium in PATH: install one, or put it there')
  return found
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
