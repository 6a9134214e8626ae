import { app, good, ids, login, logout, use } from '../support/flows.ts'
import { post, scan, unseen } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

export default [
  {
    when: 'still in the jar after the logout',
    session: [login(`sid=${ids.a}; ${good}`), logout(), use('/login')],
    expect: ['failed', 'sid'],
    severity: 'low',
  },
  {
    when: 'deleted with another path than it was set with',
    session: [login(`sid=${ids.a}; ${good}`), logout('sid=; Path=/account; Max-Age=0'), use('/login')],
    expect: ['failed', 'sid'],
  },
  { when: 'deleted by Max-Age=0', session: [login(`sid=${ids.a}; ${good}`), logout('sid=; Path=/; Max-Age=0')], expect: ['passed', 'sid'] },
  {
    when: 'cleared by Clear-Site-Data',
    session: [
      login(`sid=${ids.a}; ${good}`),
      post(`${app}/logout`, { form: {}, headers: { 'Clear-Site-Data': '"cookies", "storage"' }, location: '/login' }),
      scan(),
    ],
    expect: ['passed', 'sid'],
  },
  { when: 'emptied', session: [login(`sid=${ids.a}; ${good}`), logout(`sid=; ${good}`)], expect: ['passed', 'sid'] },
  {
    when: 'replaced by the token of a visitor',
    session: [login(`sid=${ids.a}; ${good}`), logout(`sid=${ids.b}; ${good}`)],
    expect: ['passed', 'sid'],
  },
  {
    when: 'kept, and part of what followed was missed',
    session: [login(`sid=${ids.a}; ${good}`), unseen(use()), logout(), unseen(use())],
    expect: ['cantTell', 'sid'],
  },
  { when: 'nobody signed out', session: [login(`sid=${ids.a}; ${good}`), use()], expect: ['inapplicable'] },
] satisfies readonly RuleCase[]
