import { expect, test } from 'vitest'
import { siteView } from '../../../src/audit/facts/site-view.ts'
import { fold } from '../../../src/audit/fold.ts'
import { get, markToken, session, siteOf, viewOf } from '../../support/session.ts'
import { tokenCases } from './session-tokens.cases.ts'

test.each(tokenCases)('$when', ({ session: steps, is }) => {
  const view = viewOf(session(...steps))
  const said = Object.fromEntries(
    view.cookies.filter(({ cookie }) => Object.hasOwn(is, cookie.name)).map((fact) => [fact.cookie.name, [fact.class, fact.evidenceClass]]),
  )
  expect(said).toEqual(is)
})

test('what the user says of a cookie is said of that one, not of its twin for all hosts', () => {
  const value = '9f3a7c1e5b2d8046'.repeat(2)
  const seen = session(
    get('https://app.example/', { setCookie: [`id=${value}; Path=/`, `id=${value}; Path=/; Domain=app.example`] }),
    markToken('id'),
  )
  const state = siteOf(seen)
  const marks = state.marks.filter(({ mark }) => 'cookie' in mark && mark.cookie.hostOnly)
  const { cookies } = siteView(fold({ ...state, marks }, []), viewOf(seen).asOf)
  expect(cookies.map(({ cookie, evidenceClass }) => [cookie.hostOnly, evidenceClass === 'stated'])).toEqual([
    [true, true],
    [false, false],
  ])
})
