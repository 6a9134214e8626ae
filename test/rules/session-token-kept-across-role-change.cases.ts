import { app, good, ids, login, use } from '../support/flows.ts'
import { mark, page, post, type Step, scan, steps, unseen } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

/** The user becomes an administrator, and says so. */
const become = (...setCookie: readonly string[]): Step =>
  steps(
    post(`${app}/sudo`, { form: { as: 'admin' }, setCookie, location: '/admin' }),
    page(`${app}/admin`, { logoutControl: true }),
    mark('role-changed', 'app.example'),
    scan(),
    use('/admin/users'),
  )

export default [
  { when: 'the same before and after', session: [login(`sid=${ids.a}; ${good}`), become()], expect: ['failed', 'sid'], severity: 'low' },
  { when: 'a new one', session: [login(`sid=${ids.a}; ${good}`), become(`sid=${ids.b}; ${good}`)], expect: ['passed', 'sid'] },
  { when: 'missed since', session: [login(`sid=${ids.a}; ${good}`), become(), unseen(use())], expect: ['cantTell', 'sid'] },
  {
    when: 'nothing was submitted before the user said so',
    session: [login(`sid=${ids.a}; ${good}`), use(), use(), mark('role-changed', 'app.example'), use()].toSpliced(1, 0, (recording) =>
      recording.wait(300),
    ),
    expect: ['inapplicable'],
  },
  { when: 'nobody changed a role', session: [login(`sid=${ids.a}; ${good}`), use()], expect: ['inapplicable'] },
] satisfies readonly RuleCase[]
