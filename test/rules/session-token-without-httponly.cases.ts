import { app, good, ids, login, logout, use, visit } from '../support/flows.ts'
import { get, script, unseen } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

export default [
  {
    when: 'set at login without HttpOnly',
    session: [login(`sid=${ids.a}; Path=/; Secure; SameSite=Lax`)],
    expect: ['failed', 'sid'],
    because: 'absent',
  },
  {
    when: 'changed at login, still without HttpOnly',
    session: [visit(`sid=${ids.a}; Path=/; Secure`), login(`sid=${ids.b}; Path=/; Secure`)],
    expect: ['failed', 'sid'],
  },
  {
    when: 'HttpOnly before the login, not after it',
    session: [visit(`sid=${ids.a}; ${good}`), login(`sid=${ids.b}; Path=/; Secure`)],
    expect: ['failed', 'sid'],
  },
  { when: 'set at login with HttpOnly', session: [login(`sid=${ids.a}; ${good}`)], expect: ['passed', 'sid'] },
  {
    when: 'HttpOnly=0, which sets it all the same',
    session: [login(`sid=${ids.a}; Path=/; Secure; HttpOnly=0; SameSite=Lax`)],
    expect: ['passed', 'sid'],
  },
  {
    when: 'repeated attributes',
    session: [login(`sid=${ids.a}; Path=/; HttpOnly; httponly; Secure; SECURE; SameSite=Lax`)],
    expect: ['passed', 'sid'],
  },
  {
    when: 'deleted at logout without HttpOnly',
    session: [login(`sid=${ids.a}; ${good}`), logout('sid=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT')],
    expect: ['passed', 'sid'],
  },
  { when: 'missed since', session: [login(`sid=${ids.a}; Path=/; Secure`), unseen(use())], expect: ['cantTell', 'sid'], because: 'stale' },
  {
    when: 'a preference that a script wrote and login left alone',
    session: [script(app, 'theme=dark'), login()],
    expect: ['inapplicable'],
  },
  { when: 'nobody signed in', session: [get(app, { setCookie: ['visitor=7'] })], expect: ['inapplicable'] },
] satisfies readonly RuleCase[]
