import { describe, expect, it } from 'vitest'
import type { CookieStored, Observation } from '../../src/audit/observation.ts'
import { beginningOf, lastUse } from '../../src/probes/session-use.ts'
import { app, good, ids, login, use } from '../support/flows.ts'
import { sessionStart } from '../support/recording.ts'
import { endOf, get, type Step, scan, session, siteOf, steps, unseen, wait } from '../support/session.ts'

const signedIn = login(`sid=${ids.a}; ${good}`)

/** How many seconds before the end of a session the token was last used; the last observations are not folded yet. */
function unused(...happened: readonly Step[]): number | null {
  const observations = session(signedIn, ...happened)
  const values = valuesOf(observations)
  const state = siteOf(observations)
  const whole = lastUse(state, [], values)
  const inTwo = lastUse(siteOf(observations.slice(0, -4)), [observations.slice(-4)], values)
  expect(inTwo).toBe(whole)
  return whole === null ? null : Math.round((endOf(observations) - whole) / 1000)
}

/** The last value that the jar had. */
function valuesOf(observations: readonly Observation[]): ReadonlySet<string> {
  const held = observations.flatMap((seen): readonly Pick<CookieStored, 'cookie' | 'traits'>[] =>
    seen.type === 'jar-scanned' ? seen.cookies : seen.type === 'cookie-stored' ? [seen] : [],
  )
  return new Set(held.flatMap(({ cookie, traits }) => (cookie.name === 'sid' ? [traits.digest] : [])).slice(-1))
}

describe('the last use of a session', () => {
  it.each<[string, readonly Step[], number]>([
    ['a page that was opened', [wait(60), use(), wait(60), get('https://other.example/')], 63],
    ['a request without cookies is none', [use(), wait(60), get(`${app}/`, { credentials: 'omit' })], 63],
    ['what was missed may have been one', [use(), wait(60), unseen(wait(60)), wait(30), get('https://other.example/')], 32],
  ])('%s', (_what, happened, seconds) => {
    expect(unused(...happened)).toBe(seconds)
  })

  it('is none where the value was never sent', () => {
    const observations = session(get(`${app}/`, { setCookie: [`sid=${ids.a}; ${good}`] }))
    expect(lastUse(siteOf(observations), [], valuesOf(observations))).toBeNull()
  })
})

describe('the beginning of a session', () => {
  const beginning = (...happened: readonly Step[]) => {
    const observations = session(...happened)
    const logins = observations.flatMap((seen) => (seen.type === 'form-submitted' ? [seen.at] : []))
    const { earliest, latest } = beginningOf(siteOf(observations), logins, valuesOf(observations), endOf(observations))
    const seconds = (at: number) => Math.round((at - sessionStart) / 1000)
    return { earliest: earliest === null ? null : seconds(earliest), latest: seconds(latest) }
  }

  it.each<[string, Step, ReturnType<typeof beginning>]>([
    ['the login that issued the token', steps(wait(100), signedIn), { earliest: 101, latest: 101 }],
    [
      'a visitor’s token that the login kept',
      steps(get(`${app}/`, { setCookie: [`sid=${ids.a}; ${good}`] }), wait(100), login(), use()),
      { earliest: 0, latest: 102 },
    ],
    [
      'a new value within the session',
      steps(signedIn, wait(100), get(`${app}/`, { setCookie: [`sid=${ids.b}; ${good}`] }), use()),
      { earliest: 1, latest: 104 },
    ],
    [
      'a token that was there before anything was seen',
      steps(unseen(get(`${app}/`, { setCookie: [`sid=${ids.a}; ${good}`] })), wait(100), scan(), use()),
      { earliest: null, latest: 102 },
    ],
  ])('%s', (_what, happened, expected) => {
    expect(beginning(happened)).toEqual(expected)
  })
})
