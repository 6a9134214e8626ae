import { afterAll, beforeAll, expect, it } from 'vitest'
import { openKiosk } from '../../../scripts/demo/visit.ts'
import { openProbe, rulesLeft } from '../support/probe.ts'
import { startTimeout, timeoutResult } from '../support/timeout.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

it('ends right though the worker died in the middle of a wait: the alarm wakes the next', async () => {
  const origin = world.demo.origin('hardened')
  const tab = await world.open(origin)
  await openKiosk(tab, origin)
  const { popup } = await openProbe(world, tab)
  const { last } = await startTimeout(popup, 60)
  await popup.waitForSelector('[data-testid="probe-next"]')
  const { browser, extensionOrigin } = world
  const target = await browser.waitForTarget((target) => target.type() === 'service_worker' && target.url().startsWith(extensionOrigin))
  await (await target.worker())?.close()
  // The popup only reads what is stored: it wakes nobody.
  const shown = await timeoutResult(popup, last)
  expect(shown.outcome).toBe('yes')
  expect(shown.lived).toBeLessThanOrEqual(20)
  expect(shown.ended).toBeGreaterThanOrEqual(20)
  expect(await rulesLeft(world)).toEqual([])
  await popup.close()
}, 180_000)
