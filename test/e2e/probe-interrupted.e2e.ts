import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { killerOf } from '../../scripts/browsers/end-background.ts'
import { goToExtensionPage } from '../../scripts/browsers/open-popup.ts'
import { waitUntil } from '../../scripts/browsers/wait-until.ts'
import { openProbe, probeResult, rulesLeft, startProbe } from './support/probe.ts'
import { type ProbedSites, startProbedSites } from './support/probed-sites.ts'
import { armReplay, continueReplay, heldValues } from './support/replay.ts'
import { startWorld, type World } from './support/world.ts'

let world: World
let sites: ProbedSites
let tab: Page
let kill: () => Promise<boolean>
beforeAll(async () => {
  sites = await startProbedSites()
  world = await startWorld({ granted: ['http://*.pair.localhost/*', 'https://*.pair.localhost/*'] })
  kill = await killerOf(world)
  tab = await world.open(`${sites.origin('pair')}/sign-in`)
})
afterAll(async () => {
  await world.close()
  await sites.close()
})

it('goes on where the background died, in the middle of a request or between two, and leaves no rule', async () => {
  const { popup, most } = await openProbe(world, tab)
  const from = sites.arrived.length
  const last = await startProbe(popup)
  for (const after of [1, 4, 6]) {
    await waitUntil(`request ${after}`, async () => sites.arrived.length >= from + after)
    expect(await kill()).toBe(true)
    await popup.evaluate(wake)
  }
  expect(await probeResult(popup, last)).toMatchObject({ outcome: 'yes', sets: [['session', 'session.sig']] })
  expect(sites.arrived.length - from).toBeLessThanOrEqual(most + 3)
  expect(await rulesLeft(world)).toEqual([])
  await popup.close()
})

it('holds old IDs for as long as it needs them where the background died, and lets them go with the answer', async () => {
  const { popup, last } = await armReplay(world, tab, 'old-id-after-logout')
  expect(await kill()).toBe(true)
  await popup.evaluate(wake)
  expect(await heldValues(world)).not.toEqual([])
  await tab.evaluate(() => fetch('/sign-out', { method: 'POST' }).then(({ ok }) => ok))
  const from = sites.arrived.length
  await continueReplay(popup)
  for (const after of [1, 3]) {
    await waitUntil(`request ${after}`, async () => sites.arrived.length >= from + after)
    expect(await kill()).toBe(true)
    await popup.evaluate(wake)
  }
  expect(await probeResult(popup, last)).toMatchObject({ outcome: 'yes' })
  expect(await heldValues(world)).toEqual([])
  expect(await rulesLeft(world)).toEqual([])
  await popup.close()
})

it('takes back, when it starts, a rule that an earlier life of the background left', async () => {
  const page = await world.browser.newPage()
  await goToExtensionPage(page, `${world.extensionOrigin}/src/welcome/index.html`)
  await page.evaluate(wake)
  await page.evaluate(plantRule)
  expect(await rulesLeft(world)).toHaveLength(1)
  expect(await kill()).toBe(true)
  await page.evaluate(wake)
  await page.close()
  await waitUntil('the rule to be gone', async () => JSON.stringify(await rulesLeft(world)) === '[]')
})

const plantRule = `(globalThis.browser ?? chrome).declarativeNetRequest.updateSessionRules({ addRules: [{ id: 7, action: { type: 'allow' }, condition: { tabIds: [-1] } }] })`

/** A page that asks wakes the background, as the alarm would within half a minute. */
const wake = "(globalThis.browser ?? chrome).runtime.sendMessage({ type: 'access-given' })"
