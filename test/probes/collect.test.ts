import { afterEach, describe, expect, it, vi } from 'vitest'
import type { CollectedId, ProbeOffer } from '../../src/audit/probe.ts'
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
  where,
} from './support/probed-shop.ts'

vi.mock('../../src/browser/api.ts', async () => ({ browser: (await import('../browser/support/watched.ts')).current }))
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const ownId = 'marker0v9h2m5c8t1b7n4d6f0g2'
const issued = (n: number) => `fresh${`${n}`.padStart(21, '0')}`
const collect = (count: number) => starting({ probe: 'collect-ids', count })

interface Given {
  readonly status?: number
  readonly value?: string | null
}

/** A shop that gives each visitor an ID, and a browser that puts on the wire what the rules say. */
async function shop(give: (n: number) => Given = () => ({}), { own = ownId, onCall = () => {} } = {}) {
  const asked: (string | null)[] = []
  const watching = await watched('chromium', 1_800_000_000_000, (fake) => openShop(fake, onCall))
  vi.stubGlobal('fetch', async (asks: string) => {
    onCall()
    const cookie = carriedCookie(watching)
    asked.push(cookie)
    const details = { ...ownRequest, requestId: `${asked.length}`, url: asks }
    watching.emit('webRequest.onSendHeaders', { ...details, requestHeaders: cookieHeaders(cookie) })
    const { status = 200, value = issued(asked.length) } = give(asked.length)
    const responseHeaders = value === null ? [] : [{ name: 'Set-Cookie', value: `PHPSESSID=${value}; path=/` }]
    watching.emit('webRequest.onHeadersReceived', { ...details, statusCode: status, responseHeaders })
    return new Response('')
  })
  watching.emit('cookies.onChanged', { removed: false, cause: 'explicit', cookie: { name: 'PHPSESSID', value: own, ...cookieOfShop } })
  await watching.pass(10)
  return { watching, asked }
}

async function collected(watching: Watched, of = where): Promise<readonly CollectedId[]> {
  return ((await tell(watching, { type: 'collected-ids', ...of })) as { readonly ids: readonly CollectedId[] }).ids
}

async function offered(watching: Watched): Promise<ProbeOffer['collection']> {
  return ((await tell(watching, { ...start, type: 'offer-probe' })) as { readonly probe: ProbeOffer }).probe.collection
}

function keysHolding({ session }: Watched, text: string): readonly string[] {
  return [...session.held].filter(([, value]) => value.includes(text)).map(([key]) => key)
}

