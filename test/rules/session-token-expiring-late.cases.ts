import { app, good, ids, login, use } from '../support/flows.ts'
import { get, unseen } from '../support/session.ts'
import { writtenJwt } from '../support/written-jwt.ts'
import type { RuleCase } from './rule-case.ts'

const issued = 1_767_603_600
const days = (count: number) => writtenJwt({ alg: 'RS256', kid: '1' }, { sub: '17', iat: issued, exp: issued + count * 86_400 })

export default [
  { when: 'a JWT that is good for a year', session: [login(`auth=${days(365)}; ${good}`)], expect: ['failed', 'auth'], because: 'late' },
  {
    when: 'good for a week, under the strictest profile of NIST',
    session: [login(`auth=${days(7)}; ${good}`)],
    profile: 'nist-aal3',
    expect: ['failed', 'auth'],
  },
  { when: 'good for a day', session: [login(`auth=${days(1)}; ${good}`)], expect: ['passed', 'auth'] },
  { when: 'missed since', session: [login(`auth=${days(365)}; ${good}`), unseen(use())], expect: ['cantTell', 'auth'] },
  {
    when: 'a JWT that does not say when it was issued',
    session: [login(`auth=${writtenJwt({ alg: 'RS256' }, { sub: '17', exp: issued })}; ${good}`)],
    expect: ['inapplicable'],
  },
  { when: 'an identifier', session: [login(`sid=${ids.a}; ${good}`)], expect: ['inapplicable'] },
  { when: 'nobody signed in', session: [get(app, { setCookie: [`auth=${days(365)}`] })], expect: ['inapplicable'] },
] satisfies readonly RuleCase[]
