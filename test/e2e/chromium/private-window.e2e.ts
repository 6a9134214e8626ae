import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { waitUntil } from '../../../scripts/browsers/wait-until.ts'
import { signIn } from '../../../scripts/demo/visit.ts'
import { happened, startWorld, type World } from '../support/world.ts'

// Firefox under automation: an extension installed for a run gets no private windows, and no preference gives them.

let world: World
beforeAll(async () => {
  world = await startWorld({ inPrivate: true })
})
afterAll(() => world.close())

it('leaves nothing of a private window on disk', async () => {
  const secret = world.demo.origin('flawed')
  const open = world.demo.origin('hardened')
  const privateTab = await openPrivately(secret)
  await signIn(privateTab, secret)
  const tab = await world.open(open)
  await signIn(tab, open)
  await world.popupShows(tab, 'the sign-in', happened('login', 'yes'))

  // The popup that the private window opens knows what happened there: it was seen.
  expect(await world.stored('session')).toContain('flawed.localhost')
  // An alarm half a minute after the first report writes to disk.
  const onDisk = await waitUntil('the ordinary site on disk', () => visitsOnDisk('snapshot/0/hardened.localhost'), 50_000)
  expect(onDisk).not.toContain('flawed')
})

/** What is on disk, once the snapshot of the ordinary site is. What the user has allowed is no trace of a visit: this world begins with both sites allowed. */
async function visitsOnDisk(key: string): Promise<string | null> {
  const { granted: _, ...rest } = JSON.parse(await world.stored('local'))
  const text = JSON.stringify(rest)
  return text.includes(key) ? text : null
}

async function openPrivately(address: string): Promise<Page> {
  const target = await world.browser.waitForTarget((target) => target.type() === 'service_worker')
  const opened = world.browser.waitForTarget((target) => target.type() === 'page' && target.url().startsWith(address))
  await (await target.worker())?.evaluate(`chrome.windows.create({ incognito: true, url: '${address}' })`)
  const page = await (await opened).page()
  if (page === null) throw new Error('The private window has no page.')
  // Until its own first load is over, another is broken off by it.
  await page.waitForFunction("document.readyState === 'complete'")
  return page
}
