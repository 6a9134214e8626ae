import { describe, expect, test } from 'vitest'
import { audit } from '../../src/audit/audit.ts'
import { type Bounds, liveBounds, recordingBounds } from '../../src/audit/bounds.ts'
import { fold } from '../../src/audit/fold.ts'
import type { Observation } from '../../src/audit/observation.ts'
import { writeSnapshot } from '../../src/audit/snapshot.ts'
import { app, changePassword, good, ids, login, logout, use } from '../support/flows.ts'
import { sessionStart } from '../support/recording.ts'
import { endOf, get, mark, page, post, type Step, scan, script, session, wait } from '../support/session.ts'
import { busyVisit, unlike } from './fold/support/busy.ts'
import { gapOver } from './fold/support/loss.ts'
import { failuresOf, foldedAtOnce, logOf } from './fold/support/visits.ts'

const times = (n: number, step: (i: number) => Step): readonly Step[] => Array.from({ length: n }, (_, i) => step(i))
const folded = (steps: readonly Step[], bounds: Partial<Bounds> = {}) =>
  foldedAtOnce(logOf(session(...steps)), { ...liveBounds, ...bounds })

describe('a bound', () => {
  const cases: readonly (readonly [
    name: string,
    bound: keyof Bounds,
    at: number,
    step: (i: number) => Step,
    count: (s: ReturnType<typeof folded>) => number,
  ])[] = [
    ['cookies', 'cookies', 5, (i) => get(app, { setCookie: [`c${i}=${unlike(i)}`] }), (s) => s.cookies.size],
    [
      'values of a cookie',
      'generations',
      5,
      (i) => get(app, { setCookie: [`c=${unlike(i)}`] }),
      (s) => s.cookies.values().next().value?.generations.length ?? 0,
    ],
    ['requests', 'exchanges', 8, (i) => get(`${app}/${i}`), (s) => s.exchanges.length],
    ['pages', 'pages', 5, (i) => page(`${app}/${i}`), (s) => s.pages.length],
    ['marks', 'marks', 5, () => mark('signed-in', 'app.example'), (s) => s.marks.length],
    ['hosts', 'hosts', 5, (i) => get(`https://h${i}.app.example/`), (s) => s.hosts.size],
  ]

  test.each(cases)('of %s is kept: full is whole, one more is cut and says so', (_name, bound, most, step, count) => {
    const full = folded(times(most, step), { [bound]: most })
    expect([count(full), full.cut]).toEqual([most, false])
    const over = folded(times(most + 1, step), { [bound]: most })
    expect(count(over)).toBeLessThanOrEqual(most)
    expect(over.cut).toBe(true)
    const far = folded(times(most * 5, step), { [bound]: most })
    expect(count(far)).toBeLessThanOrEqual(most)
  })

  test('of Set-Cookie lines in one answer is kept, and what is beyond counts as missed', () => {
    const lines = (n: number) => [get(app, { setCookie: Array.from({ length: n }, (_, i) => `c${i}=1`) })]
    expect(folded(lines(60))).toMatchObject({ cut: false, gaps: [] })
    const over = folded(lines(61))
    expect(over.exchanges[0]?.lines).toHaveLength(60)
    expect(over).toMatchObject({ cut: true, gaps: [{ why: 'cut' }] })
  })

  test('of gaps is kept: the oldest grow into one, none vanishes', () => {
    const gaps = Array.from({ length: 40 }, (_, i) => gapOver(sessionStart + i * 100_000, sessionStart + i * 100_000 + 50))
    const state = foldedAtOnce([...logOf(session(get(app))), ...gaps])
    expect(state.gaps).toHaveLength(liveBounds.gaps)
    const covers = (at: number) => state.gaps.some(({ from, until }) => from <= at && at <= until)
    expect(gaps.every(({ from, until }) => covers(from) && covers(until))).toBe(true)
  })

  test('of scans is kept, and the first after a gap stays', () => {
    const start = logOf(session(get(app), ...times(60, () => scan())))
    const gap = gapOver(sessionStart + 5_500, sessionStart + 5_600)
    const state = foldedAtOnce([...start, gap])
    expect(state.scans.length).toBeLessThanOrEqual(liveBounds.scans)
    const firstAfter = start.find((seen) => seen.type === 'jar-scanned' && seen.at >= gap.until)
    expect(state.scans.map(({ id }) => id)).toContain(firstAfter?.id)
  })

  test('of journeys is kept, those that repeat one another first', () => {
    const days = times(30, () => (recording) => {
      for (const step of [
        login(`sid=${unlike(recording.observations.length)}; ${good}`),
        use(),
        logout('sid=; Path=/; Max-Age=0'),
        wait(3_600),
      ])
        step(recording)
    })
    const state = folded([login(`sid=${ids.a}; ${good}`), changePassword(), wait(3_600), ...days], { journeys: 6, exchanges: 24 })
    expect(state.settled.length).toBeLessThanOrEqual(6)
    expect(state.settled.map(({ kind }) => kind)).toContain('password-change')
  })
})

