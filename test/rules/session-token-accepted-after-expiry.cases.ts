import { good, ids, login } from '../support/flows.ts'
import { probed } from '../support/session.ts'
import { jwt } from '../support/signed-values.ts'
import type { RuleCase } from './rule-case.ts'

const signedIn = login(`sid=${jwt}; ${good}`)
const waited = (outcome: 'yes' | 'no' | 'cannotTell', why: string | null = null) =>
  probed('expired-token', ['sid'], { outcome, why, proven: outcome === 'cannotTell' ? [] : [0] })

export default [
  {
    when: 'a token that has run out signs in',
    session: [signedIn, waited('yes')],
    expect: ['failed', 'sid'],
    severity: 'medium',
    because: 'alive',
  },
  { when: 'it signs nobody in', session: [signedIn, waited('no')], expect: ['passed', 'sid'] },
  {
    when: 'the page answers everyone alike',
    session: [signedIn, waited('cannotTell', 'no-difference')],
    expect: ['cantTell', 'sid'],
    because: 'unclear',
  },
  { when: 'an identifier', session: [login(`sid=${ids.a}; ${good}`), waited('cannotTell', 'no-difference')], expect: ['inapplicable'] },
  { when: 'no probe was carried out', session: [signedIn], expect: ['untested'] },
] satisfies readonly RuleCase[]
