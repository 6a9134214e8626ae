import { app, good, ids, login, logout, use } from '../support/flows.ts'
import { page, unseen } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

const stored = [login(`sid=${ids.a}; ${good}`), page(`${app}/`, { logoutControl: true, holds: { 'local-storage': ['sid'] } })]

export default [
  {
    when: 'the cookie is kept too, and the copy still stands there',
    session: [...stored, logout(), page(`${app}/login`, { passwordInput: true, holds: { 'local-storage': ['sid'] } })],
    expect: ['failed', 'sid'],
    severity: 'medium',
  },
  { when: 'the copy is gone', session: [...stored, logout('sid=; Path=/; Max-Age=0')], expect: ['passed', 'sid'] },
  {
    when: 'missed since',
    session: [...stored, logout(), page(`${app}/login`, { holds: { 'local-storage': ['sid'] } }), unseen(use())],
    expect: ['cantTell', 'sid'],
  },
  {
    when: 'there never was a copy',
    session: [login(`sid=${ids.a}; ${good}`), logout('sid=; Path=/; Max-Age=0')],
    expect: ['inapplicable'],
  },
  { when: 'nobody signed out', session: stored, expect: ['inapplicable'] },
] satisfies readonly RuleCase[]