describe('10,000 cookies on one site', () => {
  const start = logOf(session(login(`sid=${ids.a}; Path=/`), get(app, { setCookie: [`c=${ids.b}`] })))
  const one = start.filter((seen) => (seen.type === 'set-cookie-received' || seen.type === 'cookie-stored') && seen.cookie.name === 'c')
  const many = [...start, ...Array.from({ length: 10_000 }, (_, i) => one.map((seen) => named(seen, i))).flat()]

  /** The same of another cookie, later and in an answer of its own. */
  function named(seen: Observation, i: number): Observation {
    const envelope = { id: `${seen.id}/${i}`, at: seen.at + i * 10 }
    if (seen.type === 'cookie-stored') return { ...seen, ...envelope, cookie: { ...seen.cookie, name: `c${i}` } }
    if (seen.type === 'set-cookie-received') return { ...seen, ...envelope, request: `r${i}`, cookie: { ...seen.cookie, name: `c${i}` } }
    return { ...seen, ...envelope }
  }

  test('leave the newest, a state that says it was cut, and a report', () => {
    const state = foldedAtOnce(many)
    expect(state.cookies.size).toBeLessThanOrEqual(liveBounds.cookies)
    expect(state.cut).toBe(true)
    expect(writeSnapshot(state).length).toBeLessThanOrEqual(liveBounds.text)
    expect(audit(state, { asOf: endOf(many), browser: 'chromium' }).cut).toBe(true)
  })

  test('in one scan of the jar are kept within bounds too', () => {
    const jar = logOf(session(get(app, { setCookie: ['a=1'] }), scan())).find((seen) => seen.type === 'jar-scanned')
    const [entry] = jar?.cookies ?? []
    if (jar === undefined || entry === undefined) throw new Error('the session has a scan')
    const cookies = Array.from({ length: 10_000 }, (_, i) => ({ ...entry, cookie: { ...entry.cookie, name: `c${i}` } }))
    expect(foldedAtOnce([{ ...jar, cookies }]).cookies.size).toBeLessThanOrEqual(liveBounds.cookies)
  })
})

describe('the text of a state', () => {
  const longest = 'x'.repeat(4_000)

  test.each<readonly [string, readonly Observation[]]>([
    ['a busy visit', busyVisit(300)],
    [
      'long names and paths',
      session(...times(150, (i) => get(`${app}/${longest}${i}?${longest}${i}=1`, { setCookie: [`${longest}${i}=1`] }))),
    ],
    [
      '1 MB in one line',
      session(...times(3, () => get(app, { setCookie: [`a=1; Path=/${'x'.repeat(1_000_000)}`, `a=${'x'.repeat(1_000_000)}`] }))),
    ],
    ['a name of 1 MB', session(get(app, { setCookie: [`${'x'.repeat(1_000_000)}=1`] }))],
    ['1 MB in many lines', session(get(app, { setCookie: Array.from({ length: 4_000 }, (_, i) => `c${i}=${unlike(i, 240)}`) }))],
    ['long names in the jar', session(...times(150, (i) => script(app, `${longest}${i}=${unlike(i)}`)), scan())],
    ['many logins', session(...times(120, (i) => login(`sid=${unlike(i)}; ${good}`)))],
    [
      'large answers',
      session(
        ...times(20, (i) => get(app, { setCookie: Array.from({ length: 200 }, (_, k) => `c${i}_${k}=${unlike(200 * i + k, 200)}`) })),
      ),
    ],
    [
      'large forms',
      session(
        ...times(80, (i) =>
          post(`${app}/f`, { form: Object.fromEntries(Array.from({ length: 80 }, (_, k) => [`${longest}${i}${k}`, 'v'])) }),
        ),
      ),
    ],
  ])('is at most 64 KB: %s', (_what, observations) => {
    expect(writeSnapshot(foldedAtOnce(logOf(observations))).length).toBeLessThanOrEqual(65_536)
  })

  test('of a busy visit keeps every finding that keeping everything gives', () => {
    const observations = busyVisit(120)
    const log = logOf(observations)
    const asOf = endOf(observations)
    expect(failuresOf(foldedAtOnce(log), asOf, 'chromium')).toEqual(failuresOf(foldedAtOnce(log, recordingBounds), asOf, 'chromium'))
  })
})

test('an observation costs the same however many were seen before', () => {
  const log = logOf(busyVisit(850))
  expect(log.length).toBeGreaterThan(10_000)
  const costOf = (thousand: number) => {
    const known = foldedAtOnce(log.slice(0, thousand * 1_000))
    const start = performance.now()
    fold(known, log.slice(thousand * 1_000, (thousand + 1) * 1_000))
    return performance.now() - start
  }
  costOf(1)
  const second = Math.max(costOf(1), costOf(1))
  expect(Math.min(costOf(9), costOf(9)) / second).toBeLessThan(3)
})
