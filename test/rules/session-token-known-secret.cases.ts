import { createHash, createHmac } from 'node:crypto'
import { app, good, ids, login, use, visit } from '../support/flows.ts'
import { get, secretsTried, unseen } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

/** What express-session writes: `s:<id>.<HMAC-SHA-256 of the id>`, percent-encoded. */
function express(secret: string): string {
  const id = 'kPk7v3mQx2Rj9TzWc5Yb8NdFh4Lg6Sa1'
  const signature = createHmac('sha256', secret).update(id).digest('base64').replace(/=+$/, '')
  return encodeURIComponent(`s:${id}.${signature}`)
}

const base64url = (text: string) => Buffer.from(text).toString('base64url')

/** What NextAuth.js writes: a sealed session, which nobody can try a secret on in passing, and a CSRF token hashed with the same secret. */
const sealed = ['{"alg":"dir","enc":"A256GCM"}', '', 'twelve octet', 'the ciphertext', 'sixteen octets..'].map(base64url).join('.')
const csrf = (secret: string) => {
  const token = ids.a + ids.b
  return `next-auth.csrf-token=${token}%7C${createHash('sha256')
    .update(token + secret)
    .digest('hex')}; ${good}`
}

const signedUp = `connect.sid=${express('a secret that nobody has published 8b1f')}; ${good}`

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
    when: 'a sealed session of NextAuth.js whose CSRF token is made with a sample secret',
    session: [login(csrf('changeme'), `next-auth.session-token=${sealed}; ${good}`)],
    expect: ['failed', 'next-auth.session-token'],
    because: 'beside',
  },
  {
    when: 'the same with a secret of its own',
    session: [login(csrf('a secret that nobody has published 8b1f'), `next-auth.session-token=${sealed}; ${good}`)],
    expect: ['inapplicable'],
  },
  {
    when: 'another cookie signed with a sample secret, by another library',
    session: [visit(`lang=${express('keyboard cat')}; ${good}`), login(`next-auth.session-token=${sealed}; ${good}`)],
    expect: ['inapplicable'],
  },
  {
    when: 'sealed, and a search has found its secret among the usual ones',
    session: [login(`__session=${sealed}; ${good}`), secretsTried('__session', { list: 'usual', line: 4711 })],
    expect: ['failed', '__session'],
    because: 'usual',
  },
  {
    when: 'a search has found its secret in the list that was given, and the token has been renewed since',
    session: [login(signedUp), secretsTried('connect.sid', { list: 'added', line: 2 }, 9), login(signedUp), use()],
    expect: ['failed', 'connect.sid'],
    because: 'added',
  },
  {
    when: 'the secret was changed, and the same list was tried once more in vain',
    session: [
      login(signedUp),
      secretsTried('connect.sid', { list: 'added', line: 2 }, 9),
      login(signedUp),
      secretsTried('connect.sid', null, 9),
    ],
    expect: ['passed', 'connect.sid'],
  },
  {
    when: 'a list was tried in vain, and the secret had been found in another',
    session: [login(signedUp), secretsTried('connect.sid', { list: 'added', line: 2 }, 9), secretsTried('connect.sid', null, 5)],
    expect: ['failed', 'connect.sid'],
    because: 'added',
  },
  {
    when: 'missed since',
    session: [login(`connect.sid=${express('keyboard cat')}; ${good}`), unseen(use())],
    expect: ['cantTell', 'connect.sid'],
  },
  { when: 'an identifier without a signature', session: [login(`sid=${ids.a}; ${good}`)], expect: ['inapplicable'] },
  { when: 'nobody signed in', session: [get(app, { setCookie: ['theme=dark'] })], expect: ['inapplicable'] },
] satisfies readonly RuleCase[]
