import { app, good, ids, login } from '../support/flows.ts'
import { get, probed } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

const signedIn = login(`sid=${ids.a}; ${good}`)
const replay = (outcome: 'yes' | 'no' | 'cannotTell', why: string | null = null) =>
  probed('session-after-login-elsewhere', ['sid'], { outcome, why, proven: outcome === 'yes' ? [0] : [] })

export default [
  {
    when: 'both sessions go on',
    session: [signedIn, replay('yes', 'unchanged')],
    expect: ['failed', 'sid'],
    severity: 'info',
    because: 'alive',
  },
  { when: 'the sign-in elsewhere ended this one', session: [signedIn, replay('no')], expect: ['passed', 'sid'] },
  { when: 'the server failed', session: [signedIn, replay('cannotTell', 'server-refuses')], expect: ['cantTell', 'sid'] },
  {
    when: 'a preference was sent again',
    session: [get(app, { setCookie: ['theme=dark'] }), probed('session-after-login-elsewhere', ['theme'], { outcome: 'no' })],
    expect: ['inapplicable'],
  },
  { when: 'no probe was carried out', session: [signedIn], expect: ['untested'] },
] satisfies readonly RuleCase[]
