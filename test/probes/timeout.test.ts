import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ProbeOffer } from '../../src/audit/probe.ts'
import { watched } from '../browser/support/watched.ts'
import { carriedCookie, cookieHeaders, cookieOfShop, last, openShop, ownRequest, start, tell, url, where } from './support/probed-shop.ts'

vi.mock('../../src/browser/api.ts', async () => ({ browser: (await import('../browser/support/watched.ts')).current }))
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const question = (longest: number) => ({ probe: 'timeout', longest })

/** A shop whose session `sid` ends after so many seconds without a request. */
async function shop(idle: number, onCall: () => void = () => {}) {
  const asked: { readonly at: number; readonly cookie: string | null }[] = []
  const watching = await watched('chromium', 1_800_000_000_000, (fake) => openShop(fake, onCall))
  let touched = Date.now()
  const ask = (cookie: string | null): boolean => {
    const isAlive = cookie?.includes('sid=abc') === true && Date.now() - touched < idle * 1000
    if (isAlive) touched = Date.now()
    return isAlive
  }
  const request = { method: 'GET', requestId: '', url }
  const events = (details: object, cookie: string | null): void => {
    const requestHeaders = cookieHeaders(cookie)
    watching.emit('webRequest.onSendHeaders', { ...details, timeStamp: Date.now(), requestHeaders })
    watching.emit('webRequest.onHeadersReceived', {
      ...details,
      timeStamp: Date.now(),
      statusCode: ask(cookie) ? 200 : 401,
      responseHeaders: [],
    })
  }
  vi.stubGlobal('fetch', async (asks: string) => {
    const cookie = carriedCookie(watching)
    onCall()
    asked.push({ at: Date.now(), cookie })
    events({ ...ownRequest, url: asks, requestId: `${asked.length}` }, cookie)
    onCall()
    return new Response('')
  })
  const setCookie = (name: string, value: string, changes: object = {}): void =>
    void watching.emit('cookies.onChanged', { removed: false, cause: 'explicit', cookie: { name, value, ...cookieOfShop, ...changes } })
  setCookie('sid', 'abc')
  setCookie('lang', 'en')
  watching.emit('tabs.onUpdated', 1, { status: 'complete' }, { id: 1, incognito: false, url, status: 'complete' })
  await watching.pass(10)
  return {
    watching,
    asked,
    setCookie,
    /** the user opens a page */
    use: (n: number) =>
      events(
        { ...request, requestId: `use-${n}`, type: 'main_frame', tabId: 1, frameId: 0, documentLifecycle: 'active' },
        'sid=abc; lang=en',
      ),
  }
}

const minutes = (count: number): number => count * 60_000

