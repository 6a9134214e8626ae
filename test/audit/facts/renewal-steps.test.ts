import { expect, test } from 'vitest'
import { app, good, ids, use, visit } from '../../support/flows.ts'
import { page, post, type Step, scan, session, viewOf } from '../../support/session.ts'

/** A password, and then a code; the answer to each may set a cookie. */
const inTwoSteps = (atPassword: readonly string[], atCode: readonly string[]): readonly Step[] => [
  visit(`sid=${ids.a}; ${good}`),
  post(`${app}/login`, { form: { user: 'alice', password: 'correct horse' }, setCookie: atPassword, location: '/login/code' }),
  page(`${app}/login/code`, { codeInput: true }),
  post(`${app}/login/code`, { form: { code: '314159' }, setCookie: atCode, location: '/home' }),
  page(`${app}/home`, { logoutControl: true }),
  scan(),
  use(),
]
const renewed = [`sid=${ids.b}; ${good}`]

test.each([
  ['only the password renews it', inTwoSteps(renewed, []), ['renewed'], ['renewal.renewed-at-password']],
  ['only the code renews it', inTwoSteps([], renewed), ['renewed'], ['renewal.renewed-at-code']],
  ['both renew it', inTwoSteps(renewed, [`sid=${ids.c}; ${good}`]), ['renewed'], []],
  ['neither renews it', inTwoSteps([], []), ['kept'], []],
])('%s', (_when, steps, verdicts, said) => {
  const [login] = viewOf(session(...steps)).journeys
  expect(login?.renewals.map(({ verdict }) => verdict)).toEqual(verdicts)
  expect(login?.reasons.map(({ id }) => id).filter((id) => id.startsWith('renewal.'))).toEqual(said)
})
