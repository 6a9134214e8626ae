import { good, login } from '../support/flows.ts'
import { probed } from '../support/session.ts'
import { jwt, signedId } from '../support/signed-values.ts'
import type { RuleCase } from './rule-case.ts'

const signedIn = login(`sid=${jwt}; ${good}`)
const forged = (outcome: 'yes' | 'no' | 'cannotTell', why: string | null = null) =>
  probed('altered-token', ['sid'], { outcome, why, proven: outcome === 'cannotTell' ? [] : [0] })

export default [
  {
    when: 'a JWT that says it has no signature, and has none, signs in',
    session: [signedIn, forged('yes', 'unsigned')],
    expect: ['failed', 'sid'],
    severity: 'high',
    because: 'unsigned',
  },
  { when: 'it signs nobody in', session: [signedIn, forged('no')], expect: ['passed', 'sid'] },
  {
    when: 'no signature is checked at all, which is a finding of its own',
    session: [signedIn, forged('yes', 'signature')],
    expect: ['inapplicable'],
  },
  {
    when: 'the session ended while tokens were tried',
    session: [signedIn, forged('cannotTell', 'session-changed')],
    expect: ['cantTell', 'sid'],
    because: 'unclear',
  },
  {
    when: 'a signed value that is no JWT',
    session: [login(`sid=${signedId}; ${good}`), forged('no')],
    expect: ['inapplicable'],
  },
  { when: 'no probe was carried out', session: [signedIn], expect: ['untested'] },
] satisfies readonly RuleCase[]
