import { app, good, ids, login } from '../support/flows.ts'
import { get, markToken, scan, unseen } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

export default [
  {
    when: 'no SameSite, in Chromium',
    session: [login(`sid=${ids.a}; Path=/; Secure; HttpOnly`)],
    expect: ['failed', 'sid'],
    because: 'chromium',
  },
  {
    when: 'no SameSite, in Firefox',
    session: [login(`sid=${ids.a}; Path=/; Secure; HttpOnly`)],
    seen: { browser: 'firefox' },
    expect: ['failed', 'sid'],
    because: 'firefox',
  },
  { when: 'SameSite=Lax', session: [login(`sid=${ids.a}; ${good}`)], expect: ['passed', 'sid'] },
  {
    when: 'SameSite=Strict in any case of letters',
    session: [login(`sid=${ids.a}; Path=/; Secure; HttpOnly; samesite=STRICT`)],
    expect: ['passed', 'sid'],
  },
  {
    when: 'SameSite=None: said, if not protective',
    session: [login(`sid=${ids.a}; Path=/; Secure; HttpOnly; SameSite=None`)],
    expect: ['passed', 'sid'],
  },
  {
    when: 'the line that set it was missed',
    session: [unseen(login(`sid=${ids.a}; Path=/; Secure; HttpOnly`)), scan(), markToken('sid')],
    expect: ['cantTell', 'sid'],
  },
  {
    when: 'a SameSite that no browser knows is a matter of its own',
    session: [login(`sid=${ids.a}; Path=/; Secure; HttpOnly; SameSite=bogus`)],
    expect: ['inapplicable'],
  },
  { when: 'a preference without SameSite', session: [get(app, { setCookie: ['theme=dark'] })], expect: ['inapplicable'] },
] satisfies readonly RuleCase[]
