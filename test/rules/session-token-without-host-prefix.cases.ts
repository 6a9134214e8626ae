import { app, good, ids, login, use } from '../support/flows.ts'
import { get, unseen } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

export default [
  { when: 'Secure, bound to its host, path "/"', session: [login(`sid=${ids.a}; ${good}`)], expect: ['failed', 'sid'], severity: 'info' },
  { when: 'named with the prefix', session: [login(`__Host-sid=${ids.a}; ${good}`)], expect: ['passed', '__Host-sid'] },
  {
    when: 'named with the prefix in other letters: browsers hold it to the same',
    session: [login(`__HOST-sid=${ids.a}; ${good}`)],
    expect: ['passed', '__HOST-sid'],
  },
  { when: 'missed since', session: [login(`sid=${ids.a}; ${good}`), unseen(use())], expect: ['cantTell', 'sid'] },
  { when: 'without Secure: does not qualify', session: [login(`sid=${ids.a}; Path=/; HttpOnly`)], expect: ['inapplicable'] },
  {
    when: 'shared with subdomains: does not qualify',
    session: [login(`sid=${ids.a}; Domain=app.example; ${good}`)],
    expect: ['inapplicable'],
  },
  { when: 'bound to a path: does not qualify', session: [login(`sid=${ids.a}; Path=/home; Secure; HttpOnly`)], expect: ['inapplicable'] },
  { when: 'nobody signed in', session: [get(app, { setCookie: ['theme=dark; Secure; Path=/'] })], expect: ['inapplicable'] },
] satisfies readonly RuleCase[]
