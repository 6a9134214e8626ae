import { expect, test } from 'vitest'
import { session, viewOf } from '../../support/session.ts'
import { loginCases } from './login.cases.ts'

const loginKinds = ['login', 're-authentication', 'silent-re-authentication', 'registration']

test.each(loginCases)('$when: login $login, renewal $renewal', ({ session: steps, login, kind, renewal }) => {
  const view = viewOf(session(...steps))
  const journey = view.journeys.findLast((one) => loginKinds.includes(one.kind))
  expect(journey?.answer ?? null, `signals ${journey?.signals.join(' ')}`).toBe(login)
  if (kind !== undefined) expect(journey?.kind).toBe(kind)
  const token = view.tokens.find(({ cookie }) => cookie.name === 'sid')
  const said = journey?.answer === 'yes' ? journey.renewals.find(({ key }) => key === token?.key) : undefined
  expect(said?.verdict ?? null, said?.reason.id).toBe(renewal)
})
