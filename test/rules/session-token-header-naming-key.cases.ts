import { app, good, ids, login, use } from '../support/flows.ts'
import { get, unseen } from '../support/session.ts'
import { writtenJwt } from '../support/written-jwt.ts'
import type { RuleCase } from './rule-case.ts'

const headed = (header: object) => writtenJwt({ alg: 'RS256', ...header }, { sub: '17', exp: 1_767_690_000 })
const jku = headed({ jku: 'https://keys.example.net/jwks.json' })

export default [
  { when: 'an address of keys (`jku`)', session: [login(`auth=${jku}; ${good}`)], expect: ['failed', 'auth'], because: 'address' },
  {
    when: 'an address of certificates (`x5u`)',
    session: [login(`auth=${headed({ x5u: 'https://keys.example.net/cert.pem' })}; ${good}`)],
    expect: ['failed', 'auth'],
    because: 'address',
  },
  {
    when: 'the key itself (`jwk`)',
    session: [login(`auth=${headed({ jwk: { kty: 'RSA', n: 'AQAB', e: 'AQAB' } })}; ${good}`)],
    expect: ['failed', 'auth'],
    because: 'key',
  },
  {
    when: 'a key identifier that is a path',
    session: [login(`auth=${headed({ kid: '../../keys/public.pem' })}; ${good}`)],
    expect: ['failed', 'auth'],
    because: 'kid-path',
  },
  {
    when: 'a key identifier that is an address',
    session: [login(`auth=${headed({ kid: 'https://keys.example.net/1' })}; ${good}`)],
    expect: ['failed', 'auth'],
    because: 'kid-address',
  },
  {
    when: 'a key identifier that reads like a query',
    session: [login(`auth=${headed({ kid: "1' UNION SELECT 'key" })}; ${good}`)],
    expect: ['failed', 'auth'],
    because: 'kid-query',
  },
  {
    when: 'a key identifier that is a thumbprint in base64',
    session: [login(`auth=${headed({ kid: '/KI3Q9nNR7bRofxmeZo/XqbHZGew+a--b=' })}; ${good}`)],
    expect: ['passed', 'auth'],
  },
  { when: 'no key identifier', session: [login(`auth=${headed({})}; ${good}`)], expect: ['passed', 'auth'] },
  { when: 'missed since', session: [login(`auth=${jku}; ${good}`), unseen(use())], expect: ['cantTell', 'auth'] },
  { when: 'an identifier', session: [login(`sid=${ids.a}; ${good}`)], expect: ['inapplicable'] },
  { when: 'nobody signed in', session: [get(app, { setCookie: [`auth=${jku}`] })], expect: ['inapplicable'] },
] satisfies readonly RuleCase[]
