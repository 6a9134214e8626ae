import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Watched, watched } from '../browser/support/watched.ts'
import { carriedCookie, cookieHeaders, cookieOfShop, last, openShop, ownRequest, starting, tell, where } from './support/probed-shop.ts'

vi.mock('../../src/browser/api.ts', async () => ({ browser: (await import('../browser/support/watched.ts')).current }))
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const start = starting({ probe: 'which-cookie' })

interface Asked {
  readonly at: number
  readonly cookie: string | null
}

/** A shop whose session is `sid`, in a browser that puts on the wire what the rules say. */
async function shop(changes: { readonly jar?: Readonly<Record<string, string>>; readonly onCall?: () => void } = {}) {
  const asked: Asked[] = []
  const call = changes.onCall ?? (() => {})
  const watching = await watched('chromium', 1_800_000_000_000, (fake) => openShop(fake, call))
  vi.stubGlobal('fetch', async (asks: string) => {
    call()
    const cookie = carriedCookie(watching)
    asked.push({ at: Date.now(), cookie })
    const details = { ...ownRequest, requestId: `${asked.length}`, url: asks }
    watching.emit('webRequest.onSendHeaders', { ...details, requestHeaders: cookieHeaders(cookie) })
    const isSignedIn = cookie?.includes('sid=abc') === true
    watching.emit('webRequest.onHeadersReceived', { ...details, statusCode: isSignedIn ? 200 : 401, responseHeaders: [] })
    call()
    return new Response('')
  })
  for (const [name, value] of Object.entries(changes.jar ?? { theme: 'dark', sid: 'abc', lang: 'en' })) setCookie(watching, name, value)
  await watching.pass(10)
  return { watching, asked }
}

function setCookie({ emit }: Watched, name: string, value: string): void {
  emit('cookies.onChanged', { removed: false, cause: 'explicit', cookie: { name, value, ...cookieOfShop } })
}

const found = { outcome: 'yes', sets: [['sid']], unneeded: expect.arrayContaining(['theme', 'lang']) }

