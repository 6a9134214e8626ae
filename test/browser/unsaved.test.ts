import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Observation } from '../../src/audit/observation.ts'
import { openUnsaved } from '../../src/browser/unsaved.ts'
import { fakeBrowser } from './support/fake-browser.ts'

const { fake } = vi.hoisted(() => ({ fake: { browser: {} } }))
vi.mock('../../src/browser/api.ts', () => ({ browser: new Proxy({}, { get: (_target, name) => Reflect.get(fake.browser, name) }) }))

let made: ReturnType<typeof fakeBrowser>
beforeEach(() => {
  made = fakeBrowser('chromium', () => true)
  fake.browser = made.browser
})

const seen = (site: string | null, at: number, store: string | null = '0'): readonly Observation[] => [
  { type: 'gap', v: 1, id: `${at}`, at, epoch: 'e', boot: 'b', seq: at, store, site, from: at, until: at, why: 'cut' },
]
const gapsAt = async (now: number) => (await openUnsaved()).gaps(now).map(({ store, site, from, until }) => [store, site, from, until])

describe('what the disk does not hold yet', () => {
  it('is a gap of its site, from the first that was not saved, for the browser that starts next', async () => {
    const { note } = await openUnsaved()
    note(seen('a.test', 1_000))
    note([...seen('a.test', 2_000), ...seen('b.test', 3_000)])
    expect(await gapsAt(9_000)).toEqual([
      ['0', 'a.test', 1_000, 9_000],
      ['0', 'b.test', 3_000, 9_000],
    ])
  })

  it('is written down once a site, not for each event', async () => {
    const { note } = await openUnsaved()
    const set = vi.spyOn(made.browser.storage.local, 'set')
    for (let at = 0; at < 100; at++) note(seen('a.test', at))
    expect(set).toHaveBeenCalledTimes(1)
  })

  it('is what still waits, once the rest is saved', async () => {
    const { note, saved } = await openUnsaved()
    note([...seen('a.test', 1_000), ...seen('b.test', 2_000)])
    await saved([seen('b.test', 8_000)])
    expect(await gapsAt(9_000)).toEqual([['0', 'b.test', 8_000, 9_000]])
    await saved([])
    expect(await gapsAt(9_000)).toEqual([])
  })

  it('counts on where it was not saved in the next life either', async () => {
    const { note } = await openUnsaved()
    note(seen('a.test', 1_000))
    ;(await openUnsaved()).note(seen('a.test', 5_000))
    expect(await gapsAt(9_000)).toEqual([['0', 'a.test', 1_000, 9_000]])
  })

  it('is forgotten with its site', async () => {
    const { note, forget } = await openUnsaved()
    note([...seen('a.test', 1_000), ...seen('b.test', 2_000)])
    await forget({ store: '0', site: 'a.test' })
    expect(await gapsAt(9_000)).toEqual([['0', 'b.test', 2_000, 9_000]])
  })

  it.each([
    { of: 'a private window', entry: seen('a.test', 1_000, '1') },
    { of: 'no store', entry: seen('a.test', 1_000, null) },
    { of: 'no site', entry: seen(null, 1_000) },
  ])('names nothing of $of', async ({ entry }) => {
    const { note } = await openUnsaved()
    note(entry)
    expect(made.local.text()).toBe('')
  })

  it.each([
    { count: 200, gaps: 200, first: ['0', 's0.test', 1_000, 9_000] },
    { count: 201, gaps: 1, first: [null, null, 1_000, 9_000] },
    { count: 400, gaps: 1, first: [null, null, 1_000, 9_000] },
  ])('of $count sites are $gaps gaps', async ({ count, gaps, first }) => {
    const { note } = await openUnsaved()
    for (let n = 0; n < count; n++) note(seen(`s${n}.test`, 1_000 + n))
    const all = await gapsAt(9_000)
    expect([all.length, all[0]]).toEqual([gaps, first])
  })

  it.each([null, 'marks', [1], [['0', 'a.test', 'soon']], [['0', null, 1]], { 0: 1 }])(
    'is nothing where it cannot be read: %j',
    async (stored) => {
      await made.browser.storage.local.set({ unsaved: stored })
      expect(await gapsAt(9_000)).toEqual([])
    },
  )
})
