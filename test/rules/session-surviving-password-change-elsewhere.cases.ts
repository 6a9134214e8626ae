import { app, good, ids, login, use } from '../support/flows.ts'
import { get, probed } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

const signedIn = login(`sid=${ids.a}; ${good}`)
const replay = (outcome: 'yes' | 'no' | 'cannotTell', why: string | null = null) =>
  probed('session-after-password-change-elsewhere', ['sid'], { outcome, why, proven: outcome === 'yes' ? [0] : [] })

export default [
  {
    when: 'the session goes on after the change elsewhere',
    session: [signedIn, use(), replay('yes', 'unchanged')],
    expect: ['failed', 'sid'],
    severity: 'medium',
    because: 'alive',
  },
  { when: 'the change elsewhere ended it', session: [signedIn, replay('no')], expect: ['passed', 'sid'] },
  { when: 'the server failed', session: [signedIn, replay('cannotTell', 'server-refuses')], expect: ['cantTell', 'sid'] },
  {
    when: 'a preference was sent again',
    session: [get(app, { setCookie: ['theme=dark'] }), probed('session-after-password-change-elsewhere', ['theme'], { outcome: 'no' })],
    expect: ['inapplicable'],
  },
  { when: 'no probe was carried out', session: [signedIn], expect: ['untested'] },
] satisfies readonly RuleCase[]
