import { app, good, ids, login, use } from '../support/flows.ts'
import { get, type Step } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

/** An answer after the login asks the browser to bind the session. */
const register = (header: string): Step => get(`${app}/home`, { headers: { [header]: '(ES256);path="/bind";challenge="x"' } })

export default [
  {
    when: 'asked for by a name of the first drafts',
    session: [login(`sid=${ids.a}; ${good}`), register('Sec-Session-Registration'), use()],
    expect: ['failed', 'sid'],
    severity: 'info',
    because: 'old-name',
  },
  {
    when: 'asked for',
    session: [login(`sid=${ids.a}; ${good}`), register('Secure-Session-Registration'), use()],
    expect: ['passed', 'sid'],
  },
  {
    when: 'asked for by both names',
    session: [login(`sid=${ids.a}; ${good}`), register('Sec-Session-Registration'), register('Secure-Session-Registration')],
    expect: ['passed', 'sid'],
  },
  {
    when: 'asked for in Firefox, which binds no sessions',
    session: [login(`sid=${ids.a}; ${good}`), register('Secure-Session-Registration'), use()],
    seen: { browser: 'firefox' },
    expect: ['cantTell', 'sid'],
  },
  { when: 'not asked for', session: [login(`sid=${ids.a}; ${good}`), use()], expect: ['inapplicable'] },
] satisfies readonly RuleCase[]
