import { app, failedLogin, good, ids, login, use, visit } from '../support/flows.ts'
import { get, unseen } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

export default [
  {
    when: 'set before the login and the same after it',
    session: [visit(`sid=${ids.a}; ${good}`), login(), use()],
    expect: ['failed', 'sid'],
    severity: 'high',
  },
  {
    when: 'set again with the same value at the login',
    session: [visit(`sid=${ids.a}; ${good}`), login(`sid=${ids.a}; ${good}`), use()],
    expect: ['failed', 'sid'],
  },
  {
    when: 'a preference changes at the login, the token does not',
    session: [visit(`sid=${ids.a}; ${good}`, 'theme=light'), login('theme=dark; Path=/'), use()],
    expect: ['failed', 'sid'],
  },
  {
    when: 'changed at the login',
    session: [visit(`sid=${ids.a}; ${good}`), login(`sid=${ids.b}; ${good}`), use()],
    expect: ['passed', 'sid'],
  },
  { when: 'issued at the login', session: [login(`sid=${ids.a}; ${good}`), use()], expect: ['passed', 'sid'] },
  {
    when: 'kept, and part of what followed was missed',
    session: [visit(`sid=${ids.a}; ${good}`), login(), unseen(use())],
    expect: ['cantTell', 'sid'],
  },
  { when: 'a failed login', session: [visit(`sid=${ids.a}; ${good}`), failedLogin()], expect: ['inapplicable'] },
  { when: 'nobody signed in', session: [get(app, { setCookie: [`sid=${ids.a}; ${good}`] })], expect: ['inapplicable'] },
] satisfies readonly RuleCase[]
