import { good, ids, login, loginAt, use } from '../support/flows.ts'
import { get, unseen } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

export default [
  {
    when: 'a sibling host was seen',
    session: [login(`sid=${ids.a}; ${good}`), get('https://blog.app.example/')],
    expect: ['failed', 'sid'],
    severity: 'info',
    because: 'sibling',
  },
  {
    when: 'a sibling host over plain HTTP',
    session: [login(`sid=${ids.a}; ${good}`), get('http://old.app.example/')],
    expect: ['failed', 'sid'],
    severity: 'low',
    because: 'plain',
  },
  { when: '__Host-', session: [login(`__Host-sid=${ids.a}; ${good}`), get('https://blog.app.example/')], expect: ['passed', '__Host-sid'] },
  { when: 'no other host was seen', session: [login(`sid=${ids.a}; ${good}`), get('https://www.app.example/')], expect: ['passed', 'sid'] },
  {
    when: 'missed since',
    session: [login(`sid=${ids.a}; ${good}`), get('https://blog.app.example/'), unseen(use())],
    expect: ['cantTell', 'sid'],
  },
  { when: 'a host without siblings', session: [loginAt('http://localhost:3000', `sid=${ids.a}; Path=/`)], expect: ['inapplicable'] },
] satisfies readonly RuleCase[]
