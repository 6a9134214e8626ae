import { app, good, ids, login, use, visit } from '../support/flows.ts'
import { get, page, unseen } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

export default [
  {
    when: 'in the HTML of a signed-in page',
    session: [login(`sid=${ids.a}; ${good}`), page(`${app}/`, { holds: { html: ['sid'] } })],
    expect: ['failed', 'sid'],
    severity: 'medium',
  },
  { when: 'nowhere in the pages that were read', session: [login(`sid=${ids.a}; ${good}`), use()], expect: ['passed', 'sid'] },
  {
    when: 'the identifier of a visitor, which the login replaced',
    session: [
      visit(`sid=${ids.b}; ${good}`),
      page(`${app}/login`, { passwordInput: true, holds: { html: ['sid'] } }),
      login(`sid=${ids.a}; ${good}`),
    ],
    expect: ['passed', 'sid'],
  },
  {
    when: 'the identifier that the next visitor gets after the logout',
    session: [
      login(`sid=${ids.a}; ${good}`),
      use(),
      get(`${app}/logout`, { setCookie: [`sid=${ids.b}; ${good}`], location: '/login' }),
      page(`${app}/login`, { passwordInput: true, holds: { html: ['sid'] } }),
    ],
    expect: ['passed', 'sid'],
  },
  {
    when: 'the identifier of the login, still there after a logout that renewed nothing',
    session: [
      login(`sid=${ids.a}; ${good}`),
      use(),
      get(`${app}/logout`, { location: '/bye' }),
      page(`${app}/bye`, { holds: { html: ['sid'] } }),
    ],
    expect: ['failed', 'sid'],
  },
  {
    when: 'missed since',
    session: [login(`sid=${ids.a}; ${good}`), page(`${app}/`, { holds: { html: ['sid'] } }), unseen(use())],
    expect: ['cantTell', 'sid'],
  },
  { when: 'nobody signed in', session: [get(app, { setCookie: ['theme=dark'] }), page(app)], expect: ['inapplicable'] },
] satisfies readonly RuleCase[]
