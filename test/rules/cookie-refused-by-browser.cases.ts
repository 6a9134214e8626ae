import { app, good, ids, login, loginAt, use, visit } from '../support/flows.ts'
import { get, post, scan, unseen } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

export default [
  {
    when: 'SameSite=None without Secure at login',
    session: [login(`sid=${ids.a}; Path=/; HttpOnly; SameSite=None`)],
    expect: ['failed', 'sid'],
    because: 'samesite-none-without-secure',
  },
  {
    when: '__Host- with a Domain',
    session: [login(`__Host-sid=${ids.a}; Domain=app.example; ${good}`)],
    expect: ['failed', '__Host-sid'],
    because: 'prefix-host',
  },
  {
    when: '__Host- without Path=/',
    session: [login(`__Host-sid=${ids.a}; Secure; HttpOnly`)],
    expect: ['failed', '__Host-sid'],
    because: 'prefix-host',
  },
  {
    when: '__Secure- without Secure',
    session: [login(`__Secure-sid=${ids.a}; Path=/; HttpOnly`)],
    expect: ['failed', '__Secure-sid'],
    because: 'prefix-secure',
  },
  {
    when: 'an address where Domain wants a host name',
    session: [loginAt('http://localhost:8080', `sid=${ids.a}; Domain=http://localhost:8080`)],
    expect: ['failed', 'sid'],
    because: 'domain-invalid',
  },
  {
    when: 'Domain of another host',
    session: [login(`sid=${ids.a}; Domain=other.example; ${good}`)],
    expect: ['failed', 'sid'],
    because: 'domain-mismatch',
  },
  {
    when: 'Secure over plain HTTP',
    session: [loginAt('http://app.example', `sid=${ids.a}; Path=/; Secure; HttpOnly`)],
    expect: ['failed', 'sid'],
    because: 'secure-over-http',
  },
  { when: 'grown over 4096 bytes', session: [login(`sid=${ids.a.repeat(129)}; ${good}`)], expect: ['failed', 'sid'], because: 'too-large' },
  {
    when: 'Partitioned without Secure',
    session: [login(`sid=${ids.a}; Path=/; HttpOnly; Partitioned`)],
    expect: ['failed', 'sid'],
    because: 'partitioned-without-secure',
  },
  {
    when: 'refused over plain HTTP, stored over https a moment later',
    session: [get('http://app.example/', { setCookie: [`sid=${ids.b}; ${good}`] }), login(`sid=${ids.a}; ${good}`)],
    expect: ['failed', 'sid'],
    severity: 'info',
    because: 'secure-over-http',
  },
  { when: 'stored', session: [login(`sid=${ids.a}; ${good}`)], expect: ['passed', 'sid'] },
  {
    when: 'Secure over plain HTTP on localhost, which browsers allow',
    session: [loginAt('http://localhost:3000', `sid=${ids.a}; ${good}`)],
    expect: ['passed', 'sid'],
  },
  {
    when: 'the jar was not read after it',
    session: [
      post(`${app}/login`, {
        form: { user: 'alice', password: 'correct horse' },
        setCookie: [`sid=${ids.a}; SameSite=None`],
        location: '/home',
      }),
    ],
    expect: ['cantTell', 'sid'],
  },
  {
    when: 'missed since',
    session: [login(`sid=${ids.a}; SameSite=None`), unseen(use()), scan()],
    expect: ['cantTell', 'sid'],
  },
  {
    when: 'an answer to a request without credentials, which no jar will hold',
    session: [get(`${app}/api`, { setCookie: [`sid=${ids.a}; ${good}`], credentials: 'omit', resource: 'xhr' }), scan()],
    expect: ['inapplicable'],
  },
  {
    when: 'a preference with SameSite=None and without Secure',
    session: [visit('theme=dark; SameSite=None'), scan()],
    expect: ['inapplicable'],
  },
  {
    when: 'an analytics cookie for another domain',
    session: [visit('_ga=GA1.2.1034567890.1767600000; Domain=other.example'), scan()],
    expect: ['inapplicable'],
  },
  {
    when: 'a refused line that deletes',
    session: [visit('sid=; Max-Age=0; SameSite=None'), scan()],
    expect: ['inapplicable'],
  },
] satisfies readonly RuleCase[]
