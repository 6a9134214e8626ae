import { setTimeout } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'
import { type Spread, spreadOf } from '../../bench/measured.ts'

/** Milliseconds between two clicks. */
const between = 100

/** How long a page takes to hear of a click while something else goes on, in milliseconds. */
export async function clickLatency(page: Page, during: Promise<unknown>): Promise<Spread> {
  await page.bringToFront()
  await page.evaluate(() => {
    const heard: number[] = []
    Object.assign(globalThis, { heard })
    document.addEventListener('mousedown', ({ timeStamp }) => heard.push(performance.now() - timeStamp))
  })
  let isOver = false
  const over = during.finally(() => {
    isOver = true
  })
  while (!isOver) {
    await page.mouse.click(10, 10)
    await setTimeout(between)
  }
  await over
  return spreadOf((await page.evaluate('globalThis.heard')) as number[])
}
