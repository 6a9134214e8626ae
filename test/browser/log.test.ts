import { describe, expect, it, vi } from 'vitest'
import { openLog } from '../../src/browser/log.ts'
import type { Unstamped } from '../../src/browser/stamp.ts'
import { fakeBrowser } from './support/fake-browser.ts'

const { fake } = vi.hoisted(() => ({ fake: { browser: {} } }))
vi.mock('../../src/browser/api.ts', () => ({ browser: new Proxy({}, { get: (_target, name) => Reflect.get(fake.browser, name) }) }))

const installation = { key: new Uint8Array(32), epoch: 'epoch', boot: 'boot', isFirstBoot: false }
const seen = (site: string, at = 1000): Unstamped => ({
  ...{ type: 'cookie-removed', at, store: '0', site, cause: 'explicit', modelled: false },
  cookie: { name: 'sid', domain: site, hostOnly: true, path: '/', partition: null },
})

function begin(bounds?: { readonly site: number; readonly all: number }) {
  const made = fakeBrowser('chromium', () => true)
  fake.browser = made.browser
  return { ...made, log: openLog(installation, {}, () => {}, bounds) }
}
/** What one turn appends is written at its end. */
const turnEnds = (): Promise<void> => Promise.resolve()
const told = ({ entries }: ReturnType<typeof begin>['log']) => [...entries.values()].flat().map(({ type, site }) => `${type} ${site}`)

describe('the log', () => {
  it('writes each event under a key of its own, and reads nothing', async () => {
    const { log, session, browser } = begin()
    browser.storage.session.get = () => Promise.reject(new Error('nothing is read back'))
    log.append([seen('a.test'), seen('a.test')])
    log.append([seen('b.test')])
    await turnEnds()
    expect([...session.held.keys()]).toEqual(['log/boot/0000000', 'log/boot/0000002'])
    expect(JSON.parse(session.value('log/boot/0000002') as string)).toMatchObject([
      { v: 1, epoch: 'epoch', boot: 'boot', seq: 2, id: 'epoch/boot/2' },
    ])
  })

  it('writes what one turn appends in one go', async () => {
    const { log, session, browser } = begin()
    const set = vi.spyOn(browser.storage.session, 'set')
    for (let n = 0; n < 50; n++) log.append([seen('a.test')])
    await turnEnds()
    log.append([seen('a.test')])
    await turnEnds()
    expect(set.mock.calls.map(([entries]) => Object.keys(entries).length)).toEqual([50, 1])
    expect(session.held.size).toBe(51)
  })

  it('never writes what was dropped in the same turn', async () => {
    const { log, session } = begin()
    log.append([seen('a.test')])
    log.append([seen('b.test')])
    await log.drop(['log/boot/0000000'])
    await turnEnds()
    expect([...session.held.keys()]).toEqual(['log/boot/0000001'])
  })

  it('gives a request event the identity that its name says, so that it counts once', () => {
    const { log } = begin()
    log.append([{ ...seen('a.test'), name: '12/sent/1000' }])
    expect([...log.entries.values()].flat()[0]?.id).toBe('epoch/12/sent/1000')
  })

  it('goes on with what earlier lives left; what cannot be read is nothing that was seen', async () => {
    const { log, session } = begin()
    log.append([seen('a.test')])
    await turnEnds()
    session.held.set('log/earlier/0000000', '"not JSON"')
    session.held.set('log/earlier/0000001', JSON.stringify('[{"v":2}]'))
    const next = openLog({ ...installation, boot: 'next' }, await begin().browser.storage.session.get(null), () => {})
    expect(next.entries.size).toBe(0)
    const read = openLog(
      { ...installation, boot: 'next' },
      Object.fromEntries([...session.held].map(([key, text]) => [key, JSON.parse(text)])),
      () => {},
    )
    expect(told(read)).toEqual(['cookie-removed a.test'])
    expect(read.entries.size).toBe(3)
  })

  it('drops what is too much of one site, says so, and goes on with the others', () => {
    const { log } = begin({ site: 1_000, all: 10_000 })
    for (let i = 0; i < 10; i++) log.append([seen('greedy.test')])
    log.append([seen('other.test')])
    expect(told(log)).toEqual([
      'cookie-removed greedy.test',
      'cookie-removed greedy.test',
      'cookie-removed greedy.test',
      'gap greedy.test',
      'cookie-removed other.test',
    ])
  })

  it('drops what is too much in all', () => {
    const { log } = begin({ site: 1_000, all: 1_500 })
    for (let i = 0; i < 10; i++) log.append([seen(`s${i}.test`)])
    expect(told(log).filter((line) => line.startsWith('cookie'))).toHaveLength(5)
    expect(told(log).filter((line) => line.startsWith('gap'))).toHaveLength(5)
  })

  it('has room again once entries are folded, and the gap reaches to that moment', async () => {
    vi.useFakeTimers({ now: 5_000 })
    const { log } = begin({ site: 700, all: 10_000 })
    for (let i = 0; i < 9; i++) log.append([seen('a.test', 1_000 + i)])
    await log.drop([...log.entries.keys()])
    log.append([seen('a.test', 6_000)])
    expect([...log.entries.values()].flat()).toMatchObject([
      { type: 'gap', why: 'quota', from: 1_002, until: 5_000 },
      { type: 'cookie-removed' },
    ])
    vi.useRealTimers()
  })

  it('says that something may be lost where storage refused it', async () => {
    const { log, session } = begin()
    session.control.refuses = () => true
    for (const site of ['a.test', 'b.test', 'a.test']) log.append([seen(site)])
    await turnEnds()
    session.control.refuses = () => false
    const events = ['cookie-removed a.test', 'cookie-removed b.test', 'cookie-removed a.test']
    await vi.waitFor(() => expect(told(log)).toEqual([...events, 'gap a.test', 'gap b.test']))
  })

  it('is full of a site from the first that it drops until something is folded', async () => {
    const { log } = begin({ site: 700, all: 10_000 })
    const wasFull = Array.from({ length: 4 }, () => {
      log.append([seen('a.test')])
      return log.isFull('0', 'a.test')
    })
    await log.drop([...log.entries.keys()])
    expect([...wasFull, log.isFull('0', 'b.test'), log.isFull('0', 'a.test')]).toEqual([false, false, true, true, false, false])
  })

  it('keeps a cookie named __proto__ apart from everything else', async () => {
    const { log, session } = begin()
    log.append([{ ...seen('__proto__'), name: '__proto__' }])
    await turnEnds()
    expect(told(log)).toEqual(['cookie-removed __proto__'])
    expect(session.held.size).toBe(1)
  })
})
