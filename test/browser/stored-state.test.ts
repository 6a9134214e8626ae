import { afterEach, describe, expect, it, vi } from 'vitest'
import { readSnapshot } from '../../src/audit/snapshot.ts'
import { recordedEvents, recordedPages } from './support/recorded-events.ts'
import { type Watched, watched } from './support/watched.ts'

vi.mock('../../src/browser/api.ts', async () => ({ browser: (await import('./support/watched.ts')).current }))
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** The real clock: the one of the watcher is turned by hand. */
const realNow = performance.now.bind(performance)

const key = 'snapshot/0/recorded.localhost'
const events = recordedEvents('login-renewed', 'chromium')
const start = (events[0]?.at ?? 0) - 10
const sender = { id: 'sidwatch', url: 'chrome-extension://sidwatch/src/popup/index.html' }

async function play(prepare: Parameters<typeof watched>[2] = () => {}): Promise<Watched> {
  const watching = await watched('chromium', start, prepare)
  watching.showPages(recordedPages('login-renewed', 'chromium'))
  await watching.play(events)
  await watching.pass(10_000)
  return watching
}
/** The alarm goes off. */
const save = async (watching: Watched): Promise<void> => {
  watching.emit('alarms.onAlarm', { name: 'save' })
  await watching.pass(100)
}
const describeTab = ({ emit }: Watched) =>
  emit('runtime.onMessage', { type: 'describe-tab', tab: 1, url: 'http://recorded.localhost/' }, sender)[0]

describe('what is stored of a site', () => {
  it('goes to disk by an alarm, and is there in the next browser session', async () => {
    const first = await play()
    expect(first.browser.alarms.create).toHaveBeenCalledWith('save', { delayInMinutes: 0.5 })
    expect(first.local.held.has(key)).toBe(false)
    await save(first)
    const disk = [...first.local.held]
    const next = await watched('chromium', start + 3_600_000, ({ local }) => {
      for (const [name, text] of disk) local.held.set(name, text)
    })
    next.emit('runtime.onMessage', { type: 'audit-now', store: '0', site: 'recorded.localhost' }, sender)
    await next.pass(100)
    expect(next.report('0', 'recorded.localhost').events).toMatchObject([{ kind: 'login', answer: 'yes' }])
  })

  it('tells of a token that a browser restored with its tabs, only where the browser itself was started', async () => {
    const first = await play()
    await save(first)
    const next = await watched('chromium', start + 3_600_000, ({ local, jar, open }) => {
      for (const [name, text] of first.local.held) local.held.set(name, text)
      for (const [name, held] of first.jar) jar.set(name, held)
      open.set(1, { id: 1, incognito: false, url: 'http://recorded.localhost/' })
    })
    const restored = async () => {
      next.emit('runtime.onMessage', { type: 'audit-now', store: '0', site: 'recorded.localhost' }, sender)
      await next.pass(100)
      const { findings } = next.report('0', 'recorded.localhost')
      return findings
        .filter(({ rule }) => rule === 'session-token-restored-with-browser')
        .map(({ outcome, severity }) => [outcome, severity])
    }
    expect(await restored()).toEqual([])
    next.emit('runtime.onStartup')
    await next.pass(100)
    expect(await restored()).toEqual([['failed', 'info']])
  })

  it('holds no digest of a login name on disk, and after ten minutes in no storage', async () => {
    const watching = await play()
    const names = (text: unknown): number => {
      const snapshot = readSnapshot(String(text))
      return 'ok' in snapshot ? snapshot.ok.exchanges.flatMap(({ form }) => form?.loginName ?? []).length : Number.NaN
    }
    expect(names(watching.session.value(key))).toBeGreaterThan(0)
    await save(watching)
    expect(names(watching.local.value(key))).toBe(0)
    await watching.pass(600_000)
    watching.emit('cookies.onChanged', { removed: true, cause: 'explicit', cookie: cookie('theme', '0') })
    await watching.pass(20_000)
    expect(names(watching.session.value(key))).toBe(0)
  })

  it('is left untouched where a newer version wrote it, and the page is told', async () => {
    const newer = JSON.stringify({ v: 2, of: 'the future' })
    const watching = await play(({ local }) => void local.held.set(key, JSON.stringify(newer)))
    await save(watching)
    expect(watching.local.value(key)).toBe(newer)
    expect(watching.session.held.has('report/0/recorded.localhost')).toBe(false)
    expect([...watching.session.held.keys()].filter((held) => held.startsWith('log/'))).toEqual([])
    expect(await describeTab(watching)).toMatchObject({ ok: true, tab: { status: 'newer-version' } })
  })

  it.each([
    ['not JSON', '{"v":1,'],
    ['another shape', '{"v":1,"store":"0","site":"recorded.localhost"}'],
    ['of another site', '{"v":1,"store":"0","site":"other.test"}'],
    ['no text', { v: 1 }],
  ])('is kept aside where it is %s, and begun anew, marked as cut', async (_what, broken) => {
    const watching = await play(({ local }) => void local.held.set(key, JSON.stringify(broken)))
    expect(watching.local.value('aside/0/recorded.localhost')).toEqual(broken)
    expect(watching.report('0', 'recorded.localhost')).toMatchObject({ cut: true, events: [{ kind: 'login', answer: 'yes' }] })
    expect(await describeTab(watching)).toMatchObject({ ok: true, tab: { status: 'ready' } })
  })

  it('is under a new key where the old one is no key', async () => {
    const watching = await play(({ local }) => void local.held.set('installation', '"short"'))
    expect(watching.local.value('installation')).toMatch(/^[A-Za-z0-9+/]{43}=$/)
  })

  it('goes when the user clears the site', async () => {
    const watching = await play()
    await save(watching)
    watching.emit('runtime.onMessage', { type: 'clear-site', store: '0', site: 'recorded.localhost' }, sender)
    await watching.pass(100)
    expect(watching.session.text()).not.toContain('recorded.localhost')
    expect(watching.local.text()).not.toContain('recorded.localhost')
  })
})

