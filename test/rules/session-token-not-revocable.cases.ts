import { app, good, ids, login, use } from '../support/flows.ts'
import { get, unseen } from '../support/session.ts'
import { jwt } from '../support/signed-values.ts'
import type { RuleCase } from './rule-case.ts'

const base64url = (text: string) => Buffer.from(text).toString('base64url')
const fernet = `gAAAAABpW3${base64url('sealed content that nobody can read without the key, long')}`

export default [
  { when: 'a signed token that carries the user', session: [login(`auth=${jwt}; ${good}`)], expect: ['failed', 'auth'], severity: 'info' },
  { when: 'an identifier', session: [login(`sid=${ids.a}; ${good}`)], expect: ['passed', 'sid'] },
  { when: 'a sealed value', session: [login(`sid=${fernet}; ${good}`)], expect: ['cantTell', 'sid'], because: 'sealed' },
  { when: 'missed since', session: [login(`auth=${jwt}; ${good}`), unseen(use())], expect: ['cantTell', 'auth'] },
  { when: 'nobody signed in', session: [get(app, { setCookie: ['theme=dark'] })], expect: ['inapplicable'] },
] satisfies readonly RuleCase[]
