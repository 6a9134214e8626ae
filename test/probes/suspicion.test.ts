import { describe, expect, it } from 'vitest'
import type { CookieSummary } from '../../src/audit/report.ts'
import { suspicionOf } from '../../src/probes/suspicion.ts'
import type { Guard } from '../../src/probes/which-cookie.ts'
import { other, report, token } from '../ui/fixtures/build.ts'

const host = { domain: 'shop.example', hostOnly: true, path: '/', partition: null }

describe('what must not be sent while a session token is left out', () => {
  const cases: readonly [what: string, known: CookieSummary, persistent: boolean, bits: number, guard: Guard | null][] = [
    ['a remember-me', other('keep', { ...host, class: 'remember-me' }), true, 120, 'remember-me'],
    ['a refresh token, persistent or not', other('refresh_token', { ...host, class: 'unknown' }), false, 120, 'remember-me'],
    ['an unknown persistent cookie', other('xq7', { ...host, class: 'unknown' }), true, 120, 'long-lived'],
    [
      'one that only looks like a session token',
      other('sid', { ...host, class: 'session-token', evidenceClass: 'shape' }),
      true,
      120,
      'long-lived',
    ],
    ['an unknown one that ends with the browser', other('xq7', { ...host, class: 'unknown' }), false, 120, null],
    ['an unknown one that can hold no secret', other('xq7', { ...host, class: 'unknown' }), true, 8, null],
    ['a session token that was observed', token('sid', host), true, 120, null],
    ['analytics', other('_ga', { ...host, class: 'analytics' }), true, 60, null],
  ]
  it.each(cases)('%s', (_what, known, isPersistent, bits, guard) => {
    const { name } = known
    const said =
      known.class === 'session-token' && known.evidenceClass !== 'shape'
        ? report({ tokens: [token(name, host)] })
        : report({ others: [known] })
    expect(suspicionOf(said, { name, ...host }, isPersistent, bits).guard).toBe(guard)
  })

  it('a cookie that the report does not know could be anything', () => {
    expect(suspicionOf(null, { name: 'x', ...host }, true, 120)).toEqual({
      probability: 0,
      guard: 'long-lived',
      mayChange: false,
      isToken: false,
      subject: null,
      set: null,
    })
  })
})