describe('a probe', () => {
  it('sends at most two requests a second, one after the other, and writes down their names', async () => {
    const { watching, asked } = await shop()
    expect(await tell(watching, start)).toEqual({ ok: true })
    await watching.pass(20_000)
    expect(last(watching)).toMatchObject({ ...found, host: 'shop.example' })
    expect(last(watching)?.sent).toHaveLength(asked.length)
    for (const [i, { at }] of asked.entries()) expect(at - (asked[i - 1]?.at ?? 0)).toBeGreaterThanOrEqual(500)
  })

  it('is limited to requests of our own background, to one host', async () => {
    const { watching } = await shop()
    const conditions: unknown[] = []
    vi.stubGlobal('fetch', async () => {
      conditions.push(...[...watching.rules.values()].map(({ condition }) => condition))
      throw new TypeError('no network')
    })
    await tell(watching, start)
    await watching.pass(5_000)
    expect(conditions).toEqual([
      {
        tabIds: [-1],
        initiatorDomains: ['sidwatch'],
        requestDomains: ['shop.example'],
        urlFilter: '|https://shop.example/',
        resourceTypes: ['xmlhttprequest'],
        requestMethods: ['get'],
      },
    ])
    expect(last(watching)).toMatchObject({ outcome: 'cannotTell', why: 'unreachable' })
    expect(watching.rules.size).toBe(0)
  })

  it('comes to the same end and leaves no rule, wherever the worker dies', async () => {
    let rulesLeft = 0
    let deaths = 0
    for (let dieAt = 1; ; dieAt++) {
      let calls = 0
      let isArmed = false
      let hasDied = false
      const { watching } = await shop({
        onCall: () => {
          if (!isArmed || ++calls !== dieAt) return
          hasDied = true
          watching.die()
        },
      })
      isArmed = true
      void tell(watching, start)
      await watching.pass(20_000)
      if (hasDied) {
        deaths++
        rulesLeft += watching.rules.size
        await watching.restart()
        expect(watching.rules.size, `after call ${dieAt}`).toBe(0)
        // Where it died before anything was written down, nothing was begun.
        if ((await isBegun(watching)) === false) await tell(watching, start)
        await watching.pass(30_000)
      }
      expect(last(watching), `after call ${dieAt}`).toMatchObject(found)
      expect(watching.rules.size).toBe(0)
      expect([...watching.session.held.keys()].filter((key) => key === 'probe' || key.startsWith('progress/'))).toEqual([])
      if (!hasDied) break
    }
    // It did die in every kind of place: some of the deaths left a rule behind.
    expect(deaths).toBeGreaterThan(30)
    expect(rulesLeft).toBeGreaterThan(4)
  }, 120_000)

  it('stops where it is cancelled, also between two lives of the worker', async () => {
    const { watching, asked } = await shop()
    await tell(watching, start)
    await watching.pass(1_600)
    const before = asked.length
    await tell(watching, { type: 'cancel-probe', ...where })
    await watching.pass(10_000)
    expect(asked).toHaveLength(before)
    expect(last(watching)).toMatchObject({ outcome: 'cannotTell', why: 'cancelled' })
    expect(last(watching)?.sent).toHaveLength(before)
  })

  it('cannot tell where a cookie changes meanwhile that may carry the session', async () => {
    const { watching } = await shop()
    await tell(watching, start)
    await watching.pass(1_600)
    setCookie(watching, 'sid', 'abd')
    await watching.pass(10_000)
    expect(last(watching)).toMatchObject({ outcome: 'cannotTell', why: 'jar-changed' })
  })

  it('cannot tell where what left was not what was meant', async () => {
    const { watching } = await shop()
    watching.browser.declarativeNetRequest.updateSessionRules = async () => undefined
    await tell(watching, start)
    await watching.pass(10_000)
    expect(last(watching)).toMatchObject({ outcome: 'cannotTell', why: 'not-as-meant' })
  })

  it('does not send a value that browsers write down differently', async () => {
    const { watching, asked } = await shop({ jar: { sid: 'abc', name: 'Zoë' } })
    await tell(watching, start)
    await watching.pass(20_000)
    expect(last(watching)).toMatchObject({ outcome: 'yes', sets: [['sid']], unneeded: [] })
    expect(asked.map(({ cookie }) => cookie).join()).not.toContain('name=')
  })

  it.each([
    ['in a private window', { store: '1' }, 'private-window'],
    ['of another site than the tab shows', { site: 'other.example' }, 'no-page'],
    ['at an address of another site', { check: { by: 'status', url: 'https://other.example/me', status: 200 } }, 'no-page'],
    ['at an address that signs out', { check: { by: 'status', url: 'https://shop.example/logout', status: 200 } }, 'logout-page'],
    ['where no cookie is sent', { check: { by: 'status', url: 'https://www.shop.example/', status: 200 } }, 'no-cookies'],
  ])('is refused %s', async (_what, change, refused) => {
    const { watching, asked } = await shop()
    const offer = await tell(watching, { ...start, type: 'offer-probe', ...change })
    expect(offer).toMatchObject({ ok: true, probe: { refused } })
    expect(await tell(watching, { ...start, ...change })).toEqual({ ok: false, why: 'failed' })
    await watching.pass(5_000)
    expect(asked).toEqual([])
  })

  it('asks for consent once, and forgets it with the site', async () => {
    const { watching } = await shop()
    const consented = async (): Promise<unknown> => tell(watching, { ...start, type: 'offer-probe' })
    expect(await consented()).toMatchObject({ probe: { consented: false, cookies: 3, origin: 'https://shop.example' } })
    expect(await tell(watching, { ...start, consent: false })).toEqual({ ok: false, why: 'malformed' })
    await tell(watching, start)
    await watching.pass(20_000)
    expect(await consented()).toMatchObject({ probe: { consented: true } })
    await tell(watching, { type: 'clear-site', ...where })
    expect(await consented()).toMatchObject({ probe: { consented: false } })
  })

  it('is one at a time', async () => {
    const { watching } = await shop()
    await tell(watching, start)
    expect(await tell(watching, start)).toEqual({ ok: false, why: 'failed' })
  })
})

async function isBegun({ session }: Watched): Promise<boolean> {
  return (
    session.held.has('probe') ||
    [...session.held.keys()].some((key) => key.startsWith('report/') && session.text().includes('which-cookie'))
  )
}