describe('the probe that leaves a session alone', () => {
  it('announces what it takes for each longest wait', async () => {
    const { watching } = await shop(20)
    const offered = (await tell(watching, { ...start, type: 'offer-probe' })) as { readonly probe: ProbeOffer }
    expect(offered.probe.timeouts.map(({ longest, atMost }) => [longest, atMost])).toEqual([
      [60, 8],
      [900, 12],
      [1800, 13],
      [3600, 14],
    ])
  })

  it('is not offered where no cookie could carry a session, and not beyond what the cookie lives', async () => {
    const offers = async ({ watching }: Awaited<ReturnType<typeof shop>>) =>
      ((await tell(watching, { ...start, type: 'offer-probe' })) as { readonly probe: ProbeOffer }).probe.timeouts.map(
        ({ longest }) => longest,
      )
    const brief = await shop(1e9)
    brief.setCookie('sid', 'abc', { session: false, expirationDate: Date.now() / 1000 + 300 })
    expect(await offers(brief)).toEqual([60, 122])
    vi.useRealTimers()
    const without = await shop(1e9)
    without.watching.jar.clear()
    without.setCookie('_ga', 'GA1.1.123.456')
    expect(await offers(without)).toEqual([])
    expect(await tell(without.watching, { ...start, question: question(60) })).toEqual({ ok: false, why: 'failed' })
  })

  it('finds between which rests a session of twenty seconds ends, and sends what it announced at most', async () => {
    const { watching, asked } = await shop(20)
    expect(await tell(watching, { ...start, question: question(60) })).toEqual({ ok: true })
    await watching.pass(minutes(2))
    expect(last(watching)).toMatchObject({ probe: 'timeout', outcome: 'yes' })
    expect(last(watching)?.limits?.either[0]?.idle.from).toBe(12)
    expect(last(watching)?.limits?.either[0]?.idle.upTo).toBe(32)
    expect(asked).toHaveLength(7)
    expect(watching.rules.size).toBe(0)
    expect([...watching.session.held.keys()].filter((key) => /^probe|^progress/.test(key))).toEqual([])
  })

  it('says that a session outlived the longest wait', async () => {
    const { watching, asked } = await shop(1e9)
    await tell(watching, { ...start, question: question(1800) })
    await watching.pass(minutes(70))
    expect(last(watching)).toMatchObject({ outcome: 'no', limits: { idle: { from: 1802, upTo: null } } })
    expect(asked).toHaveLength(13)
  })

  it('sleeps by the browser’s alarm, and says until when', async () => {
    const { watching } = await shop(1e9)
    await tell(watching, { ...start, question: question(1800) })
    await watching.pass(minutes(10))
    const progress = watching.session.value('progress/0/shop.example') as { readonly next: number; readonly until: number }
    expect(progress.next).toBeGreaterThan(Date.now())
    expect(progress.until).toBeGreaterThan(progress.next)
    expect(watching.browser.alarms.create).toHaveBeenLastCalledWith('probe', { when: progress.next, periodInMinutes: 0.5 })
  })

  it('goes on where the worker died in the middle of a wait, woken late: the bounds are wider and hold', async () => {
    const { watching, asked } = await shop(1200)
    await tell(watching, { ...start, question: question(1800) })
    await watching.pass(minutes(10))
    const before = asked.length
    watching.die()
    await watching.pass(minutes(40))
    await watching.restart()
    await watching.pass(minutes(70))
    expect(asked.length).toBeGreaterThan(before)
    const idle = last(watching)?.limits?.either[0]?.idle
    expect(idle?.from).toBeLessThanOrEqual(1200)
    expect(idle?.upTo).toBeGreaterThanOrEqual(2400)
  })

  it('comes to bounds that hold, and leaves no rule, wherever the worker dies', async () => {
    let deaths = 0
    for (let dieAt = 1; ; dieAt++) {
      let calls = 0
      let isArmed = false
      let hasDied = false
      const { watching } = await shop(20, () => {
        if (!isArmed || hasDied || ++calls !== dieAt) return
        hasDied = true
        watching.die()
      })
      isArmed = true
      void tell(watching, { ...start, question: question(60) })
      await watching.pass(minutes(2))
      if (!hasDied) break
      deaths++
      await watching.restart()
      // Where it died before anything was written down, nothing was begun.
      if (!watching.session.held.has('probe') && !watching.session.text().includes('"timeout"')) continue
      await watching.pass(minutes(3))
      const { outcome, limits } = last(watching) ?? {}
      const lived = limits?.either[0]?.idle ?? limits?.idle
      expect(lived?.from ?? 0, `after call ${dieAt}`).toBeLessThanOrEqual(20)
      expect(lived?.upTo ?? 20, `after call ${dieAt}`).toBeGreaterThanOrEqual(20)
      expect(outcome, `after call ${dieAt}`).toMatch(/^(?:yes|cannotTell)$/)
      expect(watching.rules.size).toBe(0)
      expect([...watching.session.held.keys()].filter((key) => /^probe|^progress/.test(key))).toEqual([])
      vi.useRealTimers()
    }
    expect(deaths).toBeGreaterThan(30)
  }, 120_000)

  it('goes on in the next browser session where the jar still holds the token', async () => {
    const { watching, asked } = await shop(1200)
    await tell(watching, { ...start, question: question(1800) })
    await watching.pass(minutes(10))
    const before = asked.length
    watching.die()
    watching.session.held.clear()
    await watching.pass(minutes(10))
    await watching.restart()
    expect(watching.local.text()).not.toContain('sid=abc')
    await watching.pass(minutes(90))
    expect(asked.length).toBeGreaterThan(before)
    const idle = last(watching)?.limits?.either[0]?.idle
    expect(idle?.from).toBeLessThanOrEqual(1200)
    expect(idle?.upTo).toBeGreaterThanOrEqual(1200)
    expect(watching.local.held.has('probe-waiting')).toBe(false)
  })

  it.each<[string, (shopping: Awaited<ReturnType<typeof shop>>) => void, string]>([
    ['the jar no longer holds it', ({ watching }) => watching.jar.clear(), url],
    ['its address has a query, which is not written to disk', () => {}, `${url}?order=7f3a9c`],
    ['its address may hold an identifier', () => {}, 'https://shop.example/account/7f3a9c1b22d04e6f8a55'],
  ])('ends with the browser where %s', async (_what, happens, address) => {
    const shopping = await shop(1200)
    const { watching, asked } = shopping
    await tell(watching, { ...start, check: { by: 'status', url: address, status: 200 }, question: question(1800) })
    await watching.pass(minutes(10))
    expect(watching.local.text()).not.toContain('7f3a9c')
    const before = asked.length
    watching.die()
    watching.session.held.clear()
    happens(shopping)
    await watching.restart()
    await watching.pass(minutes(20))
    expect(asked).toHaveLength(before)
    expect(last(watching)).toMatchObject({ outcome: 'cannotTell', why: 'browser-closed', limits: { idle: { from: 242, upTo: null } } })
    expect(watching.local.held.has('probe-waiting')).toBe(false)
  })

  it('begins a wait anew where the user used the session meanwhile', async () => {
    const { watching, asked, use } = await shop(20)
    await tell(watching, { ...start, question: question(60) })
    await watching.pass(8_000)
    const before = asked.length
    use(1)
    await watching.pass(8_000)
    expect(asked).toHaveLength(before)
    await watching.pass(minutes(2))
    expect(last(watching)).toMatchObject({ outcome: 'yes' })
    expect(last(watching)?.limits?.either[0]?.idle.from).toBe(12)
    expect(last(watching)?.limits?.either[0]?.idle.upTo).toBeGreaterThanOrEqual(20)
  })

  it('keeps what it measured where it is cancelled, or the site changes the token', async () => {
    const one = await shop(1e9)
    await tell(one.watching, { ...start, question: question(1800) })
    await one.watching.pass(minutes(3))
    await tell(one.watching, { type: 'cancel-probe', ...where })
    await one.watching.pass(100)
    expect(last(one.watching)).toMatchObject({ outcome: 'cannotTell', why: 'cancelled', limits: { idle: { from: 62, upTo: null } } })
    vi.useRealTimers()

    const two = await shop(1e9)
    await tell(two.watching, { ...start, question: question(1800) })
    await two.watching.pass(minutes(3))
    two.setCookie('sid', 'abd')
    await two.watching.pass(minutes(5))
    expect(last(two.watching)).toMatchObject({ outcome: 'cannotTell', why: 'jar-changed', limits: { idle: { from: 62, upTo: null } } })
  })

  it('lets another probe begin when it was cancelled in the middle of a wait', async () => {
    const { watching } = await shop(1e9)
    await tell(watching, { ...start, question: question(1800) })
    await watching.pass(minutes(10))
    await tell(watching, { type: 'cancel-probe', ...where })
    await tell(watching, { ...start, question: { probe: 'which-cookie' } })
    await watching.pass(20_000)
    expect(last(watching)).toMatchObject({ probe: 'which-cookie', outcome: 'yes', sets: [['sid']] })
  })
})
