import { good, ids, login, use } from '../support/flows.ts'
import { removed, type Step, scan, steps, unseen, wait } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

/** The browser is closed and started again. What it forgets is named. */
const restart = (...forgotten: readonly string[]): Step => steps(wait(3_600), ...forgotten.map(removed), scan('browser-start'))

export default [
  {
    when: 'still there after a restart, though not persistent',
    session: [login(`sid=${ids.a}; ${good}`), restart(), use()],
    expect: ['failed', 'sid'],
    severity: 'info',
    because: 'restored',
  },
  { when: 'gone with the browser', session: [login(`sid=${ids.a}; ${good}`), restart('sid')], expect: ['passed', 'sid'] },
  {
    when: 'gone with the browser, and another came with the next login',
    session: [login(`sid=${ids.a}; ${good}`), restart('sid'), login(`sid=${ids.b}; ${good}`), use()],
    expect: ['passed', 'sid'],
  },
  {
    when: 'meant to outlive the browser',
    session: [login(`sid=${ids.a}; Max-Age=86400; ${good}`), restart(), use()],
    expect: ['inapplicable'],
  },
  {
    when: 'gone after a restart, and something was missed before',
    session: [login(`sid=${ids.a}; ${good}`), unseen(use()), restart('sid')],
    expect: ['cantTell', 'sid'],
  },
  {
    when: 'only the extension started again',
    session: [login(`sid=${ids.a}; ${good}`), wait(60), scan('start'), use()],
    expect: ['inapplicable'],
  },
] satisfies readonly RuleCase[]