describe('a storage that is full', () => {
  it('loses nothing: the log is folded again when there is room', async () => {
    const watching = await watched('chromium', start)
    watching.showPages(recordedPages('login-renewed', 'chromium'))
    await watching.play(events)
    watching.session.control.refuses = (name) => name === key
    await watching.pass(10_000)
    expect(watching.session.held.has(key)).toBe(false)
    watching.session.control.refuses = () => false
    await watching.pass(20_000)
    expect(watching.report('0', 'recorded.localhost').events).toMatchObject([{ kind: 'login', answer: 'yes' }])
    expect([...watching.session.held.keys()].filter((held) => held.startsWith('log/'))).toEqual([])
  })

  it('on disk is tried again at the next alarm', async () => {
    const watching = await play()
    watching.local.control.refuses = () => true
    const complaint = vi.spyOn(console, 'error').mockReturnValue()
    await save(watching)
    expect(complaint).toHaveBeenCalledWith('Sidwatch could not take in alarms.onAlarm:', 'Error')
    expect(watching.local.held.has(key)).toBe(false)
    watching.local.control.refuses = () => false
    await save(watching)
    expect(watching.local.held.has(key)).toBe(true)
  })
})

describe('a private window', () => {
  const privately = events.map((each) =>
    JSON.parse(JSON.stringify(each).replaceAll('"storeId":"0"', '"storeId":"1"').replaceAll('"incognito":false', '"incognito":true')),
  )

  it('leaves nothing on disk, and nothing at all once the last one is closed', async () => {
    const watching = await watched('chromium', start, ({ addStore }) => addStore('1'))
    watching.showPages(recordedPages('login-renewed', 'chromium'))
    await watching.play(privately)
    await watching.pass(10_000)
    expect(watching.report('1', 'recorded.localhost').events).toMatchObject([{ kind: 'login' }])
    await save(watching)
    expect(watching.local.text()).not.toContain('recorded.localhost')
    const tabs = new Set(events.filter(({ event }) => event === 'tabs.onUpdated').map(({ args }) => args[0]))
    for (const tab of tabs) watching.emit('tabs.onRemoved', tab, {})
    await watching.pass(10_000)
    await save(watching)
    expect(watching.session.text() + watching.local.text()).not.toContain('recorded.localhost')
  })

  it('may be where a request without a tab comes from: such wait until a cookie event names their store', async () => {
    const watching = await watched('chromium', start, ({ open }) => void open.set(9, { id: 9, incognito: true }))
    const line = (requestId: string, site: string) => ({
      ...{ requestId, url: `http://${site}/sw`, method: 'GET', type: 'xmlhttprequest', tabId: -1, frameId: -1, timeStamp: Date.now() },
      ...{ statusCode: 200, responseHeaders: [{ name: 'Set-Cookie', value: 'fresh=first-value' }] },
    })
    watching.emit('webRequest.onHeadersReceived', line('1', 'ordinary.test'))
    watching.emit('webRequest.onHeadersReceived', line('2', 'secret.test'))
    watching.emit('cookies.onChanged', { removed: false, cause: 'explicit', cookie: cookie('fresh', '0', 'ordinary.test') })
    watching.emit('cookies.onChanged', { removed: false, cause: 'explicit', cookie: cookie('fresh', '1', 'secret.test') })
    watching.emit('webRequest.onHeadersReceived', line('3', 'unknown.test'))
    await watching.pass(300_000)
    await save(watching)
    expect(watching.local.text()).toContain('ordinary.test')
    expect(watching.local.text()).not.toMatch(/secret\.test|unknown\.test/)
    expect(watching.session.text()).not.toContain('unknown.test')
  })
})

