import { app, good, ids, login, use } from '../support/flows.ts'
import { get, unseen } from '../support/session.ts'
import { writtenJwt } from '../support/written-jwt.ts'
import type { RuleCase } from './rule-case.ts'

const header = { alg: 'RS256', kid: '1' }
const endless = writtenJwt(header, { sub: '17', iat: 1_767_603_600 })

export default [
  { when: 'a JWT without `exp`', session: [login(`auth=${endless}; ${good}`)], expect: ['failed', 'auth'], severity: 'low' },
  {
    when: 'a JWT with `exp`',
    session: [login(`auth=${writtenJwt(header, { sub: '17', exp: 1_767_690_000 })}; ${good}`)],
    expect: ['passed', 'auth'],
  },
  { when: 'missed since', session: [login(`auth=${endless}; ${good}`), unseen(use())], expect: ['cantTell', 'auth'] },
  { when: 'an identifier', session: [login(`sid=${ids.a}; ${good}`)], expect: ['inapplicable'] },
  { when: 'nobody signed in', session: [get(app, { setCookie: [`auth=${endless}`] })], expect: ['inapplicable'] },
] satisfies readonly RuleCase[]
