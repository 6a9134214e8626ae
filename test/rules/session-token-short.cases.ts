import { createHash } from 'node:crypto'
import { app, good, ids, login, use } from '../support/flows.ts'
import { get, unseen } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

/** Header, claims with only a number and a time, and a signature under a random key. */
const jwt = 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI0MiIsImlhdCI6MTc2NzYwMzYwMH0.q8Yk0Vb6cC0b1V1mJQm3s0xw1m5v7e9YyQ2dF4hK6pA'

/** Made at about the time of the recorded sessions. */
const uuid1 = 'ea526800-ea14-11f0-b3c8-9f6bdeced846'

const md5 = (text: string) => createHash('md5').update(text).digest('hex')

export default [
  {
    when: 'eight hexadecimal digits: 32 bits at most',
    session: [login(`sid=9f86d081; ${good}`)],
    expect: ['failed', 'sid'],
    severity: 'high',
    because: 'minimum',
  },
  {
    when: 'enough for OWASP, not for ASVS 5',
    session: [login(`sid=9f86d081884c7d659a2f; ${good}`)],
    profile: 'asvs5',
    expect: ['failed', 'sid'],
    severity: 'low',
    because: 'recommended',
  },
  {
    when: 'the MD5 of the login name',
    session: [login(`sid=${md5('alice')}; ${good}`)],
    expect: ['failed', 'sid'],
    severity: 'high',
    because: 'login-name',
  },
  {
    when: 'the SHA-256 of a small number',
    session: [login(`sid=${createHash('sha256').update('4711').digest('hex')}; ${good}`)],
    expect: ['failed', 'sid'],
    severity: 'high',
    because: 'digest',
  },
  {
    when: 'a UUID of version 1, which is a time and the network card',
    session: [login(`sid=${uuid1}; ${good}`)],
    expect: ['failed', 'sid'],
    severity: 'high',
    because: 'time',
  },
  { when: '32 hexadecimal digits', session: [login(`sid=${ids.a}; ${good}`)], expect: ['passed', 'sid'] },
  { when: 'twenty digits under the default profile', session: [login(`sid=9f86d081884c7d659a2f; ${good}`)], expect: ['passed', 'sid'] },
  {
    when: 'missed since: another cookie may have come',
    session: [login(`sid=9f86d081; ${good}`), unseen(use())],
    expect: ['cantTell', 'sid'],
  },
  { when: 'a token that carries its content under a signature', session: [login(`jwt=${jwt}; ${good}`)], expect: ['inapplicable'] },
  { when: 'a short preference', session: [get(app, { setCookie: ['lang=en'] })], expect: ['inapplicable'] },
] satisfies readonly RuleCase[]
