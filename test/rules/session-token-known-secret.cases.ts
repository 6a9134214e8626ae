import { createHmac } from 'node:crypto'
import { app, good, ids, login, use } from '../support/flows.ts'
import { get, unseen } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

/** What express-session writes: `s:<id>.<HMAC-SHA-256 of the id>`, percent-encoded. */
function express(secret: string): string {
  const id = 'kPk7v3mQx2Rj9TzWc5Yb8NdFh4Lg6Sa1'
  const signature = createHmac('sha256', secret).update(id).digest('base64').replace(/=+$/, '')
  return encodeURIComponent(`s:${id}.${signature}`)
}

export default [
  {
    when: 'an Express session signed with the secret of its documentation',
    session: [login(`connect.sid=${express('keyboard cat')}; ${good}`)],
    expect: ['failed', 'connect.sid'],
  },
  {
    when: 'signed with a secret of its own',
    session: [login(`connect.sid=${express('a secret that nobody has published 8b1f')}; ${good}`)],
    expect: ['passed', 'connect.sid'],
  },
  {
    when: 'missed since',
    session: [login(`connect.sid=${express('keyboard cat')}; ${good}`), unseen(use())],
    expect: ['cantTell', 'connect.sid'],
  },
  { when: 'an identifier without a signature', session: [login(`sid=${ids.a}; ${good}`)], expect: ['inapplicable'] },
  { when: 'nobody signed in', session: [get(app, { setCookie: ['theme=dark'] })], expect: ['inapplicable'] },
] satisfies readonly RuleCase[]
