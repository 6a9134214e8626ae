import { good, ids, login, loginAt, use } from '../support/flows.ts'
import { get, unseen } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

const plain = get('http://app.example/', { setCookie: [`sid=${ids.a}; Path=/; HttpOnly`] })

export default [
  {
    when: 'set over http, and https goes on with it',
    session: [plain, login(), use()],
    expect: ['failed', 'sid'],
    severity: 'medium',
  },
  { when: 'https makes a new one', session: [plain, login(`sid=${ids.b}; ${good}`), use()], expect: ['passed', 'sid'] },
  { when: 'missed since', session: [plain, login(), use(), unseen(use())], expect: ['cantTell', 'sid'] },
  { when: 'only https', session: [login(`sid=${ids.a}; ${good}`), use()], expect: ['inapplicable'] },
  {
    when: 'both on this machine',
    session: [
      get('http://localhost:3000/', { setCookie: [`sid=${ids.a}; Path=/`] }),
      loginAt('https://localhost:3443'),
      get('https://localhost:3443/orders'),
    ],
    expect: ['inapplicable'],
  },
] satisfies readonly RuleCase[]
