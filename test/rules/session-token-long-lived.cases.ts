import { app, good, ids, login, use } from '../support/flows.ts'
import { get, scan, unseen } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

export default [
  {
    when: 'kept for a week',
    session: [login(`sid=${ids.a}; ${good}; Max-Age=604800`)],
    expect: ['failed', 'sid'],
    severity: 'info',
    because: 'persistent',
  },
  {
    when: 'kept for thirty days',
    session: [login(`sid=${ids.a}; ${good}; Max-Age=2592000`)],
    expect: ['failed', 'sid'],
    severity: 'info',
    because: 'persistent',
  },
  {
    when: 'kept for ninety days',
    session: [login(`sid=${ids.a}; ${good}; Max-Age=7776000`)],
    expect: ['failed', 'sid'],
    severity: 'low',
    because: 'long',
  },
  {
    when: 'kept until a date ninety days ahead',
    session: [login(`sid=${ids.a}; ${good}; Expires=Sun, 05 Apr 2026 09:00:00 GMT`)],
    expect: ['failed', 'sid'],
    severity: 'low',
    because: 'long',
  },
  {
    when: 'Max-Age of a week beside a far Expires: Max-Age counts',
    session: [login(`sid=${ids.a}; ${good}; Expires=Fri, 05 Jan 2029 09:00:00 GMT; Max-Age=604800`)],
    expect: ['failed', 'sid'],
    severity: 'info',
  },
  {
    when: 'asks for ten years',
    session: [login(`sid=${ids.a}; ${good}; Max-Age=315360000`)],
    expect: ['failed', 'sid'],
    severity: 'medium',
    because: 'over-cap',
  },
  {
    when: 'kept for two days, where the profile asks for one',
    session: [login(`sid=${ids.a}; ${good}; Max-Age=172800`)],
    profile: 'nist-aal2',
    expect: ['failed', 'sid'],
    severity: 'low',
    because: 'long',
  },
  { when: 'ends with the browser', session: [login(`sid=${ids.a}; ${good}`)], expect: ['passed', 'sid'] },
  {
    when: 'a date that cannot be read, which is as none',
    session: [login(`sid=${ids.a}; ${good}; Expires=tomorrow`)],
    expect: ['passed', 'sid'],
  },
  {
    when: 'a remember-me token that is kept for a year, beside a session that is not',
    session: [login(`sid=${ids.a}; ${good}`, `remember_me=${ids.b}; ${good}; Max-Age=31536000`)],
    expect: ['passed', 'sid'],
  },
  { when: 'missed since', session: [login(`sid=${ids.a}; ${good}; Max-Age=7776000`), unseen(use())], expect: ['cantTell', 'sid'] },
  {
    when: 'a language that is kept for a year',
    session: [get(app, { setCookie: ['lang=en; Max-Age=31536000'] })],
    expect: ['inapplicable'],
  },
  { when: 'Max-Age=0, which deletes', session: [get(app, { setCookie: ['sid=; Max-Age=0'] }), scan()], expect: ['inapplicable'] },
] satisfies readonly RuleCase[]
