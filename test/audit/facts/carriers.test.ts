import { expect, test } from 'vitest'
import type { Observation } from '../../../src/audit/observation.ts'
import { ids } from '../../support/flows.ts'
import { get, page, post, session, viewOf } from '../../support/session.ts'

const site = 'https://app.example'
const set = (value: string) => ({ setCookie: [`sid=${value}; Path=/; HttpOnly`] })

/** A script's request is answered only when the form that was sent after it has been. */
function lateAnswer(observations: readonly Observation[]): readonly Observation[] {
  const answered = observations.findLast((one) => one.type === 'request-completed' && one.method === 'POST')?.at ?? 0
  return observations.map((one) => (one.type === 'request-completed' && one.resource === 'xhr' ? { ...one, at: answered + 1 } : one))
}

test('what the answer to a form wrote is not the doing of a script that was asking at the same time', () => {
  const steps = [
    get(`${site}/login`, set(ids.a)),
    post(`${site}/login`, { form: { user: 'alice', password: 'x' }, location: '/home', ...set(ids.b) }),
    page(`${site}/home`, { logoutControl: true }),
    get(`${site}/home`),
    post(`${site}/api.php`, { resource: 'xhr', form: { format: 'json', lang: 'en', password: 'y' } }),
    post(`${site}/change-password`, { form: { old: 'x', new: 'y', again: 'y' }, location: '/home', ...set(ids.c) }),
    get(`${site}/home`),
  ]
  const journeys = viewOf(lateAnswer(session(...steps))).journeys
  expect(journeys.map(({ kind, answer }) => [kind, answer])).toEqual([
    ['login', 'yes'],
    ['login', 'cannotTell'],
    ['password-change', 'yes'],
  ])
})
