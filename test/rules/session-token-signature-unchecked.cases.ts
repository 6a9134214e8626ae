import { app, good, ids, login } from '../support/flows.ts'
import { get, probed } from '../support/session.ts'
import { jwt, signedId } from '../support/signed-values.ts'
import type { RuleCase } from './rule-case.ts'

const signedIn = login(`sid=${jwt}; ${good}`)
const forged = (outcome: 'yes' | 'no' | 'cannotTell', why: string | null = null) =>
  probed('altered-token', ['sid'], { outcome, why, proven: outcome === 'cannotTell' ? [] : [0] })

export default [
  {
    when: 'a JWT with another signature signs in',
    session: [signedIn, forged('yes', 'signature')],
    expect: ['failed', 'sid'],
    severity: 'high',
    because: 'content',
  },
  {
    when: 'a signed identifier with another signature signs in',
    session: [login(`sid=${signedId}; ${good}`), forged('yes', 'signature')],
    expect: ['failed', 'sid'],
    severity: 'low',
    because: 'id',
  },
  { when: 'it signs nobody in', session: [signedIn, forged('no')], expect: ['passed', 'sid'] },
  { when: 'only one that says it has no signature signs in', session: [signedIn, forged('yes', 'unsigned')], expect: ['passed', 'sid'] },
  {
    when: 'the server knows the user without the token',
    session: [signedIn, forged('cannotTell', 'known-without')],
    expect: ['cantTell', 'sid'],
    because: 'unclear',
  },
  {
    when: 'an identifier without a signature',
    session: [login(`sid=${ids.a}; ${good}`), forged('cannotTell', 'answers-differ')],
    expect: ['inapplicable'],
  },
  {
    when: 'the cookie is no session token',
    session: [get(app, { setCookie: ['theme=dark'] }), probed('altered-token', ['theme'], { outcome: 'no', proven: [0] })],
    expect: ['inapplicable'],
  },
  { when: 'no probe was carried out', session: [signedIn], expect: ['untested'] },
  { when: 'the probe was cancelled', session: [signedIn, forged('cannotTell', 'cancelled')], expect: ['untested'] },
] satisfies readonly RuleCase[]
