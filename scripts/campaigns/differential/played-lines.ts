import type { Browser as RunningBrowser } from 'puppeteer-core'
import type { Browser } from '../../../src/audit/http-state/stored-cookie.ts'
import { isSameJar, type JarEntry, modelledJar, shownJar } from './jar-entry.ts'
import type { LineServer } from './line-server.ts'
import { type Ground, lineFor } from './playground.ts'

/** An answer that a browser took otherwise than the model says. */
export interface Difference {
  readonly browser: Browser
  readonly ground: Ground
  readonly host: string
  readonly lines: readonly string[]
  readonly modelled: readonly JarEntry[]
  readonly shown: readonly JarEntry[]
}

/** Browsers give up after twenty. */
const redirectsAtOnce = 18

/** Sends one answer for each host of a ground, by redirects from host to host, and compares the jar with the model. */
export async function playLines(
  running: RunningBrowser,
  browser: Browser,
  server: LineServer,
  ground: Ground,
  answers: readonly (readonly string[])[],
): Promise<readonly Difference[]> {
  const played = answers.map((lines, index) => {
    const host = ground.hosts[index] ?? ''
    return { host, lines: lines.map((line) => lineFor(host, line)) }
  })
  const origin = (host: string): string => `${ground.scheme}://${host}:${server.ports[ground.scheme]}`
  const context = await running.createBrowserContext()
  try {
    const page = await context.newPage()
    const at = Date.now()
    for (let first = 0; first < played.length; first += redirectsAtOnce) {
      const chain = played.slice(first, first + redirectsAtOnce)
      server.play(
        chain.map(({ host, lines }, index) => {
          const next = chain[index + 1]
          return [host, { lines, next: next === undefined ? null : `${origin(next.host)}${ground.path}` }]
        }),
      )
      await page.goto(`${origin(chain[0]?.host ?? '')}${ground.path}`)
    }
    const cookies = await context.cookies()
    return played.flatMap(({ host, lines }) => {
      const site = host.replace(/^www\./, '')
      const shown = shownJar(
        cookies.filter(({ domain }) => domain === site || domain.endsWith(`.${site}`)),
        browser,
      )
      const modelled = modelledJar(lines, ground, host, at, browser)
      return isSameJar(modelled, shown, at) ? [] : [{ browser, ground, host, lines, modelled, shown }]
    })
  } finally {
    await context.close()
  }
}
