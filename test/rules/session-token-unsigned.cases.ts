import { app, good, ids, login, use } from '../support/flows.ts'
import { get, unseen } from '../support/session.ts'
import { writtenJwt } from '../support/written-jwt.ts'
import type { RuleCase } from './rule-case.ts'

const claims = { sub: '17', exp: 1_767_690_000 }
const none = writtenJwt({ alg: 'none' }, claims, '')

export default [
  { when: 'a JWT with the algorithm “none”', session: [login(`auth=${none}; ${good}`)], expect: ['failed', 'auth'], because: 'none' },
  {
    when: 'a JWT that names an algorithm and has no signature',
    session: [login(`auth=${writtenJwt({ alg: 'HS256' }, claims, '')}; ${good}`)],
    expect: ['failed', 'auth'],
    because: 'empty',
  },
  { when: 'a signed JWT', session: [login(`auth=${writtenJwt({ alg: 'HS256' }, claims)}; ${good}`)], expect: ['passed', 'auth'] },
  {
    when: 'not signed, with the identifier of a session in it',
    session: [login(`auth=${writtenJwt({ alg: 'none' }, { sid: ids.a }, '')}; ${good}`)],
    expect: ['cantTell', 'auth'],
    because: 'identifier',
  },
  { when: 'missed since', session: [login(`auth=${none}; ${good}`), unseen(use())], expect: ['cantTell', 'auth'], because: 'missed' },
  { when: 'an identifier', session: [login(`sid=${ids.a}; ${good}`)], expect: ['inapplicable'] },
  { when: 'nobody signed in', session: [get(app, { setCookie: [`auth=${none}`] })], expect: ['inapplicable'] },
] satisfies readonly RuleCase[]
