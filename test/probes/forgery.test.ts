import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ForgeryId, ProbeOffer } from '../../src/audit/probe.ts'
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
import { type Tokens, tokens } from './support/signed-tokens.ts'

vi.mock('../../src/browser/api.ts', async () => ({ browser: (await import('../browser/support/watched.ts')).current }))
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const begin = 1_800_000_000_000
const minute = 60_000
const forge = (probe: ForgeryId) => starting({ probe, allowed: true })

/** A shop that knows its user by a signed token, which the user has said is the session token. */
async function shop({ issue, beside, cutAt, takes }: Tokens, { until = begin + 10 * minute, onDisk = false, onCall = () => {} } = {}) {
  const asked: (string | null)[] = []
  const watching = await watched('chromium', begin, (fake) => openShop(fake, onCall))
  vi.stubGlobal('fetch', async (asks: string) => {
    onCall()
    const cookie = carriedCookie(watching)
    asked.push(cookie)
    const details = { ...ownRequest, requestId: `${asked.length}`, url: asks }
    watching.emit('webRequest.onSendHeaders', { ...details, requestHeaders: cookieHeaders(cookie) })
    const pieces = [...(cookie ?? '').matchAll(/(?:^|; )auth(?:\.\d)?=([^;]*)/g)].map(([, piece = '']) => piece)
    const token = pieces.length === 0 ? undefined : pieces.join('')
    const [, signature = ''] = /(?:^|; )auth\.sig=([^;]*)/.exec(cookie ?? '') ?? []
    const statusCode = token !== undefined && takes(token, Date.now(), signature) ? 200 : 401
    watching.emit('webRequest.onHeadersReceived', { ...details, statusCode, responseHeaders: [] })
    return new Response('')
  })
  const kept = onDisk ? { session: false, expirationDate: begin / 1000 + 86_400 } : {}
  const change = (name: string, value: string): void =>
    void watching.emit('cookies.onChanged', { removed: false, cause: 'explicit', cookie: { name, value, ...cookieOfShop, ...kept } })
  const token = issue(until)
  const hand = (whole: string): void => {
    if (cutAt === undefined) change('auth', whole)
    else for (const [i, piece] of [whole.slice(0, cutAt), whole.slice(cutAt)].entries()) change(`auth.${i}`, piece)
  }
  hand(token)
  if (beside !== undefined) change('auth.sig', beside(token))
  change('theme', 'dark')
  change('remember_me', 'marker-value-remember-9a8b7c6d5e4f')
  const identity = { name: cutAt === undefined ? 'auth' : 'auth.0', domain: 'shop.example', hostOnly: true, path: '/', partition: null }
  await watching.pass(10)
  await tell(watching, { type: 'mark', ...where, mark: { what: 'session-token', cookie: identity } })
  await watching.pass(10)
  return { watching, asked, token, renew: () => hand(issue(until + 30 * minute)) }
}

async function offered(watching: Watched): Promise<ProbeOffer['forgeries']> {
  return ((await tell(watching, { ...start, type: 'offer-probe' })) as { readonly probe: ProbeOffer }).probe.forgeries
}

