import { app, good, ids, login, logout, use } from '../support/flows.ts'
import { page, post, scan, steps } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

/** A logout that leads back to the signed-in page. */
const stay = () => steps(post(`${app}/logout`, { form: {}, location: '/home' }), page(`${app}/home`, { logoutControl: true }), scan())

export default [
  {
    when: 'a page still greets the user after the logout',
    session: [login(`sid=${ids.a}; ${good}`), stay(), use('/home')],
    expect: ['failed', 'sid'],
  },
  {
    when: 'the login form comes and the token is gone',
    session: [login(`sid=${ids.a}; ${good}`), logout('sid=; Path=/; Max-Age=0')],
    expect: ['passed', 'sid'],
  },
  {
    when: 'nothing that shows who is signed in follows',
    session: [login(`sid=${ids.a}; ${good}`), post(`${app}/logout`, { form: {}, location: '/bye' }), scan()],
    expect: ['cantTell', 'sid'],
  },
  { when: 'nobody signed out', session: [login(`sid=${ids.a}; ${good}`), use()], expect: ['inapplicable'] },
] satisfies readonly RuleCase[]
