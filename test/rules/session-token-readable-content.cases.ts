import { app, good, ids, login, use } from '../support/flows.ts'
import { get, unseen } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

const base64 = (text: string) => encodeURIComponent(btoa(text))

export default [
  {
    when: 'the login name stands in it in base64',
    session: [login(`sid=${base64('alice:9f86d081884c7d65')}; ${good}`)],
    expect: ['failed', 'sid'],
  },
  {
    when: 'JSON with an e-mail address',
    session: [login(`session=${encodeURIComponent('{"email":"bob@example.org","n":"9f86d081884c7d659a2feaa0c55ad015"}')}; ${good}`)],
    expect: ['failed', 'session'],
    because: 'content',
  },
  { when: 'a random identifier', session: [login(`sid=${ids.a}; ${good}`)], expect: ['passed', 'sid'] },
  {
    when: 'missed since',
    session: [
      login(`session=${encodeURIComponent('{"email":"bob@example.org","n":"9f86d081884c7d659a2feaa0c55ad015"}')}; ${good}`),
      unseen(use()),
    ],
    expect: ['cantTell', 'session'],
  },
  {
    when: 'a cookie with the user name that carries no session',
    session: [get(app, { setCookie: ['username=alice'] })],
    expect: ['inapplicable'],
  },
] satisfies readonly RuleCase[]
