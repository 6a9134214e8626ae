import { app, changePassword, good, ids, login } from '../support/flows.ts'
import { get, probed } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

const signedIn = login(`sid=${ids.a}; ${good}`)
const renewed = changePassword(`sid=${ids.b}; ${good}`)
const replay = (outcome: 'yes' | 'no' | 'cannotTell', why: string | null = null) =>
  probed('old-id-after-password-change', ['sid'], { outcome, why, proven: outcome === 'yes' ? [0] : [] })

export default [
  {
    when: 'a new ID at the change, and the old one signs in too',
    session: [signedIn, renewed, replay('yes', 'old')],
    expect: ['failed', 'sid'],
    severity: 'medium',
    because: 'old',
  },
  {
    when: 'the ID kept at the change',
    session: [signedIn, changePassword(), replay('yes', 'unchanged')],
    expect: ['failed', 'sid'],
    because: 'unchanged',
  },
  { when: 'the old ID signs nobody in', session: [signedIn, renewed, replay('no')], expect: ['passed', 'sid'] },
  {
    when: 'equal requests got different answers',
    session: [signedIn, renewed, replay('cannotTell', 'answers-differ')],
    expect: ['cantTell', 'sid'],
  },
  {
    when: 'a preference was sent again',
    session: [get(app, { setCookie: ['theme=dark'] }), probed('old-id-after-password-change', ['theme'], { outcome: 'no' })],
    expect: ['inapplicable'],
  },
  { when: 'no probe was carried out', session: [signedIn, renewed], expect: ['untested'] },
] satisfies readonly RuleCase[]
