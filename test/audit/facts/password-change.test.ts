import { expect, test } from 'vitest'
import { session, viewOf } from '../../support/session.ts'
import { passwordChangeCases } from './password-change.cases.ts'

test.each(passwordChangeCases)('$when: $kind $answer', ({ session: steps, kind, answer }) => {
  const last = viewOf(session(...steps)).journeys.at(-1)
  expect([last?.kind, last?.answer], last?.signals.join(' ')).toEqual([kind, answer])
})