describe('much of everything', () => {
  it('10,000 cookies on one site are taken in quickly, and the report says that it was cut', async () => {
    const watching = await watched('chromium', start)
    const began = realNow()
    for (let i = 0; i < 10_000; i++) {
      watching.emit('cookies.onChanged', {
        removed: false,
        cause: 'explicit',
        cookie: { ...cookie(`c${i}`, '0', 'many.test'), value: `value-${i}-${i}` },
      })
    }
    expect(realNow() - began).toBeLessThan(20_000)
    await watching.pass(20_000)
    expect(watching.report('0', 'many.test')).toMatchObject({ cut: true })
    expect(watching.session.text().length).toBeLessThan(2_000_000)
  })

  it('an event that we cannot take in is a gap, and the error does not show what it read', async () => {
    const watching = await play()
    const complaint = vi.spyOn(console, 'error').mockReturnValue()
    watching.emit('cookies.onChanged', { removed: false, cause: 'explicit', cookie: { ...cookie('sid', '0'), value: null } })
    await watching.pass(10_000)
    expect(complaint).toHaveBeenCalledWith('Sidwatch could not take in cookies.onChanged:', 'TypeError')
    expect(watching.report('0', 'recorded.localhost').gaps).toMatchObject([{ why: 'cut' }])
  })

  it('a cookie named __proto__ is a cookie', async () => {
    const watching = await watched('chromium', start)
    watching.emit('cookies.onChanged', { removed: false, cause: 'explicit', cookie: cookie('__proto__', '0', 'odd.test') })
    await watching.pass(10_000)
    expect(watching.report('0', 'odd.test').others).toMatchObject([{ name: '__proto__' }])
  })
})

function cookie(name: string, storeId: string, domain = 'recorded.localhost') {
  return {
    ...{
      name,
      value: 'first-value',
      domain,
      hostOnly: true,
      path: '/',
      secure: false,
      httpOnly: true,
      sameSite: 'lax',
      session: true,
      storeId,
    },
  }
}
