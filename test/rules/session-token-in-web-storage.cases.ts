import { app, good, ids, login, use } from '../support/flows.ts'
import { get, page, unseen } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

export default [
  {
    when: 'a copy in localStorage',
    session: [login(`sid=${ids.a}; ${good}`), page(`${app}/`, { holds: { 'local-storage': ['sid'] } })],
    expect: ['failed', 'sid'],
    severity: 'medium',
  },
  {
    when: 'a copy in sessionStorage',
    session: [login(`sid=${ids.a}; ${good}`), page(`${app}/`, { holds: { 'session-storage': ['sid'] } })],
    expect: ['failed', 'sid'],
    severity: 'low',
  },
  { when: 'nowhere in the pages that were read', session: [login(`sid=${ids.a}; ${good}`), use()], expect: ['passed', 'sid'] },
  {
    when: 'missed since',
    session: [login(`sid=${ids.a}; ${good}`), page(`${app}/`, { holds: { 'local-storage': ['sid'] } }), unseen(use())],
    expect: ['cantTell', 'sid'],
  },
  {
    when: 'a preference that is kept twice',
    session: [get(app, { setCookie: ['theme=dark'] }), page(app, { holds: { 'local-storage': ['theme'] } })],
    expect: ['inapplicable'],
  },
  { when: 'no page was read', session: [get(app, { setCookie: [`sid=${ids.a}; ${good}`] })], expect: ['untested'] },
] satisfies readonly RuleCase[]
