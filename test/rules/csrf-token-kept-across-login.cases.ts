import { app, good, ids, login, use } from '../support/flows.ts'
import { get, page, post, type Step, scan, steps, unseen } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

const csrf = (value: string) => `csrf_token=${value}; Path=/; Secure; SameSite=Lax`
const visitWith = (value: string) => get(`${app}/login`, { setCookie: [csrf(value)] })

/** The login form sends the token back that the cookie holds. */
const formLogin = (token: string, ...setCookie: readonly string[]): Step =>
  steps(
    post(`${app}/login`, { form: { user: 'alice', password: 'correct horse', csrf_token: token }, setCookie, location: '/home' }),
    page(`${app}/home`, { logoutControl: true }),
    scan(),
    use(),
  )

export default [
  {
    when: 'the same before and after',
    session: [visitWith(ids.c), formLogin(ids.c, `sid=${ids.a}; ${good}`)],
    expect: ['failed', 'csrf_token'],
    severity: 'info',
  },
  {
    when: 'new at the login',
    session: [visitWith(ids.c), formLogin(ids.c, `sid=${ids.a}; ${good}`, csrf(ids.d))],
    expect: ['passed', 'csrf_token'],
  },
  {
    when: 'missed since',
    session: [visitWith(ids.c), formLogin(ids.c, `sid=${ids.a}; ${good}`), unseen(use())],
    expect: ['cantTell', 'csrf_token'],
  },
  {
    when: 'missed since, and used again after that in a session that is seen whole',
    session: [visitWith(ids.c), formLogin(ids.c, `sid=${ids.a}; ${good}`), unseen(use()), scan(), use('/account'), use('/orders')],
    expect: ['failed', 'csrf_token'],
  },
  {
    when: 'missed since, and another one is used after that',
    session: [
      visitWith(ids.c),
      formLogin(ids.c, `sid=${ids.a}; ${good}`),
      unseen(formLogin(ids.c, `sid=${ids.b}; ${good}`, csrf(ids.d))),
      scan(),
      use('/account'),
    ],
    expect: ['cantTell', 'csrf_token'],
  },
  {
    when: 'a form’s token that the next form after the login sends too',
    session: [formLogin(ids.c, `sid=${ids.a}; ${good}`), post(`${app}/orders`, { form: { item: '1', csrf_token: ids.c } }), use()],
    expect: ['failed', 'journey:1'],
  },
  {
    when: 'a form’s token that is another after the login',
    session: [formLogin(ids.c, `sid=${ids.a}; ${good}`), post(`${app}/orders`, { form: { item: '1', csrf_token: ids.d } }), use()],
    expect: ['passed', 'journey:1'],
  },
  { when: 'no CSRF token', session: [login(`sid=${ids.a}; ${good}`), use()], expect: ['inapplicable'] },
] satisfies readonly RuleCase[]
