import { expect, test } from 'vitest'
import { app, good, ids } from '../../support/flows.ts'
import { post, session, viewOf } from '../../support/session.ts'

test.each([0, 60, 500, 6_000])('what an answer deleted is named, though the browser tells of it %i ms later', (late) => {
  const observations = session(
    post(`${app}/login`, {
      form: { user: 'alice', password: 'correct horse' },
      setCookie: [`sid=${ids.a}; ${good}`],
      location: '/welcome',
      landing: { setCookie: ['sid=; Path=/; Max-Age=0'], location: '/home', landing: { location: '/login' } },
    }),
  )
  const told = observations
    .map((seen) => (seen.type === 'cookie-removed' ? { ...seen, at: seen.at + late } : seen))
    .toSorted((a, b) => a.at - b.at)
  expect(viewOf(told).sticking?.kind).toBe('deleted')
})
