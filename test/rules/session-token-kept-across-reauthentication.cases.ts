import { app, good, ids, login, use } from '../support/flows.ts'
import { page, post, type Step, scan, steps, unseen } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

/** A signed-in user is asked for the password before something that matters. */
const confirm = (...setCookie: readonly string[]): Step =>
  steps(
    post(`${app}/settings/confirm-access`, { form: { password: 'correct horse' }, setCookie, location: '/settings/keys' }),
    page(`${app}/settings/keys`, { logoutControl: true }),
    scan(),
    use(),
  )

export default [
  { when: 'the same before and after', session: [login(`sid=${ids.a}; ${good}`), confirm()], expect: ['failed', 'sid'], severity: 'low' },
  { when: 'a new one', session: [login(`sid=${ids.a}; ${good}`), confirm(`sid=${ids.b}; ${good}`)], expect: ['passed', 'sid'] },
  { when: 'missed since', session: [login(`sid=${ids.a}; ${good}`), confirm(), unseen(use())], expect: ['cantTell', 'sid'] },
  { when: 'the password was asked once', session: [login(`sid=${ids.a}; ${good}`), use()], expect: ['inapplicable'] },
] satisfies readonly RuleCase[]
