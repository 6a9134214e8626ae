import { expect, it, vi } from 'vitest'
import { writeToDisk } from '../../src/browser/disk.ts'
import { heldSites } from '../../src/browser/held-sites.ts'
import { fakeBrowser } from './support/fake-browser.ts'

const { fake } = vi.hoisted(() => ({ fake: { browser: {} } }))
vi.mock('../../src/browser/api.ts', () => ({ browser: new Proxy({}, { get: (_target, name) => Reflect.get(fake.browser, name) }) }))

it('names every site of which a state or a visit is kept, in either storage, largest first', async () => {
  const { browser } = fakeBrowser('chromium', () => true)
  fake.browser = browser
  const visits = { v: 1, history: 'x'.repeat(20), compared: { lastVisit: null, baseline: null } }
  await writeToDisk('snapshot/0/shop.test', 'x'.repeat(100))
  await writeToDisk('visits/0/shop.test', 'x'.repeat(10))
  await writeToDisk('visits/0/visited.test', 'x'.repeat(30))
  await browser.storage.session.set({
    'snapshot/0/shop.test': 'x'.repeat(50),
    'visits/0/shop.test': visits,
    'snapshot/1/private.test': 'x'.repeat(40),
    'report/0/told.test': { v: 1 },
  })
  expect(await heldSites()).toEqual([
    { store: '0', site: 'shop.test', size: 110, onDisk: true, isPrivate: false },
    { store: '1', site: 'private.test', size: 40, onDisk: false, isPrivate: true },
    { store: '0', site: 'visited.test', size: 30, onDisk: true, isPrivate: false },
  ])
})
