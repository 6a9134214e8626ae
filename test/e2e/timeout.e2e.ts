import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openKiosk } from '../../scripts/demo/visit.ts'
import { openProbe, rulesLeft } from './support/probe.ts'
import { startTimeout, timeoutResult } from './support/timeout.ts'
import { startWorld, type World } from './support/world.ts'

const idleRule = 'session-outliving-idle-limit'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

describe('the probe that leaves a session alone', () => {
  it('finds that a session of twenty seconds ends between two waits, and asks no more than it announced', async () => {
    const origin = world.demo.origin('hardened')
    const tab = await world.open(origin)
    await openKiosk(tab, origin)
    const { popup } = await openProbe(world, tab)
    const { last, most } = await startTimeout(popup, 60)
    await popup.waitForSelector('[data-testid="probe-next"]')
    const shown = await timeoutResult(popup, last)
    expect(shown.outcome).toBe('yes')
    expect(shown.lived).toBeGreaterThanOrEqual(12)
    expect(shown.lived).toBeLessThanOrEqual(20)
    expect(shown.ended).toBeGreaterThanOrEqual(20)
    expect(shown.ended).toBeLessThanOrEqual(65)
    expect(shown.requests).toBeLessThanOrEqual(most)
    expect(await rulesLeft(world)).toEqual([])
    await popup.close()
    await tab.close()
  }, 180_000)

  it('keeps what it measured when it is cancelled', async () => {
    const origin = world.demo.origin('flawed')
    const tab = await world.open(origin)
    await openKiosk(tab, origin)
    const { popup } = await openProbe(world, tab)
    const { last } = await startTimeout(popup, 60)
    await popup.waitForFunction(() => Number(document.querySelector('progress')?.value) > 4, { timeout: 40_000 })
    await popup.locator('[data-testid="probe-cancel"]').click()
    const shown = await timeoutResult(popup, last)
    expect(shown).toMatchObject({ outcome: 'cannotTell', why: 'cancelled', ended: 0 })
    expect(shown.lived).toBeGreaterThanOrEqual(12)
    await popup.close()
    const { findings } = await world.popupShows(tab, 'the finding', ({ findings }) => findings.some(({ rule }) => rule === idleRule))
    expect(findings.find(({ rule }) => rule === idleRule)).toMatchObject({
      outcome: 'cantTell',
      subject: 'cookie:kiosk;flawed.localhost;/kiosk',
    })
    await tab.close()
  }, 180_000)
})
