import { expect, test } from 'vitest'
import { session, viewOf } from '../../support/session.ts'
import { tokenCases } from './session-tokens.cases.ts'

test.each(tokenCases)('$when', ({ session: steps, is }) => {
  const view = viewOf(session(...steps))
  const said = Object.fromEntries(
    view.cookies.filter(({ cookie }) => Object.hasOwn(is, cookie.name)).map((fact) => [fact.cookie.name, [fact.class, fact.evidenceClass]]),
  )
  expect(said).toEqual(is)
})
