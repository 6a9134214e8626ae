import { expect, test } from 'vitest'
import { session, viewOf } from '../../support/session.ts'
import { logoutCases } from './logout.cases.ts'

test.each(logoutCases)('$when: $logout, $effect', ({ session: steps, logout, effect, logouts }) => {
  const all = viewOf(session(...steps)).journeys.filter(({ kind }) => kind === 'logout')
  expect(all.at(-1)?.answer ?? null).toBe(logout)
  expect(all.at(-1)?.effect ?? null).toBe(effect)
  expect(all).toHaveLength(logouts ?? (logout === null ? 0 : 1))
})
