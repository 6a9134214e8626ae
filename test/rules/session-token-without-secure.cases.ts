import { app, good, ids, login, loginAt, logout, use } from '../support/flows.ts'
import { get, scan, unseen } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

const fullHsts = { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }
const hostHsts = { 'Strict-Transport-Security': 'max-age=31536000' }

export default [
  {
    when: 'set at login without Secure',
    session: [login(`sid=${ids.a}; Path=/; HttpOnly; SameSite=Lax`)],
    expect: ['failed', 'sid'],
    severity: 'medium',
    because: 'absent',
  },
  {
    when: 'HSTS with includeSubDomains on the registrable domain',
    session: [get(app, { headers: fullHsts }), login(`sid=${ids.a}; Path=/; HttpOnly`)],
    expect: ['failed', 'sid'],
    severity: 'low',
    because: 'hsts-full',
  },
  {
    when: 'HSTS for the host alone, and a cookie of that host alone',
    session: [get(app, { headers: hostHsts }), login(`sid=${ids.a}; Path=/; HttpOnly`)],
    expect: ['failed', 'sid'],
    severity: 'low',
    because: 'hsts-host',
  },
  {
    when: 'HSTS for the host alone, and a cookie for its subdomains too',
    session: [get(app, { headers: hostHsts }), login(`sid=${ids.a}; Domain=app.example; HttpOnly`)],
    expect: ['failed', 'sid'],
    severity: 'medium',
    because: 'absent',
  },
  {
    when: 'a localhost name over https',
    session: [loginAt('https://shop.localhost:8443', `sid=${ids.a}; Path=/; HttpOnly`)],
    expect: ['failed', 'sid'],
  },
  {
    when: 'localhost over both http and https: https judges',
    session: [
      get('http://shop.localhost:8080/'),
      loginAt('https://shop.localhost:8443', `sid=${ids.a}; Path=/`),
      get('http://shop.localhost:8080/'),
    ],
    expect: ['failed', 'sid'],
  },
  {
    when: 'a word that looks like Secure but is another attribute',
    session: [login(`sid=${ids.a}; Path=/; Secured; HttpOnly`)],
    expect: ['failed', 'sid'],
  },
  {
    when: 'a remember-me token without Secure beside a good session token',
    session: [login(`sid=${ids.a}; ${good}`, `remember_me=${ids.b}; Path=/; HttpOnly; SameSite=Lax; Max-Age=604800`)],
    expect: ['failed', 'remember_me'],
  },
  { when: 'Secure', session: [login(`sid=${ids.a}; ${good}`)], expect: ['passed', 'sid'] },
  {
    when: 'Secure=false, which sets it all the same',
    session: [login(`sid=${ids.a}; Path=/; Secure=false; HttpOnly`)],
    expect: ['passed', 'sid'],
  },
  {
    when: 'Secure, and a logout that deletes it without Secure',
    session: [login(`sid=${ids.a}; ${good}`), logout('sid=; Path=/; Max-Age=0')],
    expect: ['passed', 'sid'],
  },
  {
    when: 'missed since: the worker was dead while the user went on',
    session: [login(`sid=${ids.a}; Path=/; HttpOnly`), unseen(use())],
    expect: ['cantTell', 'sid'],
    because: 'stale',
  },
  {
    when: 'only http on localhost: fine there',
    session: [loginAt('http://localhost:3000', `sid=${ids.a}; Path=/; HttpOnly`)],
    expect: ['inapplicable'],
  },
  {
    when: 'a preference, an analytics cookie and a load balancer without Secure',
    session: [
      login(`sid=${ids.a}; ${good}`),
      get(app, {
        setCookie: [
          'theme=dark; Path=/',
          '_ga=GA1.2.1034567890.1767600000; Path=/',
          'AWSALB=abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwx; Path=/',
        ],
      }),
    ],
    expect: ['passed', 'sid'],
  },
  {
    when: 'a CSRF cookie without Secure',
    session: [login(`sid=${ids.a}; ${good}`, `XSRF-TOKEN=${ids.b}; Path=/`)],
    expect: ['passed', 'sid'],
  },
  {
    when: 'nobody signed in, and no name that is known',
    session: [get(app, { setCookie: ['visitor=7; Path=/'] })],
    expect: ['inapplicable'],
  },
  {
    when: 'a deletion line for a cookie that was never there',
    session: [get(app, { setCookie: ['sid=deleted; Path=/; Max-Age=0'] }), scan()],
    expect: ['inapplicable'],
  },
] satisfies readonly RuleCase[]
