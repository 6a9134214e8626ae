import { describe, expect, test } from 'vitest'
import { emptySite, fold } from '../../../src/audit/fold.ts'
import type { CookieRemoved, CookieStored, JarScanned, Observation } from '../../../src/audit/observation.ts'
import { app, good, ids } from '../../support/flows.ts'
import { get, scan, script, session, wait } from '../../support/session.ts'
import { logOf } from './support/visits.ts'

const empty = emptySite('0', 'app.example')
const staysOf = (observations: readonly Observation[], name = 'sid') =>
  [...fold(empty, logOf(observations)).cookies.values()].find(({ cookie }) => cookie.name === name)?.generations ?? []

function ofType<T extends Observation['type']>(
  observations: readonly Observation[],
  type: T,
): readonly Extract<Observation, { type: T }>[] {
  return observations.filter((seen): seen is Extract<Observation, { type: T }> => seen.type === type)
}

const set = (value: string, attributes = good) => get(app, { setCookie: [`sid=${value}; ${attributes}`] })

describe('a stay of a cookie in the jar', () => {
  test.each<readonly [string, readonly Observation[], readonly (readonly [cause: string | null, hasHeader: boolean])[]]>([
    ['begins with the line that stored it', session(set(ids.a)), [[null, true]]],
    ['begins without a line where a script wrote it', session(script(app, `sid=${ids.a}`)), [[null, false]]],
    ['goes on where the same value is set again', session(set(ids.a), set(ids.a)), [[null, true]]],
    [
      'ends with another value',
      session(set(ids.a), set(ids.b)),
      [
        ['overwrite', true],
        [null, true],
      ],
    ],
    [
      'ends with other flags',
      session(set(ids.a), set(ids.a, 'Path=/')),
      [
        ['overwrite', true],
        [null, true],
      ],
    ],
    ['ends with a deletion', session(set(ids.a), get(app, { setCookie: ['sid=; Path=/; Max-Age=0'] })), [['expired-overwrite', true]]],
    [
      'begins again after it had ended',
      session(set(ids.a), get(app, { setCookie: ['sid=; Path=/; Max-Age=0'] }), set(ids.a)),
      [
        ['expired-overwrite', true],
        [null, true],
      ],
    ],
    [
      'ends unseen where a scan does not hold it',
      withoutEnd(session(set(ids.a), wait(9), get(app, { setCookie: ['sid=; Path=/; Max-Age=0'] }), scan())),
      [['unseen', true]],
    ],
    [
      'begins unseen where a scan holds it',
      session(set(ids.a), wait(9), scan()).filter(({ type }) => type !== 'cookie-stored' && type !== 'set-cookie-received'),
      [[null, false]],
    ],
  ])('%s', (_what, observations, stays) => {
    expect(staysOf(observations).map(({ ended, header }) => [ended?.cause ?? null, header !== null])).toEqual(stays)
  })

  function withoutEnd(observations: readonly Observation[]): readonly Observation[] {
    return observations.filter(({ type }) => type !== 'cookie-removed')
  }

  test('knows the first and the last request that carried it', () => {
    const [stay] = staysOf(session(set(ids.a), get(`${app}/1`), get(`${app}/2`), get(`${app}/3`)))
    const sent = ofType(session(set(ids.a), get(`${app}/1`), get(`${app}/2`), get(`${app}/3`)), 'request-sent')
    expect(stay?.sent).toMatchObject({ first: sent[1]?.id, last: sent[3]?.id })
    expect(stay?.confirmed).toBe(sent[3]?.at)
  })
})

describe('a line and the cookie that it stored find one another', () => {
  const [stored] = ofType(session(set(ids.a)), 'cookie-stored') as [CookieStored]
  const [line] = ofType(session(set(ids.a)), 'set-cookie-received')

  test.each([
    ['the cookie first, as Firefox tells it', -50, true],
    ['the cookie at the same time', 0, true],
    ['the cookie late', 2_000, true],
    ['the cookie too early', -51, false],
    ['the cookie too late', 2_001, false],
  ])('%s: %i ms', (_what, apart, found) => {
    if (line === undefined) throw new Error('the session has a line')
    const state = fold(empty, [line, { ...stored, at: line.at + apart }])
    expect([...state.cookies.values()][0]?.generations[0]?.header ?? null).toBe(found ? line.id : null)
  })

  test('one to one, the earliest first, and only of the same scope', () => {
    const lines = [`sid=${ids.a}; Path=/a`, `sid=${ids.a}; Path=/b`, `sid=${ids.a}; Domain=app.example; Path=/`]
    const observations = logOf(session(get(`${app}/a/b`, { setCookie: lines })))
    const backwards = fold(
      empty,
      observations.map((seen) => (seen.type === 'cookie-stored' ? { ...seen, at: seen.at - seen.seq / 10 } : seen)),
    )
    const received = ofType(observations, 'set-cookie-received')
    for (const { cookie, generations } of backwards.cookies.values()) {
      const path = cookie.hostOnly ? cookie.path : '/'
      const own = received.find((one) => one.cookie.attributes.some(({ name, value }) => name === 'Path' && value === path))
      expect(generations.map(({ header }) => header)).toEqual([own?.id])
    }
  })
})

describe('what the browser tells in two halves', () => {
  test('a removal by overwrite whose new cookie follows is one stay to the next', () => {
    const observations = session(set(ids.a), set(ids.b))
    const removed = ofType(observations, 'cookie-removed')[0] as CookieRemoved
    const late = observations.map((seen) => (seen === removed ? { ...seen, at: seen.at - 30 } : seen))
    expect(staysOf(late).map(({ ended }) => ended?.cause ?? null)).toEqual(['overwrite', null])
  })

  test('a scan that contradicts an event of the last second does not count', () => {
    const observations = session(set(ids.a), wait(5), scan(), set(ids.b))
    const [scanned] = ofType(observations, 'jar-scanned') as [JarScanned]
    const stored = ofType(observations, 'cookie-stored')[1] as CookieStored
    const behind = [...observations, { ...scanned, id: 'late', scan: 'late', at: stored.at + 400 }]
    const state = fold(empty, logOf(behind))
    expect([...state.cookies.values()][0]?.generations.at(-1)?.traits.digest).toBe(stored.traits.digest)
    expect(state.scans.map(({ id }) => id)).toEqual([scanned.id])
  })

  test('a scan that was cut says nothing of what it lacks', () => {
    const observations = session(set(ids.a), wait(9), scan()).map((seen) =>
      seen.type === 'jar-scanned' ? { ...seen, cookies: [], cut: true } : seen,
    )
    expect(staysOf(observations).map(({ until }) => until)).toEqual([null])
    expect(fold(empty, logOf(observations)).scans).toEqual([])
  })
})

test('a cookie with the name of a built-in property is a cookie', () => {
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    const observations = session(get(app, { setCookie: [`${name}=${ids.a}; ${good}`] }), get(app))
    expect(staysOf(observations, name)).toMatchObject([{ sent: { firstAt: expect.any(Number) }, header: expect.any(String) }])
  }
})

test('an http address that HSTS turned into https was never talked to', () => {
  const [form] = ofType(session(get(app), set(ids.a)), 'request-completed')
  if (form === undefined) throw new Error('the session has an answer')
  const upgraded = { ...form, id: 'upgrade', place: { ...form.place, scheme: 'http' as const, port: 80 }, status: 307 }
  expect(fold(empty, [...logOf(session(get(app))), upgraded]).hosts.get('app.example')?.schemes).toEqual(['https'])
})
