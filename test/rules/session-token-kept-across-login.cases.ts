import { app, failedLogin, good, ids, login, use, visit } from '../support/flows.ts'
import { get, unseen } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

const sealed = (text: string) =>
  `gAAAAABpW3${Buffer.from(`${text}, sealed content that nobody can read without the key, long`).toString('base64url')}`

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
  {
    when: 'a sealed session that is the same, byte for byte',
    session: [visit(`session=${sealed('visitor')}; ${good}`), login(`session=${sealed('visitor')}; ${good}`), use()],
    expect: ['failed', 'session'],
  },
  {
    when: 'a sealed session whose content changed',
    session: [visit(`session=${sealed('visitor')}; ${good}`), login(`session=${sealed('members')}; ${good}`), use()],
    expect: ['inapplicable'],
  },
  {
    when: 'kept beside another token that the login issued',
    session: [visit(`sid=${ids.a}; ${good}`), login(`auth_token=${ids.b}; ${good}`), use()],
    expect: ['passed', 'auth_token'],
  },
  {
    when: 'kept, in a session that is bound to the device',
    session: [
      visit(`sid=${ids.a}; ${good}`),
      get(`${app}/dbsc`, { headers: { 'Secure-Session-Registration': '(ES256);path="/dbsc/start"' } }),
      login(),
      use(),
    ],
    expect: ['inapplicable'],
  },
  { when: 'a failed login', session: [visit(`sid=${ids.a}; ${good}`), failedLogin()], expect: ['inapplicable'] },
  { when: 'nobody signed in', session: [get(app, { setCookie: [`sid=${ids.a}; ${good}`] })], expect: ['inapplicable'] },
] satisfies readonly RuleCase[]
