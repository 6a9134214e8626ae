import { app, good, ids, login, logout } from '../support/flows.ts'
import { get, probed } from '../support/session.ts'
import { jwt } from '../support/signed-values.ts'
import type { RuleCase } from './rule-case.ts'

const signedIn = login(`sid=${ids.a}; ${good}`)
const signedOut = logout('sid=; Max-Age=0; Path=/')
const replay = (outcome: 'yes' | 'no' | 'cannotTell', why: string | null = null) =>
  probed('old-id-after-logout', ['sid'], { outcome, why, proven: outcome === 'yes' ? [0] : [] })

export default [
  {
    when: 'the old ID signs in after the logout',
    session: [signedIn, logout(), replay('yes', 'old')],
    expect: ['failed', 'sid'],
    severity: 'medium',
    because: 'alive',
  },
  {
    when: 'a signed token signs in after the logout',
    session: [login(`sid=${jwt}; ${good}`), logout(), replay('yes', 'old')],
    expect: ['failed', 'sid'],
    because: 'content',
  },
  { when: 'the logout ended it', session: [signedIn, logout(), replay('no')], expect: ['passed', 'sid'] },
  { when: 'there was no logout', session: [signedIn, replay('cannotTell', 'still-signed-in')], expect: ['cantTell', 'sid'] },
  {
    when: 'a preference was sent again',
    session: [get(app, { setCookie: ['theme=dark'] }), probed('old-id-after-logout', ['theme'], { outcome: 'no' })],
    expect: ['inapplicable'],
  },
  { when: 'no probe was carried out', session: [signedIn, signedOut], expect: ['untested'] },
] satisfies readonly RuleCase[]
