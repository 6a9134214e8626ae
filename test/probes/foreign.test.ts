import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ProbeOffer } from '../../src/audit/probe.ts'
import { type Watched, watched } from '../browser/support/watched.ts'
import { deathsOf } from './support/deaths.ts'
import {
  carriedCookie,
  cookieHeaders,
  cookieOfShop,
  last,
  openShop,
  ownRequest,
  start,
  starting,
  tell,
  url,
  where,
} from './support/probed-shop.ts'
import type { Site } from './support/visited-site.ts'
import { families } from './support/visitors.ts'

vi.mock('../../src/browser/api.ts', async () => ({ browser: (await import('../browser/support/watched.ts')).current }))
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const ownId = 'marker0v9h2m5c8t1b7n4d6f0g2'
const foreign = starting({ probe: 'foreign-id' })

/** A shop whose visitors get a PHPSESSID, and a browser that puts on the wire what the rules say. */
async function shop(site: Site = families.php, { value = ownId, onCall = () => {} } = {}) {
  const asked: { readonly url: string; readonly cookie: string | null }[] = []
  const watching = await watched('chromium', 1_800_000_000_000, (fake) => openShop(fake, onCall))
  vi.stubGlobal('fetch', async (asks: string) => {
    onCall()
    const cookie = carriedCookie(watching)
    asked.push({ url: asks, cookie })
    const details = { ...ownRequest, requestId: `${asked.length}`, url: asks }
    watching.emit('webRequest.onSendHeaders', { ...details, requestHeaders: cookieHeaders(cookie) })
    const cookies = new Map([...(cookie ?? '').matchAll(/(?:^|; )([^=]*)=([^;]*)/g)].map(([, name = '', text = '']) => [name, text]))
    const { status = 200, setCookie = [], body = '' } = await site({ url: new URL(asks), id: cookies.get('PHPSESSID') ?? null, cookies })
    const responseHeaders = [
      ...setCookie.map((line) => ({ name: 'Set-Cookie', value: line })),
      { name: 'Content-Type', value: 'text/html' },
    ]
    watching.emit('webRequest.onHeadersReceived', { ...details, statusCode: status, responseHeaders })
    return new Response(body)
  })
  const cookies = { PHPSESSID: value, remember_me: 'marker-value-remember-9a8b7c6d5e4f' }
  for (const [name, text] of Object.entries(cookies))
    watching.emit('cookies.onChanged', { removed: false, cause: 'explicit', cookie: { name, value: text, ...cookieOfShop } })
  await watching.pass(10)
  return { watching, asked }
}

async function offered(watching: Watched): Promise<ProbeOffer['foreign']> {
  return ((await tell(watching, { ...start, type: 'offer-probe' })) as { readonly probe: ProbeOffer }).probe.foreign
}

/** The user's browser opens an address of the shop. */
async function open(watching: Watched, address: string): Promise<void> {
  const details = { requestId: 'u1', url: address, method: 'GET', type: 'main_frame', tabId: 1, frameId: 0, timeStamp: Date.now() }
  watching.emit('webRequest.onBeforeRequest', details)
  watching.emit('webRequest.onSendHeaders', { ...details, requestHeaders: cookieHeaders(`PHPSESSID=${ownId}`) })
  watching.emit('webRequest.onHeadersReceived', { ...details, statusCode: 200, responseHeaders: [] })
  watching.emit('webRequest.onResponseStarted', { ...details, statusCode: 200, responseHeaders: [] })
  await watching.pass(10)
}

