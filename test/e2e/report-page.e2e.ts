import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { waitUntil } from '../../scripts/browsers/wait-until.ts'
import { visitEverything } from '../../scripts/demo/visit.ts'
import { reportOpenedFrom } from './support/report.ts'
import { family, startWorld, type World } from './support/world.ts'

describe('the whole report of a site', () => {
  let world: World
  let report: Page
  beforeAll(async () => {
    world = await startWorld()
    const origin = world.demo.origin('flawed')
    const tab = await world.open(origin)
    await visitEverything(tab, origin)
    const popup = await world.popupPageFor(tab)
    await popup.waitForSelector('[data-testid="event"][data-kind="logout"]')
    report = await reportOpenedFrom(world, popup)
  })
  afterAll(() => world.close())

  it('opens from the popup in a tab of its own, named for the site', async () => {
    expect(await report.title()).toBe('Session report of flawed.localhost')
    expect(await report.$eval('h1', (heading) => heading.textContent)).toBe('flawed.localhost')
  })

  it('has every finding that the popup counts, open', async () => {
    const findings = await report.$$eval('[data-testid="finding"]', (all) => all.map((each) => (each as HTMLElement).dataset.rule))
    expect(findings).toContain('session-token-kept-across-login')
    expect(await report.$$eval('details.finding', (folded) => folded.length)).toBe(0)
  })

  it('leads to each finding by its address', async () => {
    const anchor = 'finding-session-token-kept-across-login'
    const place = async () => report.$eval(`#${anchor}`, (found) => Math.abs(found.getBoundingClientRect().top))
    await report.evaluate((anchor) => {
      location.hash = anchor
      location.reload()
    }, anchor)
    await report.waitForSelector(`#${anchor}`)
    await waitUntil('the finding at the top of the window', async () => (await place()) < 50)
  })

  it('shows how another framework mends it, once the user has chosen one', async () => {
    const finding = '[data-rule="session-token-kept-across-login"]'
    await report.waitForSelector(`${finding} [data-testid="fix-framework"] option[value="django"]`)
    await report.select(`${finding} [data-testid="fix-framework"]`, 'django')
    const fix = await report.waitForSelector(`${finding} [data-testid="fix"][data-framework="django"]`)
    expect(await fix?.$eval('code', (code) => code.textContent)).toBe('request.session.cycle_key()')
    await report.waitForSelector('[data-rule="session-token-without-httponly"] [data-testid="fix"][data-framework="django"]')
  })

  // Firefox under automation cannot be told to lay a page out for paper.
  if (family === 'chromium') {
    it('goes to paper without buttons, in ink on white', async () => {
      await report.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }])
      await report.emulateMediaType('print')
      const shown = await report.$$eval('button, .anchor, nav', (all) => all.filter((each) => each.checkVisibility()).length)
      expect(shown).toBe(0)
      expect(await report.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(27, 31, 36)')
      const pdf = await report.pdf()
      expect(new TextDecoder().decode(pdf.slice(0, 5))).toBe('%PDF-')
    })
  }
})
