import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BuiltPages, openBuiltPages } from '../../../scripts/pages/built-pages.ts'
import { type ShownLanguage, shownLanguages } from '../../../scripts/pages/shown-language.ts'
import { chromiumInPath } from '../../../scripts/photograph.ts'

/** Those with the most words on them, every part open. */
const surfaces = ['flawed', 'hardened', 'no-access', 'panel-flawed', 'panel-recording', 'report-flawed', 'options-used', 'welcome']

/** As the browser tells a page of them (Media Queries Level 5 §12.5 and §13.1). */
const themes = [
  ['light', [{ name: 'prefers-color-scheme', value: 'light' }]],
  ['dark', [{ name: 'prefers-color-scheme', value: 'dark' }]],
  [
    'forced colours',
    [
      { name: 'prefers-color-scheme', value: 'dark' },
      { name: 'forced-colors', value: 'active' },
    ],
  ],
] as const

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let pages: BuiltPages
let browser: Browser
let page: Page
let devtools: CDPSession
beforeAll(async () => {
  pages = await openBuiltPages()
  browser = await puppeteer.launch({ executablePath: chromiumInPath(), headless: true, args: ['--no-sandbox'] })
  page = await browser.newPage()
  await page.setViewport({ width: 320, height: 600 })
  await page.goto(pages.address('welcome', 'en'))
  await page.waitForSelector('main')
  devtools = await page.createCDPSession()
  await page.evaluate(axe)
})
afterAll(async () => {
  await browser?.close()
  pages?.close()
})

describe.each(shownLanguages)('at 320 px, in %s', (language) => {
  it.each(surfaces)('nothing of %s runs out of its place', async (surface) => {
    await show(surface, language)
    expect(await page.evaluate(outOfPlace)).toEqual([])
  })

  it.each(surfaces)('axe finds nothing on %s, in any theme', async (surface) => {
    await show(surface, language)
    for (const [theme, features] of themes) {
      await devtools.send('Emulation.setEmulatedMedia', { features: [...features] })
      expect(await page.evaluate(violations), theme).toEqual([])
    }
  })
})

const violations =
  'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]))'

/** Without loading it anew. */
async function show(surface: string, language: ShownLanguage): Promise<void> {
  const { pathname } = new URL(pages.address(surface, language))
  await page.evaluate((path) => {
    history.pushState(null, '', `${path}?open`)
    dispatchEvent(new PopStateEvent('popstate'))
  }, pathname)
  await page.waitForFunction((path) => document.body.dataset.shows === path, {}, pathname)
}

/** What is wider than the window, or cut, where nobody can scroll to it. Runs in the page. */
function outOfPlace(): string[] {
  const overflow = (element: Element) => getComputedStyle(element).overflowX
  const isWithin = (element: Element): boolean =>
    element.parentElement === null || (overflow(element.parentElement) === 'visible' && isWithin(element.parentElement))
  const elements = [...document.querySelectorAll<HTMLElement>('body *')].filter(({ clientWidth }) => clientWidth > 1)
  const cut = elements.filter((element) => ['hidden', 'clip'].includes(overflow(element)) && element.scrollWidth > element.clientWidth)
  const wide = elements.filter((element) => isWithin(element) && element.getBoundingClientRect().right > innerWidth)
  return [...new Set([...cut, ...wide])].map((element) => `${element.tagName} ${element.className}: ${element.textContent?.slice(0, 60)}`)
}
