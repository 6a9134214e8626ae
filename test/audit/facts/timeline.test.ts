import { expect, test } from 'vitest'
import { timelineOf } from '../../../src/audit/facts/timeline.ts'
import { words } from '../../../src/audit/facts/words.ts'
import { app, good, ids, login, visit } from '../../support/flows.ts'
import { page, post, type Step, scan, session, viewOf } from '../../support/session.ts'

const told = (...steps: readonly Step[]) => timelineOf(viewOf(session(...steps))).map(({ what }) => what.id)

test('a sign-in comes before what it issued, and before what it left as it was', () => {
  expect(told(login(`sid=${ids.a}; ${good}`))).toEqual(['timeline.login', 'timeline.issued', 'timeline.sent-to'])
  expect(told(visit(`sid=${ids.a}; ${good}`), login())).toEqual(['timeline.issued', 'timeline.sent-to', 'timeline.login', 'timeline.kept'])
})

test('at equal times a cause comes before what came of it: a sign-in before that it did not last', () => {
  const form = { user: 'alice', password: 'correct horse' }
  const lost = post(`${app}/login`, { form, setCookie: ['sid=a; SameSite=None'], location: '/home', landing: { location: '/login' } })
  expect(told(lost, page(`${app}/login`, { passwordInput: true }), scan()).slice(0, 1)).toEqual(['timeline.login'])
  expect(told(lost, page(`${app}/login`, { passwordInput: true }), scan()).at(-1)).toBe('timeline.lost')
})

test('journeys are no whole sentences, since an answer follows them; everything else is one', () => {
  const journeys = [
    'login',
    'logout',
    'registration',
    'reset',
    'password-change',
    'role-change',
    're-authentication',
    'silent-re-authentication',
  ]
  for (const [id, text] of Object.entries(words).filter(([key]) => key.startsWith('timeline.')))
    expect(text.endsWith('.'), id).toBe(!journeys.includes(id.slice('timeline.'.length)))
})
