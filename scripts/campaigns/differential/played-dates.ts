import type { Browser as RunningBrowser } from 'puppeteer-core'
import { parseCookieDate } from '../../../src/audit/http-state/cookie-date.ts'
import { expiryTime } from '../../../src/audit/http-state/expiry-time.ts'
import type { Browser } from '../../../src/audit/http-state/stored-cookie.ts'
import type { LineServer } from './line-server.ts'

/** A text in `Expires` that a browser reads otherwise than the model. Seconds since 1970; `none` where it is no date, `gone` where it is past. */
export interface DateDifference {
  readonly browser: Browser
  readonly text: string
  readonly modelled: Reading
  readonly shown: Reading
}

export type Reading = number | 'none' | 'gone'

/** A site may hold 180 cookies. */
const textsAtOnce = 150

/** Sets a cookie by script for each text and looks how long the browser keeps it. */
export async function playDates(
  running: RunningBrowser,
  browser: Browser,
  server: LineServer,
  texts: readonly string[],
): Promise<readonly DateDifference[]> {
  const context = await running.createBrowserContext()
  try {
    const page = await context.newPage()
    await page.goto(`http://www.l0.test:${server.ports.http}/`)
    const differences: DateDifference[] = []
    for (let first = 0; first < texts.length; first += textsAtOnce) {
      // Chromium refuses a cookie with a TAB inside.
      const batch = texts.slice(first, first + textsAtOnce).map((text) => (browser === 'chromium' ? text.replaceAll('\t', ' ') : text))
      const at = Date.now()
      await page.evaluate(
        (batch, first) => {
          for (const [index, text] of batch.entries()) {
            // biome-ignore lint/suspicious/noDocumentCookie: it is what is looked at.
            document.cookie = `d${index}=${first}; expires=${text}`
          }
          // Chromium stores in its own time, unless somebody reads.
          return document.cookie.length
        },
        batch,
        first,
      )
      const cookies = new Map((await context.cookies()).map((cookie) => [cookie.name, cookie]))
      for (const [index, text] of batch.entries()) {
        const cookie = cookies.get(`d${index}`)
        const shown = cookie === undefined ? 'gone' : cookie.expires < 0 ? 'none' : cookie.expires
        if (cookie !== undefined && cookie.value !== `${first}`)
          throw new Error(`${browser} took no cookie with the date ${JSON.stringify(text)}.`)
        const modelled = modelledReading(text, at, browser)
        if (!isSame(modelled, shown)) differences.push({ browser, text, modelled, shown })
      }
    }
    return differences
  } finally {
    await context.close()
  }
}

function modelledReading(text: string, at: number, browser: Browser): Reading {
  const { expiry } = expiryTime({ maxAge: null, expires: parseCookieDate(text.trim(), browser) }, at)
  if (expiry === null) return 'none'
  return expiry * 1000 <= at ? 'gone' : expiry
}

/** To the second, except where the browser's own longest lifetime counts from its own clock. */
function isSame(modelled: Reading, shown: Reading): boolean {
  if (typeof modelled !== 'number' || typeof shown !== 'number') return modelled === shown
  return Number.isInteger(modelled) ? modelled === Math.round(shown) : Math.abs(modelled - shown) < 60
}
