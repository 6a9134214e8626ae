import { describe, expect, it, vi } from 'vitest'
import { cookieKey } from '../../src/audit/cookie.ts'
import { cookieHeader } from '../../src/probes/sent-cookies.ts'

vi.mock('../../src/browser/api.ts', () => ({ browser: {} }))

const digest = (text: string) => `digest of ${text}`
const jarCookie = (name: string, value: string, path = '/') => ({
  ...{ name, value, path, domain: 'shop.example', hostOnly: true, secure: true, httpOnly: true, sameSite: 'lax' as const },
  storeId: '0',
  session: true,
})
const suspect = (name: string, value: string, path = '/', mayChange = false) => ({
  key: cookieKey('0', { name, domain: 'shop.example', hostOnly: true, path, partition: null }),
  digest: digest(value),
  mayChange,
})
const jar = [jarCookie('sid', 'a1'), jarCookie('theme', 'dark'), jarCookie('sid', 'b2', '/account')]
const suspects = [suspect('sid', 'a1'), suspect('theme', 'dark', '/', true), suspect('sid', 'b2', '/account')]

describe('the Cookie header of a probe', () => {
  it.each([
    ['all, the longer path first', [0, 1, 2], 'sid=b2; sid=a1; theme=dark'],
    ['one of two with the same name', [0], 'sid=a1'],
    ['none', [], null],
  ])('%s', (_what, sent, header) => {
    expect(cookieHeader(suspects, sent, jar, new Map(), '0', digest)).toEqual({ header })
  })

  it('has the value of now where pages may change it, and leaves out what is gone', () => {
    expect(
      cookieHeader(
        suspects,
        [0, 1],
        [jarCookie('sid', 'a1'), jarCookie('theme', 'light'), jar[2]].filter((one) => one !== undefined),
        new Map(),
        '0',
        digest,
      ),
    ).toEqual({
      header: 'sid=a1; theme=light',
    })
    expect(
      cookieHeader(
        suspects,
        [1],
        jar.filter(({ name }) => name === 'sid'),
        new Map(),
        '0',
        digest,
      ),
    ).toEqual({ header: null })
  })

  it.each([
    ['a cookie has another value', [jarCookie('sid', 'new'), jarCookie('theme', 'dark'), jarCookie('sid', 'b2', '/account')]],
    ['a cookie is gone, also one that would not be sent', [jarCookie('sid', 'a1'), jarCookie('theme', 'dark')]],
    ['the jar is empty', []],
  ])('is none where %s', (_what, now) => {
    expect(cookieHeader(suspects, [0], now, new Map(), '0', digest)).toEqual({ changed: true })
  })

  it('has the value of before where that is held, whatever the jar has now', () => {
    const old = { ...suspect('sid', 'a0'), value: 'held' as const }
    const held = new Map([[old.key, 'a0']])
    expect(cookieHeader([old, ...suspects], [0, 2], jar, held, '0', digest)).toEqual({ header: 'sid=a0; theme=dark' })
    expect(cookieHeader([old], [0], [], new Map([[old.key, 'b0']]), '0', digest)).toEqual({ changed: true })
    expect(cookieHeader([old], [0], jar, new Map(), '0', digest)).toEqual({ changed: true })
  })

  it('of a cookie without a name is its value', () => {
    expect(cookieHeader([suspect('', 'bare')], [0], [jarCookie('', 'bare')], new Map(), '0', digest)).toEqual({ header: 'bare' })
  })
})
