import { app, good, ids, login, use } from '../support/flows.ts'
import { get, unseen } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

export default [
  {
    when: 'SameSite with a word that no browser knows',
    session: [login(`sid=${ids.a}; Path=/; Secure; HttpOnly; SameSite=bogus`)],
    expect: ['failed', 'sid'],
  },
  {
    when: 'a good SameSite, then a bad one: the last counts',
    session: [login(`sid=${ids.a}; Path=/; Secure; HttpOnly; SameSite=Lax; SameSite=bogus`)],
    expect: ['failed', 'sid'],
  },
  { when: 'SameSite without a value', session: [login(`sid=${ids.a}; Path=/; Secure; HttpOnly; SameSite`)], expect: ['failed', 'sid'] },
  { when: 'SameSite=Lax', session: [login(`sid=${ids.a}; ${good}`)], expect: ['passed', 'sid'] },
  {
    when: 'a bad SameSite, then a good one',
    session: [login(`sid=${ids.a}; Path=/; Secure; HttpOnly; SameSite=bogus; SameSite=Lax`)],
    expect: ['passed', 'sid'],
  },
  {
    when: 'missed since',
    session: [login(`sid=${ids.a}; Path=/; SameSite=bogus`), unseen(use())],
    expect: ['cantTell', 'sid'],
    because: 'stale',
  },
  { when: 'no SameSite', session: [login(`sid=${ids.a}; Path=/; Secure; HttpOnly`)], expect: ['inapplicable'] },
  {
    when: 'a preference with a bad SameSite',
    session: [get(app, { setCookie: ['theme=dark; SameSite=bogus'] })],
    expect: ['inapplicable'],
  },
] satisfies readonly RuleCase[]
