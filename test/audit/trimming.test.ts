import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Bounds, liveBounds, recordingBounds } from '../../src/audit/bounds.ts'
import { app, good, ids, login, logout, use, visit } from '../support/flows.ts'
import { endOf, get, type Step, session, wait } from '../support/session.ts'
import { failuresOf, foldedAtOnce, logOf, visits } from './fold/support/visits.ts'

const times = (n: number, step: (i: number) => Step): readonly Step[] => Array.from({ length: n }, (_, i) => step(i))

describe('what is dropped makes no failure', () => {
  const narrow: readonly (readonly [string, Partial<Bounds>])[] = [
    ['few requests', { exchanges: 12 }],
    ['few values', { generations: 4 }],
    ['few cookies', { cookies: 4 }],
    ['few pages', { pages: 4 }],
    ['little text', { text: 12_000 }],
    ['little of anything', { exchanges: 12, generations: 4, cookies: 4, pages: 4, scans: 2, gaps: 2, journeys: 4, exposures: 2, hosts: 2 }],
  ]
  test.each(narrow)('%s', (_what, bounds) => {
    fc.assert(
      fc.property(visits(24), ({ observations, browser }) => {
        const log = logOf(observations)
        const asOf = endOf(observations)
        const all = failuresOf(foldedAtOnce(log, recordingBounds), asOf, browser)
        const left = failuresOf(foldedAtOnce(log, { ...liveBounds, ...bounds }), asOf, browser)
        expect(left.filter((failure) => !all.includes(failure))).toEqual([])
      }),
      { seed: 30, numRuns: 50 },
    )
  })
})

describe('what is dropped takes no verdict along', () => {
  const later = [wait(3_600), ...times(200, (i) => (recording: Parameters<Step>[0]) => use(`/p${i % 50}`)(recording))]

  test.each<readonly [string, readonly Step[], string]>([
    ['a login that kept the token', [visit(`sid=${ids.a}; Path=/`), login(), use()], 'session-token-kept-across-login'],
    [
      'a token sent to another site',
      [login(`sid=${ids.a}; ${good}`), use(), get(`https://tracker.example/?s=${ids.a}`, { resource: 'image', from: app })],
      'session-token-sent-to-third-party',
    ],
    [
      'a token over plain HTTP',
      [login(`sid=${ids.a}; Path=/; HttpOnly`), use(), get('http://app.example/old')],
      'session-token-over-plaintext',
    ],
    [
      'a logout that left the token',
      [login(`sid=${ids.a}; ${good}`), use(), logout(), use(), wait(700), login()],
      'session-token-kept-after-logout',
    ],
  ])('%s, and a long visit after it', (_what, steps, rule) => {
    const observations = session(...steps, ...later)
    const log = logOf(observations)
    const state = foldedAtOnce(log, { ...liveBounds, exchanges: 40, pages: 8 })
    expect(state.cut).toBe(true)
    expect(failuresOf(state, endOf(observations), 'chromium').map((failure) => failure.split(' ')[0])).toContain(rule)
  })
})
