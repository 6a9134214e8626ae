import { ids, login, loginAt, use } from '../support/flows.ts'
import { get, unseen } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

export default [
  {
    when: 'two applications on one host overwrite each other',
    session: [
      loginAt('http://localhost:3000', `sid=${ids.a}; Path=/; HttpOnly`),
      loginAt('http://localhost:4000', `sid=${ids.b}; Path=/; HttpOnly`),
    ],
    expect: ['failed', 'sid'],
  },
  {
    when: 'one port',
    session: [loginAt('http://localhost:3000', `sid=${ids.a}; Path=/; HttpOnly`), get('http://localhost:3000/')],
    expect: ['passed', 'sid'],
  },
  {
    when: 'another port only receives it',
    session: [loginAt('http://localhost:3000', `sid=${ids.a}; Path=/; HttpOnly`), get('http://localhost:5173/')],
    expect: ['passed', 'sid'],
  },
  {
    when: 'a development proxy passes the same token on',
    session: [
      loginAt('http://localhost:3000', `sid=${ids.a}; Path=/; HttpOnly`),
      get('http://localhost:5173/', { setCookie: [`sid=${ids.a}; Path=/; HttpOnly`] }),
    ],
    expect: ['passed', 'sid'],
  },
  {
    when: 'the http and the https port of one application',
    session: [get('http://app.example/', { setCookie: [`sid=${ids.b}; Path=/`] }), login(`sid=${ids.a}; Path=/; HttpOnly`)],
    expect: ['passed', 'sid'],
  },
  {
    when: 'missed since',
    session: [
      loginAt('http://localhost:3000', `sid=${ids.a}; Path=/`),
      loginAt('http://localhost:4000', `sid=${ids.b}; Path=/`),
      unseen(use('/')),
      get('http://localhost:4000/'),
    ],
    expect: ['cantTell', 'sid'],
    site: 'localhost',
  },
  {
    when: 'a theme that two applications set',
    session: [get('http://localhost:3000/', { setCookie: ['theme=dark'] }), get('http://localhost:4000/', { setCookie: ['theme=light'] })],
    expect: ['inapplicable'],
  },
] satisfies readonly RuleCase[]
