import type { Page } from 'puppeteer-core'
import { waitUntil } from '../../../scripts/browsers/wait-until.ts'

/** Clicks what saves a file, and gives the text that the page handed to the browser. */
export async function savedBy(page: Page, selector: string): Promise<string> {
  await page.evaluate(() => {
    const create = URL.createObjectURL.bind(URL)
    URL.createObjectURL = (file) => {
      if (file instanceof Blob) void file.text().then((text) => document.body.setAttribute('data-saved', text))
      return create(file)
    }
  })
  await page.waitForSelector(selector)
  await page.$eval(selector, (button) => (button as HTMLElement).click())
  return waitUntil('a file to be saved', () => page.$eval('body', (body) => body.getAttribute('data-saved')))
}
