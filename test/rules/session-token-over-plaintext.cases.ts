import { good, ids, login, loginAt, use } from '../support/flows.ts'
import { get, unseen } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

export default [
  {
    when: 'sent in a request to an http address',
    session: [login(`sid=${ids.a}; Path=/; HttpOnly`), get('http://app.example/logo.png', { resource: 'image' })],
    expect: ['failed', 'sid'],
    severity: 'high',
    because: 'sent',
  },
  {
    when: 'the whole site is http',
    session: [loginAt('http://app.example', `sid=${ids.a}; Path=/; HttpOnly`)],
    expect: ['failed', 'sid'],
    because: 'sent',
  },
  {
    when: 'set by an http answer and used over https only',
    session: [get('http://app.example/', { setCookie: [`sid=${ids.a}; Path=/; HttpOnly`] }), login()],
    expect: ['failed', 'sid'],
    because: 'set',
  },
  { when: 'sent over https only', session: [login(`sid=${ids.a}; ${good}`), use()], expect: ['passed', 'sid'] },
  {
    when: 'an http address is opened, and the Secure token stays behind',
    session: [login(`sid=${ids.a}; ${good}`), get('http://app.example/')],
    expect: ['passed', 'sid'],
  },
  {
    when: 'an identifier that login replaced went over http before',
    session: [
      get('http://app.example/', { setCookie: [`sid=${ids.b}; Path=/`] }),
      get('http://app.example/'),
      login(`sid=${ids.a}; ${good}`),
    ],
    expect: ['passed', 'sid'],
  },
  {
    when: 'missed since',
    session: [login(`sid=${ids.a}; Path=/`), get('http://app.example/'), unseen(use())],
    expect: ['cantTell', 'sid'],
  },
  { when: 'http on localhost', session: [loginAt('http://localhost:3000', `sid=${ids.a}; Path=/`)], expect: ['inapplicable'] },
  {
    when: 'a preference over http',
    session: [get('http://app.example/', { setCookie: ['theme=dark'] }), get('http://app.example/')],
    expect: ['inapplicable'],
  },
] satisfies readonly RuleCase[]