describe('a token with another signature, or none', () => {
  it.each([
    ['a JWT that is checked', tokens.checked, { outcome: 'no', why: null }],
    ['a JWT that is only read', tokens.unchecked, { outcome: 'yes', why: 'signature' }],
    ['a JWT that says it has no signature', tokens.none, { outcome: 'yes', why: 'unsigned' }],
    ['the same where only "none" is refused', tokens.anyCase, { outcome: 'yes', why: 'unsigned' }],
    ['cookie-signature', tokens.express, { outcome: 'no', why: null }],
    ['cookie-signature that nobody checks', tokens.expressUnchecked, { outcome: 'yes', why: 'signature' }],
    ['Rails', tokens.rails, { outcome: 'no', why: null }],
    ['a Rails session that nobody checks', tokens.railsUnchecked, { outcome: 'yes', why: 'signature' }],
    ['Keygrip', tokens.keygrip, { outcome: 'no', why: null }],
    ['a JWT in two cookies', tokens.cut, { outcome: 'no', why: null }],
    ['a JWT in two cookies that is only read', tokens.cutUnchecked, { outcome: 'yes', why: 'signature' }],
    ['the same, cut within its signature', tokens.cutInSignature, { outcome: 'yes', why: 'signature' }],
    ['a JWT in two cookies that says it has no signature', tokens.cutNone, { outcome: 'yes', why: 'unsigned' }],
    ['Keygrip that nobody checks', tokens.keygripUnchecked, { outcome: 'yes', why: 'signature' }],
  ])('%s', async (_what, server, verdict) => {
    const { watching, asked } = await shop(server)
    expect(await tell(watching, forge('altered-token'))).toEqual({ ok: true })
    await watching.pass(15_000)
    expect(last(watching)).toMatchObject({ probe: 'altered-token', ...verdict })
    expect(asked.join()).not.toContain('remember_me')
    expect(watching.rules.size).toBe(0)
  })

  it('is asked also where token and signature are kept on disk: the signature alone signs nobody in', async () => {
    const { watching } = await shop(tokens.keygripUnchecked, { onDisk: true })
    expect(await tell(watching, forge('altered-token'))).toEqual({ ok: true })
    await watching.pass(15_000)
    expect(last(watching)).toMatchObject({ probe: 'altered-token', outcome: 'yes', why: 'signature' })
  })

  it('is sent no more often than was said, and stands in no storage', async () => {
    const { watching, asked, token } = await shop(tokens.checked)
    const [altered] = await offered(watching)
    await tell(watching, forge('altered-token'))
    await watching.pass(2_000)
    expect(watching.session.text()).not.toContain(token.slice(0, 40))
    await watching.pass(15_000)
    expect(asked.length).toBeLessThanOrEqual(altered?.atMost ?? 0)
    expect(watching.local.text()).not.toContain(token.slice(0, 40))
    expect(new Set(asked).size).toBe(8)
  })

  it('is off until it is allowed on its own', async () => {
    const { watching, asked } = await shop(tokens.checked)
    const question = { probe: 'altered-token' }
    expect(await tell(watching, { ...start, question })).toEqual({ ok: false, why: 'malformed' })
    expect(await tell(watching, { ...start, question: { ...question, allowed: false } })).toEqual({ ok: false, why: 'malformed' })
    await watching.pass(5_000)
    expect(asked).toEqual([])
  })

  it('is not offered of an identifier', async () => {
    const { watching } = await shop({ issue: () => '9f86d081884c7d659a2feaa0c55ad015', takes: () => true })
    expect(await offered(watching)).toEqual([])
    expect(await tell(watching, forge('altered-token'))).toEqual({ ok: false, why: 'failed' })
  })

  it('comes to the same end and leaves no rule, wherever the worker dies', async () => {
    const deaths = await deathsOf({
      open: ({ onCall }) => shop(tokens.none, { onCall }),
      message: forge('altered-token'),
      lasts: 15_000,
      expectEnd: (watching, when) => {
        expect(last(watching), when).toMatchObject({ outcome: 'yes', why: 'unsigned' })
        expect(watching.rules.size).toBe(0)
      },
    })
    expect(deaths).toBeGreaterThan(20)
  }, 60_000)
})

describe('a token that has run out', () => {
  it.each([
    ['is refused', tokens.checked, { outcome: 'no' }],
    ['still signs in', tokens.endless, { outcome: 'yes' }],
    ['is in two cookies, and still signs in', tokens.cutEndless, { outcome: 'yes' }],
  ])('%s, and the user goes on with a newer one meanwhile', async (_what, server, verdict) => {
    const { watching, asked, token, renew } = await shop(server)
    expect((await offered(watching)).map(({ probe, waits }) => [probe, waits])).toEqual([
      ['altered-token', 0],
      ['expired-token', 16 * 60],
    ])
    expect(await tell(watching, forge('expired-token'))).toEqual({ ok: true })
    await watching.pass(minute)
    const before = asked.length
    renew()
    await watching.pass(14 * minute)
    expect(asked).toHaveLength(before)
    expect(heldIn(watching, token)).toEqual(['probe-held'])
    expect(watching.local.text()).not.toContain(token)
    await watching.pass(3 * minute)
    expect(last(watching)).toMatchObject({ probe: 'expired-token', ...verdict })
    expect(asked.at(-2)?.replace(/; auth\.1=|auth(?:\.0)?=/g, '')).toContain(token)
    expect(heldIn(watching, token)).toEqual([])
  })

  it.each([
    ['ends too late to be waited for', begin + 120 * minute],
    ['has ended', begin - minute],
  ])('is not waited for where it %s', async (_when, until) => {
    const { watching } = await shop(tokens.endless, { until })
    expect((await offered(watching)).map(({ probe }) => probe)).toEqual(['altered-token'])
    expect(await tell(watching, forge('expired-token'))).toEqual({ ok: false, why: 'failed' })
  })

  it('is let go where the wait is cancelled', async () => {
    const { watching, token } = await shop(tokens.checked)
    await tell(watching, forge('expired-token'))
    await watching.pass(minute)
    await tell(watching, { type: 'cancel-probe', ...where })
    await watching.pass(100)
    expect(heldIn(watching, token)).toEqual([])
    expect(last(watching)).toMatchObject({ outcome: 'cannotTell', why: 'cancelled' })
  })
})

function heldIn({ session }: Watched, token: string): readonly string[] {
  return [...session.held].filter(([, text]) => text.includes(token.slice(0, 2_000))).map(([key]) => key)
}
