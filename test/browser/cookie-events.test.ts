import { describe, expect, it } from 'vitest'
import { cookieSeen } from '../../src/browser/cookie-events.ts'
import type { BrowserCookie } from '../../src/browser/stored-cookie.ts'
import { traitsReader } from '../../src/browser/traits-reader.ts'

const reader = traitsReader(new Uint8Array(32))
const at = 1_700_000_000_000

/** As Chromium reports it. */
const chromium: BrowserCookie = {
  ...{ name: 'sid', value: 'not-to-be-kept', domain: 'app.shop.test', hostOnly: true, path: '/', secure: true, httpOnly: true },
  ...{ sameSite: 'unspecified', storeId: '0' },
}
const stored = (cookie: Partial<BrowserCookie>) =>
  cookieSeen({ removed: false, cookie: { ...chromium, ...cookie }, cause: 'explicit' }, at, reader)

describe('a cookie event', () => {
  it('names the cookie as RFC 6265bis does, and its site', () => {
    expect(stored({})).toMatchObject({
      ...{ type: 'cookie-stored', at, store: '0', site: 'shop.test', cause: 'explicit', modelled: false },
      cookie: { name: 'sid', domain: 'app.shop.test', hostOnly: true, path: '/', partition: null },
      attributes: { secure: true, httpOnly: true, sameSite: 'Default', expiryTime: null },
    })
  })

  it.each([
    { reported: { domain: '.shop.test', hostOnly: false }, cookie: { domain: 'shop.test', hostOnly: false } },
    { reported: { partitionKey: null }, cookie: { partition: null } },
    { reported: { partitionKey: { topLevelSite: 'https://top.test' } }, cookie: { partition: 'https://top.test' } },
    { reported: { name: '__proto__' }, cookie: { name: '__proto__' } },
    { reported: { name: 'constructor' }, cookie: { name: 'constructor' } },
  ])('$reported: $cookie', ({ reported, cookie }) => expect(stored(reported)).toMatchObject({ cookie }))

  it.each([
    { sameSite: 'no_restriction', is: 'None' },
    { sameSite: 'lax', is: 'Lax' },
    { sameSite: 'strict', is: 'Strict' },
    { sameSite: 'unspecified', is: 'Default' },
    { sameSite: 'something-new', is: 'Default' },
  ] as const)('$sameSite is $is', ({ sameSite, is }) =>
    expect(stored({ sameSite: sameSite as BrowserCookie['sameSite'] })).toMatchObject({ attributes: { sameSite: is } }),
  )

  it.each([
    ['explicit', 'explicit'],
    ['overwrite', 'overwrite'],
    ['expired', 'expired'],
    ['expired_overwrite', 'expired-overwrite'],
    ['evicted', 'evicted'],
    ['toString', 'unseen'],
  ])('removed by %s: %s, and nothing of the value (Firefox gives the new one)', (cause, is) => {
    const seen = cookieSeen({ removed: true, cookie: chromium, cause }, at, reader)
    expect(seen).toMatchObject({ type: 'cookie-removed', cause: is })
    expect(seen).not.toHaveProperty('traits')
  })

  it('keeps no value', () => expect(JSON.stringify(stored({}))).not.toContain('not-to-be-kept'))
})
