import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Side } from '../../scripts/demo/sites.ts'
import { signIn, visits } from '../../scripts/demo/visit.ts'
import { answerOf } from './support/answer-of.ts'
import { openProbe, probeResult, startProbe } from './support/probe.ts'
import { reportOpenedFrom } from './support/report.ts'
import { startWorld, type World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

describe('IDs that the probe has collected, on the report page', () => {
  it('give away the generator of the flawed side and its next ID, and are gone on a click', async () => {
    const { report, next } = await collected('flawed', 6)
    expect(await shown(report)).toEqual({ outcome: 'predictable', generator: 'proof.math-random.v8-b-or-c' })
    const said = await report.$$eval('[data-testid="ids-next"] code', (all) => all.map((each) => each.textContent))
    expect(said).toContain(await next())
    await report.locator('[data-testid="ids-forget"]').click()
    await report.waitForSelector('[data-testid="ids-collected"]', { hidden: true })
    expect(await report.$('[data-testid="ids-next"]')).toBeNull()
    expect(await world.stored('session')).not.toContain('probe-ids')
  })

  it('give nothing of the hardened side', async () => {
    const { report } = await collected('hardened', 21)
    expect(await shown(report)).toEqual({ outcome: 'nothing-found', generator: '' })
  })
})

describe('usual secrets, tried on the report page', () => {
  it.each([
    { side: 'flawed', is: 'found' },
    { side: 'hardened', is: 'not-found' },
  ] as const)('on the token of the $side shop: $is', async ({ side, is }) => {
    const origin = world.demo.origin(side)
    const tab = await world.open(origin)
    await signIn(tab, origin)
    const report = await reportOpenedFrom(world, await world.popupPageFor(tab))
    await (await report.waitForSelector('[data-testid="secret-start"]'))?.click()
    const answer = await report.waitForSelector('[data-testid="secret-answer"]')
    expect(await answer?.evaluate((part) => (part as HTMLElement).dataset.answer)).toBe(is)
    const held = (await tab.cookies()).map(({ value }) => value)
    const page = await report.content()
    expect(held.filter((value) => value.length > 12 && page.includes(value))).toEqual([])
  })
})

async function shown(report: Page): Promise<unknown> {
  await report.locator('[data-testid="ids-collected"]').click()
  await report.waitForSelector('[data-testid="ids-result"]')
  return report.$eval('[data-testid="ids-result"]', (part) => {
    const { outcome, generator } = (part as HTMLElement).dataset
    return { outcome, generator }
  })
}

/** Signs in, collects fresh IDs, and opens the report; `next` asks the server for one more. */
async function collected(side: Side, count: number): Promise<{ readonly report: Page; next(): Promise<string> }> {
  const origin = world.demo.origin(side, { department: 'library' })
  const tab = await world.open(origin)
  await visits.library(tab, origin)
  const { popup } = await openProbe(world, tab)
  const last = await startProbe(popup, 'collect-start', null, () => choose(popup, count))
  expect(await probeResult(popup, last)).toMatchObject({ outcome: 'yes' })
  const report = await reportOpenedFrom(world, popup)
  await report.waitForSelector('[data-testid="ids-collected"]')
  return { report, next: () => visitorsId(origin) }
}

/** Fewer than the page offers: two a second take their time. */
async function choose(popup: Page, count: number): Promise<void> {
  await popup.waitForSelector('[data-testid="collect-count"]')
  await popup.$eval(
    '[data-testid="collect-count"]',
    (element, count) => {
      const select = element as HTMLSelectElement
      select.append(new Option(count, count))
      select.value = count
      select.dispatchEvent(new Event('change', { bubbles: true }))
    },
    `${count}`,
  )
}

/** The ID that the server gives to a visitor of its own. */
async function visitorsId(origin: string): Promise<string> {
  const { headers } = await answerOf(origin)
  return /=([0-9a-f]{32});/.exec(headers['set-cookie']?.[0] ?? '')?.[1] ?? ''
}