describe('fresh IDs', () => {
  it('are collected without any cookie, two a second, with their times', async () => {
    const { watching, asked } = await shop()
    expect(await tell(watching, collect(20))).toEqual({ ok: true })
    await watching.pass(2_000)
    expect(watching.session.value('progress/0/shop.example')).toMatchObject({ probe: 'collect-ids', atMost: 20 })
    await watching.pass(18_000)
    expect(last(watching)).toMatchObject({ probe: 'collect-ids', outcome: 'yes', collected: 20 })
    expect(asked).toEqual(Array.from({ length: 20 }, () => null))
    const ids = await collected(watching)
    expect(ids.map(({ text }) => text)).toEqual(asked.map((_, i) => issued(i + 1)))
    for (const [i, { at }] of ids.slice(1).entries()) expect(at - (ids[i]?.at ?? 0)).toBeGreaterThanOrEqual(500)
  })

  it('stand under keys of their own in the memory of the browser session, and nowhere else', async () => {
    const { watching } = await shop()
    await tell(watching, collect(5))
    await watching.pass(40_000)
    expect(keysHolding(watching, 'fresh')).toEqual([0, 1, 2, 3, 4].map((n) => `probe-ids/${n}`))
    expect(watching.local.text()).not.toContain('fresh')
    expect(watching.session.text()).not.toContain(ownId)
  })

  it('are handed out for their own site only', async () => {
    const { watching } = await shop()
    await tell(watching, collect(3))
    await watching.pass(10_000)
    expect(await collected(watching, { store: '0', site: 'other.example' })).toEqual([])
    await tell(watching, { type: 'drop-collected-ids', store: '0', site: 'other.example' })
    expect(await collected(watching)).toHaveLength(3)
  })

  it('are collected further where it was cancelled', async () => {
    const { watching, asked } = await shop()
    await tell(watching, collect(10))
    await watching.pass(2_100)
    await tell(watching, { type: 'cancel-probe', ...where })
    const before = (await collected(watching)).length
    expect(before).toBeGreaterThan(2)
    expect(last(watching)).toMatchObject({ outcome: 'cannotTell', why: 'cancelled', collected: before })
    expect(await offered(watching)).toEqual({ held: before })
    await tell(watching, collect(10))
    await watching.pass(10_000)
    expect(last(watching)).toMatchObject({ outcome: 'yes', collected: 10 })
    expect(asked.length).toBeLessThanOrEqual(11)
    expect(await collected(watching)).toHaveLength(10)
  })

  it('are collected anew where there were enough', async () => {
    const { watching } = await shop()
    for (const _time of [1, 2]) {
      await tell(watching, collect(3))
      await watching.pass(10_000)
    }
    expect((await collected(watching)).map(({ text }) => text)).toEqual([4, 5, 6].map(issued))
  })

  const ends: readonly (readonly [string, (watching: Watched) => Promise<unknown>])[] = [
    ['their page is closed', (watching) => tell(watching, { type: 'drop-collected-ids', ...where })],
    ['the site is forgotten', (watching) => tell(watching, { type: 'clear-site', ...where })],
    [
      'access is taken away',
      async (watching) => {
        watching.grant([])
        watching.emit('permissions.onRemoved', {})
      },
    ],
    [
      'an hour has passed',
      async (watching) => {
        await watching.pass(3_600_000)
        watching.emit('alarms.onAlarm', { name: 'probe' })
      },
    ],
  ]
  it.each(ends)('are let go where %s', async (_when, end) => {
    const { watching } = await shop()
    await tell(watching, collect(3))
    await watching.pass(10_000)
    expect(keysHolding(watching, 'fresh')).toHaveLength(3)
    await end(watching)
    await watching.pass(1_000)
    expect([...watching.session.held.keys()].filter((key) => key.startsWith('probe'))).toEqual([])
  })

  it.each([
    ['visitors get none', () => ({ value: null }), 'no-id-issued', 1],
    ['it is taken away', () => ({ value: '' }), 'no-id-issued', 1],
    ['the server has enough', (n: number) => ({ status: n > 3 ? 429 : 200 }), 'server-refuses', 4],
  ])('are not asked for further where %s', async (_when, give, why, requests) => {
    const { watching, asked } = await shop(give)
    await tell(watching, collect(10))
    await watching.pass(10_000)
    expect(last(watching)).toMatchObject({ outcome: 'cannotTell', why })
    expect(asked).toHaveLength(requests)
  })

  it.each([0, -1, 1.5, 2_001, '200', null])('are none where %s of them are asked for', async (count) => {
    const { watching } = await shop()
    expect(await tell(watching, { ...start, question: { probe: 'collect-ids', count } })).toEqual({ ok: false, why: 'malformed' })
  })

  it('are not offered where the cookie holds the session itself', async () => {
    const { watching } = await shop(() => ({}), {
      own: `${Buffer.from('{"alg":"HS256"}').toString('base64url')}.e30.QfrJcpMvwoBsGWRRSNPAZIRO`,
    })
    expect(await offered(watching)).toBeNull()
    expect(await tell(watching, collect(3))).toEqual({ ok: false, why: 'failed' })
  })

  it('are collected to the same end, wherever the worker dies', async () => {
    const deaths = await deathsOf({
      open: ({ onCall }) => shop(() => ({}), { onCall }),
      message: collect(4),
      lasts: 10_000,
      expectEnd: async (watching, when) => {
        expect(last(watching), when).toMatchObject({ outcome: 'yes', collected: 4 })
        const ids = await collected(watching)
        expect(new Set(ids.map(({ text }) => text)).size).toBe(4)
      },
    })
    expect(deaths).toBeGreaterThan(12)
  }, 60_000)
})
