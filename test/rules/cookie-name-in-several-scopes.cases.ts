import { app, good, ids, login, loginAt, use } from '../support/flows.ts'
import { get, removed, scan, unseen } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

export default [
  {
    when: 'for the host and for its domain',
    session: [get(app, { setCookie: [`sid=${ids.b}; Domain=app.example; ${good}`] }), login(`sid=${ids.a}; ${good}`)],
    expect: ['failed', 'sid'],
  },
  {
    when: 'under two paths, one within the other',
    session: [get(`${app}/home/`, { setCookie: [`sid=${ids.b}; Path=/home; Secure; HttpOnly`] }), login(`sid=${ids.a}; ${good}`)],
    expect: ['failed', 'sid'],
  },
  {
    when: 'logout deletes with another path than login set, and the next login sets both',
    session: [
      login(`sid=${ids.a}; Path=/home; Secure; HttpOnly`),
      get(`${app}/logout`, { setCookie: ['sid=; Path=/; Max-Age=0'] }),
      login(`sid=${ids.b}; ${good}`),
    ],
    expect: ['failed', 'sid'],
  },
  { when: 'one scope', session: [login(`sid=${ids.a}; ${good}`)], expect: ['passed', 'sid'] },
  {
    when: 'two paths that never meet in one request',
    session: [
      get(`${app}/forum/`, { setCookie: [`sid=${ids.b}; Path=/forum; Secure`] }),
      loginAt('https://app.example/shop', `sid=${ids.a}; Path=/shop; Secure; HttpOnly`),
    ],
    expect: ['passed', 'sid'],
  },
  {
    when: 'the other one is gone again',
    session: [
      get(app, { setCookie: [`sid=${ids.b}; Domain=app.example; ${good}`] }),
      get(app, { setCookie: ['sid=; Domain=app.example; Max-Age=0'] }),
      login(`sid=${ids.a}; ${good}`),
    ],
    expect: ['passed', 'sid'],
  },
  {
    when: 'missed since',
    session: [get(app, { setCookie: [`sid=${ids.b}; Domain=app.example; ${good}`] }), login(`sid=${ids.a}; ${good}`), unseen(use())],
    expect: ['cantTell', 'sid'],
  },
  {
    when: 'a preference in two scopes',
    session: [get(app, { setCookie: ['theme=dark; Domain=app.example', 'theme=light'] })],
    expect: ['inapplicable'],
  },
  {
    when: 'the session is over',
    session: [login(`sid=${ids.a}; ${good}`), removed('sid'), scan()],
    expect: ['inapplicable'],
  },
] satisfies readonly RuleCase[]
