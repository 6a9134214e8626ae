import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { FoundBrowser } from '../../browsers/find-browsers.ts'
import { type Launched, launch } from '../../browsers/launch.ts'
import { startDemo } from '../../demo/demo.ts'
import { visitEverything } from '../../demo/visit.ts'
import { foundIn, type Round, settledReport } from './round.ts'

/**
 * Visits the flawed twin, ends the whole browser at a moment without a warning (SIGKILL), starts it again with the same profile, and goes on
 * to the help page.
 * @param moment milliseconds from the beginning
 */
export async function browserRound(found: FoundBrowser, extension: string, moment: number): Promise<Round> {
  const demo = await startDemo()
  const origin = demo.origin('flawed')
  const site = new URL(origin).hostname
  const profile = await mkdtemp(join(tmpdir(), 'sidwatch-killed-'))
  const start = (): Promise<Launched> =>
    launch(found, { extension, granted: [`http://*.${site}/*`, `https://*.${site}/*`], headless: true, profile })
  try {
    const first = await start()
    const tab = await first.browser.newPage()
    await tab.goto(origin)
    const began = performance.now()
    // It breaks off with the browser.
    const visiting = visitEverything(tab, origin).catch(() => undefined)
    await setTimeout(moment)
    const browser = first.browser.process()
    if (browser === null) throw new Error('No browser of ours to be ended.')
    const ended = once(browser, 'exit')
    browser.kill('SIGKILL')
    await ended
    await visiting
    const took = performance.now() - began
    const second = await start()
    try {
      const again = await second.browser.newPage()
      await again.goto(origin)
      return { kills: 1, took, ...foundIn(await settledReport(second, again, site)) }
    } finally {
      await second.close()
    }
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    await demo.close()
  }
}
