import { changePassword, good, ids, login, use } from '../support/flows.ts'
import { unseen } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

export default [
  { when: 'the password changes, the token stays', session: [login(`sid=${ids.a}; ${good}`), changePassword()], expect: ['failed', 'sid'] },
  {
    when: 'the token changes with the password',
    session: [login(`sid=${ids.a}; ${good}`), changePassword(`sid=${ids.b}; ${good}`)],
    expect: ['passed', 'sid'],
  },
  {
    when: 'kept, and part of what followed was missed',
    session: [login(`sid=${ids.a}; ${good}`), changePassword(), unseen(use())],
    expect: ['cantTell', 'sid'],
  },
  { when: 'the password was not changed', session: [login(`sid=${ids.a}; ${good}`), use()], expect: ['inapplicable'] },
] satisfies readonly RuleCase[]
