import { app, good, ids, login, loginAt, use } from '../support/flows.ts'
import { get, unseen } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

const hsts = (value: string) => get(app, { headers: { 'Strict-Transport-Security': value } })

export default [
  {
    when: 'HSTS for a day',
    session: [hsts('max-age=86400; includeSubDomains'), login(`sid=${ids.a}; ${good}`)],
    expect: ['failed', 'sid'],
    severity: 'info',
    because: 'short',
  },
  {
    when: 'the token goes to subdomains, HSTS does not',
    session: [hsts('max-age=31536000'), login(`sid=${ids.a}; Domain=app.example; ${good}`)],
    expect: ['failed', 'sid'],
    severity: 'info',
    because: 'host',
  },
  {
    when: 'the same, without Secure',
    session: [hsts('max-age=31536000'), login(`sid=${ids.a}; Domain=app.example; Path=/; HttpOnly; SameSite=Lax`)],
    expect: ['failed', 'sid'],
    severity: 'low',
    because: 'host-plain',
  },
  {
    when: 'HSTS for the domain and a year',
    session: [hsts('max-age=31536000; includeSubDomains'), login(`sid=${ids.a}; Domain=app.example; ${good}`)],
    expect: ['passed', 'sid'],
  },
  {
    when: 'HSTS of the one host that the token goes to',
    session: [hsts('max-age=31536000'), login(`sid=${ids.a}; ${good}`)],
    expect: ['passed', 'sid'],
  },
  { when: 'missed since', session: [hsts('max-age=86400'), login(`sid=${ids.a}; ${good}`), unseen(use())], expect: ['cantTell', 'sid'] },
  { when: 'no HSTS was seen', session: [login(`sid=${ids.a}; ${good}`)], expect: ['inapplicable'] },
  { when: 'on this machine', session: [loginAt('https://localhost:3000', `sid=${ids.a}; ${good}`)], expect: ['inapplicable'] },
] satisfies readonly RuleCase[]
