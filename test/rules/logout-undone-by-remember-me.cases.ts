import { good, ids, login, logout, use } from '../support/flows.ts'
import { unseen } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

const remembered = login(`sid=${ids.a}; ${good}`, `remember_token=${ids.b}; ${good}; Max-Age=2592000`)

export default [
  {
    when: 'the session is deleted, the remember-me token is not, and the next page is signed in again',
    session: [remembered, logout('sid=; Path=/; Max-Age=0'), use()],
    expect: ['failed', 'remember_token'],
    severity: 'medium',
  },
  {
    when: 'both are deleted',
    session: [remembered, logout('sid=; Path=/; Max-Age=0', 'remember_token=; Path=/; Max-Age=0'), use('/login')],
    expect: ['passed', 'remember_token'],
  },
  {
    when: 'the remember-me token is still there, and no page came since',
    session: [remembered, logout('sid=; Path=/; Max-Age=0')],
    expect: ['cantTell', 'remember_token'],
    because: 'kept',
  },
  {
    when: 'missed since',
    session: [remembered, logout('sid=; Path=/; Max-Age=0'), use(), unseen(use())],
    expect: ['cantTell', 'remember_token'],
  },
  { when: 'nobody is remembered', session: [login(`sid=${ids.a}; ${good}`), logout('sid=; Path=/; Max-Age=0')], expect: ['inapplicable'] },
  { when: 'nobody signed out', session: [remembered, use()], expect: ['inapplicable'] },
] satisfies readonly RuleCase[]