describe('an ID that the server never issued', () => {
  it('is sent alone, looks like one of its own, and is never one that the jar holds', async () => {
    const { watching, asked } = await shop()
    expect(await tell(watching, foreign)).toEqual({ ok: true })
    await watching.pass(10_000)
    expect(last(watching)).toMatchObject({ probe: 'foreign-id', outcome: 'yes', why: 'remembered' })
    const [, invented = ''] = asked.map(({ cookie }) => cookie)
    expect(invented).toMatch(/^PHPSESSID=[0-9a-v]{27}$/)
    const malformed = expect.stringContaining('<')
    expect(asked.map(({ cookie }) => cookie)).toEqual([null, invented, invented, malformed, null, malformed, invented])
    expect(JSON.stringify(asked)).not.toContain('marker')
    expect(watching.rules.size).toBe(0)
  })

  it('is another at each probe', async () => {
    const { watching, asked } = await shop()
    for (const _probe of [1, 2]) {
      await tell(watching, foreign)
      await watching.pass(10_000)
    }
    expect(new Set(asked.map(({ cookie }) => cookie)).size).toBe(5)
  })

  it.each([
    ['is replaced by a strict server', families.phpStrict, { outcome: 'no', why: null }],
    ['cannot be told where visitors get none', families.django, { outcome: 'cannotTell', why: 'no-id-issued' }],
  ])('%s', async (_what, site, verdict) => {
    const { watching } = await shop(site)
    await tell(watching, foreign)
    await watching.pass(10_000)
    expect(last(watching)).toMatchObject(verdict)
  })

  it('is not invented where it would want the seal of the server', async () => {
    const { watching, asked } = await shop(families.php, {
      value: 's%3A9f86d081884c7d659a2feaa0c55ad015.QfrJcpMvwoBsGWRRSNPAZIROJfUoOlh5ehqMEFpcdZM',
    })
    expect(await offered(watching)).toEqual([{ probe: 'foreign-id', atMost: 7, unfit: 'sealed' }])
    expect(await tell(watching, foreign)).toEqual({ ok: false, why: 'failed' })
    await watching.pass(5_000)
    expect(asked).toEqual([])
  })

  it('is of two cookies where one answer gave out both as the session', async () => {
    const key = 'marker5d41402abc4b2a76b9719d911017c592'
    const { watching, asked } = await shop()
    const details = { requestId: 'u2', url, method: 'GET', type: 'main_frame', tabId: 1, frameId: 0, timeStamp: Date.now() }
    const lines = [`PHPSESSID=${ownId}x; path=/`, `key=${key}; path=/`]
    watching.emit('webRequest.onBeforeRequest', details)
    watching.emit('webRequest.onHeadersReceived', {
      ...details,
      statusCode: 200,
      responseHeaders: lines.map((value) => ({ name: 'Set-Cookie', value })),
    })
    for (const [name, value] of Object.entries({ PHPSESSID: `${ownId}x`, key }))
      watching.emit('cookies.onChanged', { removed: false, cause: 'explicit', cookie: { name, value, ...cookieOfShop } })
    await watching.pass(10)
    const identity = { name: 'key', domain: 'shop.example', hostOnly: true, path: '/', partition: null }
    await tell(watching, { type: 'mark', ...where, mark: { what: 'session-token', cookie: identity } })
    await watching.pass(10)
    await tell(watching, foreign)
    await watching.pass(10_000)
    const together = /^(?=.*PHPSESSID=[0-9a-z]{28}(?:;|$))(?=.*key=[a-z0-9]{38}(?:;|$))/
    expect(asked.filter(({ cookie }) => together.test(cookie ?? ''))).toHaveLength(3)
    expect(JSON.stringify(asked)).not.toContain('marker')
    expect(watching.session.text()).not.toContain(key)
  })

  it('is sent in the address only where the site was seen to write it there', async () => {
    const { watching, asked } = await shop(families.phpFromQuery)
    const inAddress = starting({ probe: 'foreign-id-in-address' })
    expect((await offered(watching)).map(({ probe }) => probe)).toEqual(['foreign-id'])
    expect(await tell(watching, inAddress)).toEqual({ ok: false, why: 'failed' })
    await open(watching, `https://shop.example/shelf?PHPSESSID=${ownId}`)
    expect((await offered(watching)).map(({ probe }) => probe)).toEqual(['foreign-id', 'foreign-id-in-address'])
    expect(await tell(watching, inAddress)).toEqual({ ok: true })
    await watching.pass(10_000)
    expect(last(watching)).toMatchObject({ probe: 'foreign-id-in-address', outcome: 'yes', why: 'taken' })
    expect(new Set(asked.map(({ cookie }) => cookie))).toEqual(new Set([null]))
    expect(asked.map(({ url: address }) => address.split('=')[0])).toEqual(
      [false, true, true, true, false, true, true].map((hasId) => (hasId ? `${url}?PHPSESSID` : url)),
    )
    expect(JSON.stringify(asked)).not.toContain('marker')
  })

  it('comes to the same end, and leaves neither ID nor rule, wherever the worker dies', async () => {
    const deaths = await deathsOf({
      open: ({ onCall }) => shop(families.phpPlain, { onCall }),
      message: foreign,
      lasts: 10_000,
      expectEnd: (watching, when) => {
        expect(last(watching), when).toMatchObject({ outcome: 'yes', why: 'taken' })
        expect([...watching.session.held.keys()].filter((key) => key.startsWith('probe'))).toEqual([])
        expect(watching.rules.size).toBe(0)
      },
    })
    expect(deaths).toBeGreaterThan(12)
  }, 60_000)
})
