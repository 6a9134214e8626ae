import { app, ids, login, use } from '../support/flows.ts'
import { get, unseen } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

export default [
  {
    when: 'SameSite=None, and no other site was seen to use it',
    session: [login(`sid=${ids.a}; Path=/; Secure; HttpOnly; SameSite=None`)],
    expect: ['failed', 'sid'],
    severity: 'low',
    because: 'no-reason',
  },
  {
    when: 'SameSite=None, and a page of another site embeds this one',
    session: [
      login(`sid=${ids.a}; Path=/; Secure; HttpOnly; SameSite=None`),
      get(`${app}/widget`, { from: 'https://portal.test/', resource: 'subdocument' }),
    ],
    expect: ['failed', 'sid'],
    severity: 'info',
    because: 'embedded',
  },
  { when: 'SameSite=Strict', session: [login(`sid=${ids.a}; Path=/; Secure; HttpOnly; SameSite=Strict`)], expect: ['passed', 'sid'] },
  { when: 'missed since', session: [login(`sid=${ids.a}; Path=/; Secure; SameSite=None`), unseen(use())], expect: ['cantTell', 'sid'] },
  { when: 'no SameSite', session: [login(`sid=${ids.a}; Path=/; Secure; HttpOnly`)], expect: ['inapplicable'] },
  {
    when: 'a consent cookie with SameSite=None',
    session: [get(app, { setCookie: ['CookieConsent=true; Secure; SameSite=None'] })],
    expect: ['inapplicable'],
  },
] satisfies readonly RuleCase[]
