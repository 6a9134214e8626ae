import { afterEach, describe, expect, it, vi } from 'vitest'
import { recordedEvents } from './support/recorded-events.ts'
import { type Watched, watched } from './support/watched.ts'

vi.mock('../../src/browser/api.ts', async () => ({ browser: (await import('./support/watched.ts')).current }))
afterEach(() => void vi.useRealTimers())

const own = { id: 'sidwatch', url: 'chrome-extension://sidwatch/src/popup/index.html' }
const where = { store: '0', site: 'recorded.localhost' }
const events = recordedEvents('login-renewed', 'chromium')
const begin = () => watched('chromium', (events[0]?.at ?? 0) - 10)

async function send({ emit, pass }: Watched, message: unknown, sender: object = own): Promise<unknown> {
  const answer = emit('runtime.onMessage', message, sender)[0]
  await pass(0)
  return answer
}

describe('a message', () => {
  it.each([
    { from: 'a web page', sender: { url: 'https://evil.test/' } },
    { from: 'a web page that names our id', sender: { id: 'sidwatch', url: 'https://evil.test/?chrome-extension://sidwatch/' } },
    { from: 'a content script', sender: { id: 'sidwatch', url: 'https://shop.test/', tab: { id: 1 } } },
    { from: 'another extension', sender: { id: 'other', url: 'chrome-extension://other/page.html' } },
    { from: 'another extension with a look-alike page', sender: { id: 'other', url: 'chrome-extension://sidwatch/src/popup/index.html' } },
    { from: 'nobody', sender: {} },
  ])('from $from is refused and does nothing', async ({ sender }) => {
    const watching = await begin()
    await watching.play(events)
    await watching.pass(10_000)
    const before = watching.session.text()
    expect(await send(watching, { type: 'clear-site', ...where }, sender)).toEqual({ ok: false, why: 'not-allowed' })
    expect(watching.session.text()).toBe(before)
  })

  it.each([
    null,
    'clear-site',
    { type: 'clear-site' },
    { type: 'no-such-command', ...where },
    { type: 'fix-for', framework: 'django', fix: '__proto__', name: 'sid' },
    { type: 'fix-for', framework: 'django', fix: 'secure' },
  ])('that is no command (%j) is answered', async (message) => {
    expect(await send(await begin(), message)).toEqual({ ok: false, why: 'malformed' })
  })

  it('names the frameworks that there are fixes for, and gives the fix of one', async () => {
    const watching = await begin()
    const named = { id: 'django', name: 'Django' }
    expect(await send(watching, { type: 'frameworks' })).toMatchObject({ ok: true, frameworks: expect.arrayContaining([named]) })
    const fix = { id: 'samesite', framework: 'django', text: "SESSION_COOKIE_SAMESITE = 'Lax'" }
    expect(await send(watching, { type: 'fix-for', framework: 'django', fix: 'samesite', name: 'sid' })).toMatchObject({ ok: true, fix })
    expect(await send(watching, { type: 'fix-for', framework: 'any', fix: 'secure', name: 'sid' })).toMatchObject({
      fix: { framework: null, source: 'generic' },
    })
  })

  it('describes a tab: its site, its store, what we may see, what to ask for', async () => {
    const watching = await begin()
    watching.emit('tabs.onCreated', { id: 3, incognito: true })
    expect(await send(watching, { type: 'describe-tab', tab: 3, url: 'https://app.shop.test:8443/a' })).toMatchObject({
      ok: true,
      tab: {
        ...{
          status: 'ready',
          store: '1',
          storeKind: 'private',
          site: 'shop.test',
          withSubdomains: true,
          access: 'all',
          accessLost: false,
          paused: false,
        },
        origins: { site: ['http://*.shop.test/*', 'https://*.shop.test/*'], all: ['http://*/*', 'https://*/*'] },
      },
    })
  })

  it.each(['chrome://settings/', 'about:blank', 'file:///tmp/a.html', 'https://chromewebstore.google.com/detail/x', 'http://'])(
    'about %s is told that extensions may not look there',
    async (url) => {
      expect(await send(await begin(), { type: 'describe-tab', tab: 1, url })).toMatchObject({
        ok: true,
        tab: { status: 'not-allowed', site: null },
      })
    },
  )

  it('marks an event, and the report knows it at once', async () => {
    const watching = await begin()
    await watching.play(events)
    await send(watching, { type: 'mark', ...where, mark: { what: 'signed-out' } })
    expect(watching.report('0', where.site).events.map(({ kind }) => kind)).toContain('logout')
  })

  it('pauses a site: nothing of it is recorded, and a gap says so', async () => {
    const watching = await begin()
    await send(watching, { type: 'pause', ...where })
    await watching.play(events)
    expect(watching.session.text()).not.toContain('"name\\":\\"connect.sid')
    expect(await send(watching, { type: 'describe-tab', tab: 1, url: 'http://recorded.localhost/' })).toMatchObject({
      tab: { paused: true },
    })
    await send(watching, { type: 'resume', ...where })
    await watching.pass(10_000)
    expect(watching.report('0', where.site).gaps).toMatchObject([{ why: 'paused' }])
  })

  it('pauses across worker lives, and leaves no private site on disk', async () => {
    const watching = await begin()
    await send(watching, { type: 'pause', store: '1', site: 'secret.test' })
    await send(watching, { type: 'pause', ...where })
    await watching.restart()
    expect(await send(watching, { type: 'describe-tab', tab: 1, url: 'http://recorded.localhost/' })).toMatchObject({
      tab: { paused: true },
    })
    expect(watching.local.text()).not.toContain('secret.test')
  })
})

describe('access', () => {
  it('lost and given again is known, and the badge shows the loss', async () => {
    const watching = await begin()
    await watching.play(events)
    await watching.pass(10_000)
    watching.grant([])
    watching.emit('permissions.onRemoved', {})
    await watching.pass(10_000)
    expect(watching.report('0', where.site).access).toBe('none')
    expect([...watching.badges.values()]).toContain('!')
    expect(await send(watching, { type: 'describe-tab', tab: 1, url: 'http://recorded.localhost/' })).toMatchObject({
      tab: { access: 'none', accessLost: true },
    })
    watching.grant(['http://*.recorded.localhost/*', 'https://*.recorded.localhost/*'])
    watching.emit('permissions.onAdded', {})
    await watching.pass(10_000)
    expect(watching.report('0', where.site).access).toBe('site')
    expect([...watching.badges.values()]).not.toContain('!')
  })

  it('given while running wakes the listeners that Chromium leaves silent', async () => {
    const watching = await begin()
    const removed = vi.spyOn(watching.browser.webRequest.onHeadersReceived, 'removeListener')
    watching.emit('permissions.onAdded', {})
    await watching.pass(0)
    expect(removed).toHaveBeenCalledTimes(1)
    expect(watching.emit('webRequest.onHeadersReceived', { url: 'data:,', type: 'xmlhttprequest' })).toHaveLength(1)
  })

  it('is not there: nothing is scanned, since an empty list would not mean an empty jar', async () => {
    const watching = await watched('chromium', 1_000, ({ grant, open }) => {
      grant([])
      open.set(1, { id: 1, incognito: false, url: 'http://shop.test/' })
    })
    await watching.pass(10_000)
    expect(watching.session.text()).not.toContain('jar-scanned')
  })
})
