import { app, good, ids, login, use } from '../support/flows.ts'
import { get, mark, page, post, type Step, scan, steps, unseen } from '../support/session.ts'
import type { Answer } from '../support/wire.ts'
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

/** A form takes the user elsewhere, or another answer comes. */
const asked = (path: string, answer: Answer = {}): Step =>
  steps(post(`${app}${path}`, { form: { next: '/' }, location: '/', ...answer }), page(`${app}/`, { logoutControl: true }), scan(), use())

export default [
  {
    when: 'django-hijack: the same after another user’s place was taken',
    session: [login(`sid=${ids.a}; ${good}`), asked('/hijack/acquire/')],
    expect: ['failed', 'sid'],
    severity: 'low',
  },
  {
    when: 'impersonation asked for by a script',
    session: [login(`sid=${ids.a}; ${good}`), post(`${app}/api/users/7/impersonate`, { json: {} }), scan(), use()],
    expect: ['failed', 'sid'],
  },
  {
    when: 'Symfony’s _switch_user',
    session: [login(`sid=${ids.a}; ${good}`), get(`${app}/admin?_switch_user=bob`, { location: '/' }), scan(), use()],
    expect: ['failed', 'sid'],
  },
  {
    when: 'sudo mode without a password, and a new one',
    session: [login(`sid=${ids.a}; ${good}`), asked('/settings/sudo', { setCookie: [`sid=${ids.b}; ${good}`] })],
    expect: ['passed', 'sid'],
  },
  {
    when: 'an address that reads like a login, and is for another user’s place',
    session: [login(`sid=${ids.a}; ${good}`), asked('/admin/login-as/7')],
    expect: ['failed', 'sid'],
  },
  {
    when: 'it was refused',
    session: [login(`sid=${ids.a}; ${good}`), asked('/hijack/acquire/', { status: 403 })],
    expect: ['inapplicable'],
  },
  {
    when: 'nobody was signed in',
    session: [get(app, { setCookie: [`sid=${ids.a}; ${good}`] }), asked('/impersonate')],
    expect: ['inapplicable'],
  },
  {
    when: 'a page about becoming a member',
    session: [login(`sid=${ids.a}; ${good}`), asked('/become-a-member'), asked('/become/partner')],
    expect: ['inapplicable'],
  },
  {
    when: 'a page about it is only read',
    session: [login(`sid=${ids.a}; ${good}`), use('/impersonate'), use('/su')],
    expect: ['inapplicable'],
  },
  {
    when: 'words within others',
    session: [login(`sid=${ids.a}; ${good}`), asked('/sudoku/7'), asked('/support/su-9'), asked('/hijacked')],
    expect: ['inapplicable'],
  },
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
