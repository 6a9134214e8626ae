import { createHash } from 'node:crypto'
import { app, good, ids, login, use, visit } from '../support/flows.ts'
import { get, page, unseen } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

const md5 = (text: string) => createHash('md5').update(text).digest('hex')

export default [
  {
    when: 'in the query',
    session: [login(`sid=${ids.a}; ${good}`), get(`${app}/export?token=${ids.a}`)],
    expect: ['failed', 'sid'],
    because: 'query',
  },
  {
    when: 'as a path parameter',
    session: [login(`JSESSIONID=${ids.a}; ${good}`), get(`${app}/home;jsessionid=${ids.a}`)],
    expect: ['failed', 'JSESSIONID'],
    because: 'path-parameter',
  },
  {
    when: 'as a path parameter of another name',
    session: [login(`id=${ids.a}; ${good}`), get(`${app}/home;sid=${ids.a}`)],
    expect: ['failed', 'id'],
    because: 'path-parameter',
  },
  {
    when: 'in the address alone, where ASP.NET has a place for it',
    session: [get(`${app}/(S(lit3py55t21z5v55vlm25s55))/login.aspx`)],
    expect: ['failed', '(S(…))'],
    because: 'path-modifier',
  },
  {
    when: 'the ticket of the sign-in in the address alone',
    session: [get(`${app}/shop/(X(1)F(${ids.a}${ids.b}))/home.aspx`)],
    expect: ['failed', '(F(…))'],
    because: 'path-modifier',
  },
  {
    when: 'in that place, and in a cookie too',
    session: [login(`sid=${ids.a}; ${good}`), get(`${app}/(S(${ids.a}))/home`)],
    expect: ['failed', 'sid'],
    because: 'path-modifier',
  },
  {
    when: 'in that place of an address that the site does not know',
    session: [get(`${app}/(S(lit3py55t21z5v55vlm25s55))/`, { status: 404 })],
    expect: ['inapplicable'],
  },
  {
    when: 'something else in parentheses',
    session: [get(`${app}/wiki/Session_(${ids.a})/(X(1)A(${ids.b}))/`)],
    expect: ['inapplicable'],
  },
  {
    when: 'in the address alone, and something missed',
    session: [get(`${app}/(S(lit3py55t21z5v55vlm25s55))/login.aspx`), unseen(use())],
    expect: ['cantTell', '(S(…))'],
  },
  {
    when: 'as a segment of the path',
    session: [login(`sid=${ids.a}; ${good}`), get(`${app}/files/${ids.a}/list`)],
    expect: ['failed', 'sid'],
    because: 'path',
  },
  {
    when: 'in the fragment that a redirect leads to',
    session: [login(`sid=${ids.a}; ${good}`), get(`${app}/start`, { location: `/home#session=${ids.a}` })],
    expect: ['failed', 'sid'],
    because: 'fragment',
  },
  {
    when: 'in the fragment of a page’s address',
    session: [login(`sid=${ids.a}; ${good}`), page(`${app}/home`, { logoutControl: true, holds: { fragment: ['sid'] } })],
    expect: ['failed', 'sid'],
    because: 'fragment',
  },
  {
    when: 'another identifier in the fragment',
    session: [login(`sid=${ids.a}; ${good}`), get(`${app}/start`, { location: `/home#section=${ids.b}` })],
    expect: ['passed', 'sid'],
  },
  {
    when: 'its MD5 stands in the query',
    session: [login(`sid=${ids.a}; ${good}`), get(`${app}/export?t=${md5(ids.a)}`)],
    expect: ['failed', 'sid'],
  },
  {
    when: 'addresses without it',
    session: [login(`sid=${ids.a}; ${good}`), get(`${app}/orders/${ids.b}?page=2`)],
    expect: ['passed', 'sid'],
  },
  {
    when: 'an identifier in the address that login replaced',
    session: [visit(`sid=${ids.b}; ${good}`), get(`${app}/cart;sid=${ids.b}`), login(`sid=${ids.a}; ${good}`), use()],
    expect: ['passed', 'sid'],
  },
  {
    when: 'missed since',
    session: [login(`sid=${ids.a}; ${good}`), get(`${app}/export?token=${ids.a}`), unseen(use())],
    expect: ['cantTell', 'sid'],
  },
  {
    when: 'a language in the address',
    session: [get(`${app}/?lang=en-US-posix`, { setCookie: ['lang=en-US-posix'] })],
    expect: ['inapplicable'],
  },
] satisfies readonly RuleCase[]
