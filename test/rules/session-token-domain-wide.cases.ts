import { app, good, ids, login, loginAt, use } from '../support/flows.ts'
import { get, unseen } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

export default [
  {
    when: 'Domain of the host itself',
    session: [login(`sid=${ids.a}; Domain=app.example; ${good}`)],
    expect: ['failed', 'sid'],
    severity: 'low',
    because: 'domain',
  },
  {
    when: 'Domain of the parent, and another host of it is in use',
    session: [get('https://blog.app.example/'), loginAt('https://www.app.example', `sid=${ids.a}; Domain=app.example; ${good}`)],
    expect: ['failed', 'sid'],
    severity: 'medium',
    because: 'hosts',
  },
  {
    when: 'Domain of the parent, seen on www and without',
    session: [get(`${app}/`), loginAt('https://www.app.example', `sid=${ids.a}; Domain=.app.example; ${good}`)],
    expect: ['failed', 'sid'],
    severity: 'low',
    because: 'domain',
  },
  { when: 'no Domain', session: [login(`sid=${ids.a}; ${good}`)], expect: ['passed', 'sid'] },
  { when: 'an empty Domain, which is as none', session: [login(`sid=${ids.a}; Domain=; ${good}`)], expect: ['passed', 'sid'] },
  { when: 'missed since', session: [login(`sid=${ids.a}; Domain=app.example; ${good}`), unseen(use())], expect: ['cantTell', 'sid'] },
  {
    when: 'an analytics cookie for the whole domain',
    session: [get(app, { setCookie: ['_ga=GA1.2.1034567890.1767600000; Domain=app.example'] })],
    expect: ['inapplicable'],
  },
] satisfies readonly RuleCase[]
