import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { waitUntil } from '../../../scripts/browsers/wait-until.ts'
import { openProbe, probeResult, rulesLeft, startProbe } from '../support/probe.ts'
import { type ProbedSites, startProbedSites } from '../support/probed-sites.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
let sites: ProbedSites
let tab: Page
beforeAll(async () => {
  sites = await startProbedSites()
  world = await startWorld({ granted: ['http://*.pair.localhost/*', 'https://*.pair.localhost/*'] })
  tab = await world.open(`${sites.origin('pair')}/sign-in`)
})
afterAll(async () => {
  await world.close()
  await sites.close()
})

it('goes on where the worker died, in the middle of a request or between two, and leaves no rule', async () => {
  const { popup, most } = await openProbe(world, tab)
  const from = sites.arrived.length
  const last = await startProbe(popup)
  for (const after of [1, 4, 6]) {
    await waitUntil(`request ${after}`, async () => sites.arrived.length >= from + after)
    await kill()
    // A page that asks wakes the worker, as the alarm would within half a minute.
    await popup.evaluate("chrome.runtime.sendMessage({ type: 'access-given' })")
  }
  expect(await probeResult(popup, last)).toMatchObject({ outcome: 'yes', sets: [['session', 'session.sig']] })
  expect(sites.arrived.length - from).toBeLessThanOrEqual(most + 3)
  expect(await rulesLeft(world)).toEqual([])
  await popup.close()
})

it('takes back, when it starts, a rule that an earlier worker left', async () => {
  await withWorker((worker) => worker.evaluate(plantRule))
  expect(await rulesLeft(world)).toHaveLength(1)
  await kill()
  const page = await world.popupPageFor(tab)
  await page.close()
  await waitUntil('the rule to be gone', async () => JSON.stringify(await rulesLeft(world)) === '[]')
})

const plantRule = `chrome.declarativeNetRequest.updateSessionRules({ addRules: [{ id: 7, action: { type: 'allow' }, condition: { tabIds: [-1] } }] })`

async function kill(): Promise<void> {
  await withWorker((worker) => worker.close())
}

async function withWorker<Result>(work: (worker: NonNullable<Awaited<ReturnType<typeof theWorker>>>) => Promise<Result>): Promise<Result> {
  const worker = await theWorker()
  if (worker === null) throw new Error('The worker was gone before it could be held.')
  return work(worker)
}

async function theWorker() {
  const { browser, extensionOrigin } = world
  const target = await browser.waitForTarget((target) => target.type() === 'service_worker' && target.url().startsWith(extensionOrigin))
  return target.worker()
}
