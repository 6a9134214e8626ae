import { app, good, ids, login, logout, use } from '../support/flows.ts'
import { get, post, scan, unseen } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

export default [
  {
    when: 'deleted under another path than it was set for',
    session: [login(`sid=${ids.a}; ${good}`), logout('sid=; Path=/account; Max-Age=0'), use('/login')],
    expect: ['failed', 'sid'],
    severity: 'low',
    because: 'scopes',
  },
  {
    when: 'set for the domain, deleted for the host',
    session: [login(`sid=${ids.a}; Domain=app.example; ${good}`), logout('sid=; Path=/; Max-Age=0')],
    expect: ['failed', 'sid'],
  },
  {
    when: 'set for the host, deleted for the domain',
    session: [login(`sid=${ids.a}; ${good}`), logout('sid=; Domain=app.example; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT')],
    expect: ['failed', 'sid'],
  },
  {
    when: 'the remember-me token is deleted without the path that it was set with',
    session: [
      login(`sid=${ids.a}; ${good}`, `remember_token=${ids.b}; ${good}; Max-Age=2592000`),
      post(`${app}/account/logout`, {
        form: {},
        setCookie: ['sid=; Path=/; Max-Age=0', 'remember_token=; Max-Age=0'],
        location: '/login',
      }),
      scan(),
    ],
    expect: ['failed', 'remember_token'],
  },
  {
    when: 'deleted as it was set',
    session: [login(`sid=${ids.a}; ${good}`), logout('sid=; Path=/; Max-Age=0')],
    expect: ['passed', 'sid'],
  },
  {
    when: 'deleted in every scope that it may have',
    session: [login(`sid=${ids.a}; ${good}`), logout('sid=; Domain=app.example; Path=/; Max-Age=0', 'sid=; Path=/; Max-Age=0')],
    expect: ['passed', 'sid'],
  },
  { when: 'emptied in its own scope', session: [login(`sid=${ids.a}; ${good}`), logout(`sid=; ${good}`)], expect: ['passed', 'sid'] },
  {
    when: 'another host of the site holds a cookie of the same name, which the logout cannot mean',
    session: [
      get('https://branch.app.example/', { setCookie: [`sid=${ids.c}; ${good}`] }),
      login(`sid=${ids.a}; ${good}`),
      logout('sid=; Path=/; Max-Age=0'),
    ],
    expect: ['passed', 'sid'],
  },
  {
    when: 'missed since',
    session: [login(`sid=${ids.a}; ${good}`), logout('sid=; Path=/account; Max-Age=0'), unseen(use())],
    expect: ['cantTell', 'sid'],
  },
  { when: 'the logout sets no cookie', session: [login(`sid=${ids.a}; ${good}`), logout()], expect: ['inapplicable'] },
  { when: 'nobody signed out', session: [login(`sid=${ids.a}; ${good}`), get(app)], expect: ['inapplicable'] },
] satisfies readonly RuleCase[]
