import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ReplayId } from '../../src/audit/probe.ts'
import { type Watched, watched } from '../browser/support/watched.ts'
import { carriedCookie, cookieHeaders, cookieOfShop, last, openShop, ownRequest, starting, tell, where } from './support/probed-shop.ts'

vi.mock('../../src/browser/api.ts', async () => ({ browser: (await import('../browser/support/watched.ts')).current }))
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const oldId = 'marker-value-old-7f3a9c1'
const newId = 'marker-value-new-2b8d4e6'
const arm = (probe: ReplayId) => starting({ probe })
const happened = { type: 'continue-probe', tab: 1, ...where }

/** A shop that knows the user by any of these IDs, and a browser that puts on the wire what the rules say. */
async function shop(onCall: () => void = () => {}) {
  const asked: (string | null)[] = []
  const ids = new Set([oldId])
  const watching = await watched('chromium', 1_800_000_000_000, (fake) => openShop(fake, onCall))
  vi.stubGlobal('fetch', async (asks: string) => {
    onCall()
    const cookie = carriedCookie(watching)
    asked.push(cookie)
    const details = { ...ownRequest, requestId: `${asked.length}`, url: asks }
    watching.emit('webRequest.onSendHeaders', { ...details, requestHeaders: cookieHeaders(cookie) })
    const statusCode = [...ids].some((id) => cookie?.includes(`sid=${id}`)) ? 200 : 401
    watching.emit('webRequest.onHeadersReceived', { ...details, statusCode, responseHeaders: [] })
    return new Response('')
  })
  const change = (name: string, value: string, removed = false): void =>
    void watching.emit('cookies.onChanged', { removed, cause: 'explicit', cookie: { name, value, ...cookieOfShop } })
  change('sid', oldId)
  change('remember_me', 'marker-value-remember-9a8b7c6d5e4f')
  await watching.pass(10)
  return {
    watching,
    asked,
    ids,
    /** The user signs out, and the server ends nothing. */
    signOut: () => change('sid', oldId, true),
    renew: () => change('sid', newId),
  }
}

function heldIn({ session }: Watched): readonly string[] {
  return [...session.held].filter(([, text]) => text.includes('marker-value')).map(([key]) => key)
}

describe('an ID that is held until after an event', () => {
  it('finds that a sign-out ended nothing on the server, although the cookie is gone', async () => {
    const { watching, asked, signOut } = await shop()
    expect(await tell(watching, arm('old-id-after-logout'))).toEqual({ ok: true })
    await watching.pass(10_000)
    expect(watching.session.value('progress/0/shop.example')).toMatchObject({ armed: true, atMost: 9 })
    const before = asked.length
    await watching.pass(60_000)
    expect(asked).toHaveLength(before)
    signOut()
    expect(await tell(watching, happened)).toEqual({ ok: true })
    await watching.pass(10_000)
    expect(last(watching)).toMatchObject({ probe: 'old-id-after-logout', outcome: 'yes', sets: [['sid']] })
    expect(asked.join()).not.toContain('remember_me')
    expect(watching.rules.size).toBe(0)
  })

  it('finds that a sign-in ended the ID of before', async () => {
    const { watching, asked, ids, renew } = await shop()
    await tell(watching, arm('old-id-after-login'))
    await watching.pass(10_000)
    expect(asked).toEqual([])
    ids.clear()
    ids.add(newId)
    renew()
    await tell(watching, happened)
    await watching.pass(10_000)
    expect(last(watching)).toMatchObject({ probe: 'old-id-after-login', outcome: 'no', why: null })
    expect(asked.filter((cookie) => cookie?.includes(oldId))).toHaveLength(1)
  })

  it('stands under a key of its own in the memory of the browser session, and nowhere else', async () => {
    const { watching } = await shop()
    await tell(watching, arm('old-id-after-logout'))
    await watching.pass(40_000)
    expect(heldIn(watching)).toEqual(['probe-held'])
    expect(watching.local.text()).not.toContain('marker-value')
  })

  const ends: readonly (readonly [string, (began: Awaited<ReturnType<typeof shop>>) => Promise<unknown>])[] = [
    ['it is taken back', ({ watching }) => tell(watching, { type: 'cancel-probe', ...where })],
    ['the site is forgotten', ({ watching }) => tell(watching, { type: 'clear-site', ...where })],
    ['the site is paused', ({ watching }) => tell(watching, { type: 'pause', ...where })],
    [
      'access is taken away',
      async ({ watching }) => {
        watching.grant([])
        watching.emit('permissions.onRemoved', {})
      },
    ],
    [
      'nothing happens for an hour',
      async ({ watching }) => {
        await watching.pass(3_600_000)
        watching.emit('alarms.onAlarm', { name: 'probe' })
      },
    ],
    ['it was sent again', ({ watching }) => tell(watching, happened)],
  ]
  it.each(ends)('is let go where %s', async (_when, end) => {
    const began = await shop()
    await tell(began.watching, arm('old-id-after-logout'))
    await began.watching.pass(10_000)
    expect(heldIn(began.watching)).toEqual(['probe-held'])
    await end(began)
    await began.watching.pass(10_000)
    expect(heldIn(began.watching)).toEqual([])
    expect(began.watching.session.held.has('probe')).toBe(false)
    expect(began.watching.rules.size).toBe(0)
  })

  it('comes to the same end, and leaves neither value nor rule, wherever the worker dies', async () => {
    let deaths = 0
    for (let dieAt = 1; ; dieAt++) {
      let calls = 0
      let isArmed = false
      let hasDied = false
      const { watching, signOut } = await shop(() => {
        if (!isArmed || ++calls !== dieAt) return
        hasDied = true
        watching.die()
      })
      isArmed = true
      const surely = async (message: unknown, isDone: () => boolean): Promise<void> => {
        void tell(watching, message)
        await watching.pass(15_000)
        if (hasDied && !isDone()) {
          await watching.restart()
          await watching.pass(15_000)
          // Where it died before anything was written down, nothing was begun, and nothing is held.
          if (!isDone()) {
            if (!watching.session.held.has('probe')) expect(heldIn(watching)).toEqual([])
            await tell(watching, message)
            await watching.pass(15_000)
          }
        }
      }
      const progress = () => watching.session.value('progress/0/shop.example') as { readonly armed?: boolean } | null
      await surely(arm('old-id-after-logout'), () => progress()?.armed === true)
      if (hasDied) await watching.restart()
      signOut()
      await surely(happened, () => progress() === null)
      expect(last(watching), `after call ${dieAt}`).toMatchObject({ outcome: 'yes', sets: [['sid']] })
      expect(heldIn(watching)).toEqual([])
      expect(watching.rules.size).toBe(0)
      if (!hasDied) break
      deaths++
    }
    expect(deaths).toBeGreaterThan(20)
  }, 120_000)
})
