import { afterAll, beforeAll, expect, it } from 'vitest'
import { theWorker } from '../../../scripts/browsers/the-worker.ts'
import { openKiosk } from '../../../scripts/demo/visit.ts'
import { openProbe, rulesLeft } from '../support/probe.ts'
import { startTimeout, timeoutResult } from '../support/timeout.ts'
import { kill } from '../support/worker.ts'
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
  await kill(world)
  // The popup only reads what is stored: it wakes nobody.
  const shown = await timeoutResult(popup, last)
  expect(shown.outcome).toBe('yes')
  expect(shown.lived).toBeLessThanOrEqual(20)
  expect(shown.ended).toBeGreaterThanOrEqual(20)
  expect(await rulesLeft(world)).toEqual([])
  await popup.close()
}, 180_000)

it('goes on from disk where session storage is empty and the jar the same, as after a restart of the browser', async () => {
  const origin = world.demo.origin('hardened')
  const tab = await world.open(origin)
  await openKiosk(tab, origin)
  const { popup } = await openProbe(world, tab)
  await startTimeout(popup, 60)
  await popup.waitForSelector('[data-testid="probe-next"]')
  expect(await world.stored('local')).toContain('probe-waiting')
  await (await theWorker(world)).evaluate('chrome.storage.session.clear()')
  await kill(world)
  await popup.close()
  const again = await world.popupPageFor(tab)
  const shown = await timeoutResult(again, 0)
  expect(shown.outcome).toBe('yes')
  expect(shown.lived).toBeLessThanOrEqual(20)
  expect(shown.ended).toBeGreaterThanOrEqual(20)
  expect(await world.stored('local')).not.toContain('probe-waiting')
  await again.close()
}, 180_000)
