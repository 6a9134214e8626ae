import { app, good, ids, login, loginAt, use } from '../support/flows.ts'
import { get, page, post, type Step, scan, steps, unseen } from '../support/session.ts'
import type { Answer } from '../support/wire.ts'
import type { RuleCase } from './rule-case.ts'

/** A login that is answered like a success, and the page after it that asks to sign in again. */
const lost = (
  setCookie: readonly string[],
  { home = '/home', landing = {} }: { home?: string; landing?: Answer } = {},
  origin = app,
): Step =>
  steps(
    post(`${origin}/login`, {
      form: { user: 'alice', password: 'correct horse' },
      setCookie,
      location: home,
      landing: { location: `${origin}/login`, ...landing },
    }),
    page(`${origin}/login`, { passwordInput: true, loginForm: true }),
    scan(),
  )

const api = 'https://api.other.test'
/** A page of `from` signs in at an interface by script and asks who it is. */
const scriptLogin = (setCookie: readonly string[], origin: string, from: string, credentials: { credentials?: 'omit' } = {}): Step =>
  steps(
    post(`${origin}/login`, { json: { user: 'alice', password: 'correct horse' }, setCookie, from, resource: 'xhr', ...credentials }),
    get(`${origin}/me`, { status: 401, from, resource: 'xhr', ...credentials }),
    scan(),
  )

/** A page on port 3000 signs in at port 3001 by script; what each side says of credentials. */
const acrossPorts = (
  asks: { readonly login?: 'omit'; readonly next?: 'omit' },
  answers: Readonly<Record<string, string>>,
  then: Answer = { status: 401 },
): readonly Step[] => {
  const asked = (credentials: 'omit' | undefined) => ({
    from: 'http://localhost:3000',
    headers: { Origin: 'http://localhost:3000', ...answers },
    resource: 'xhr' as const,
    ...(credentials === undefined ? {} : { credentials }),
  })
  const json = { user: 'alice', password: 'correct horse' }
  return [
    post('http://localhost:3001/login', { json, setCookie: [`sid=${ids.a}; Path=/; HttpOnly`], ...asked(asks.login) }),
    get('http://localhost:3001/me', { ...then, ...asked(asks.next) }),
    scan(),
  ]
}
const origin = { 'Access-Control-Allow-Origin': 'http://localhost:3000' }
const anyone = { 'Access-Control-Allow-Origin': '*' }
const credentials = { 'Access-Control-Allow-Credentials': 'true' }

export default [
  {
    when: 'behind a proxy that ends TLS, the server sets no cookie at all',
    session: [get(`${app}/login`), lost([])],
    expect: ['failed', 'journey:1'],
    because: 'none-set',
  },
  {
    when: 'the Domain attribute is an address',
    session: [lost([`sid=${ids.a}; Domain=http://localhost:8080; Path=/; HttpOnly`], {}, 'http://localhost:8080')],
    expect: ['failed', 'sid'],
    because: 'domain-invalid',
  },
  {
    when: 'the value has grown over 4096 bytes',
    session: [lost([`sid=${ids.a.repeat(129)}; ${good}`])],
    expect: ['failed', 'sid'],
    because: 'too-large',
  },
  {
    when: 'SameSite=None without Secure',
    session: [lost([`sid=${ids.a}; Path=/; HttpOnly; SameSite=None`])],
    expect: ['failed', 'sid'],
    because: 'samesite-none-without-secure',
  },
  {
    when: 'a __Host- cookie with a path of its own',
    session: [lost([`__Host-sid=${ids.a}; Path=/app; Secure; HttpOnly`])],
    expect: ['failed', '__Host-sid'],
    because: 'prefix-host',
  },
  {
    when: 'Secure, and the login is over plain HTTP',
    session: [lost([`sid=${ids.a}; ${good}`], {}, 'http://app.example')],
    expect: ['failed', 'sid'],
    because: 'secure-over-http',
  },
  {
    when: 'a script signs in on another port without credentials',
    session: [scriptLogin([`sid=${ids.a}; Path=/; HttpOnly`], 'http://localhost:3001', 'http://localhost:3000', { credentials: 'omit' })],
    expect: ['failed', 'sid'],
    because: 'answered-without-credentials',
  },
  {
    when: 'a script signs in with credentials and goes on without',
    session: [
      post('http://localhost:3001/login', {
        json: { user: 'alice', password: 'correct horse' },
        setCookie: [`sid=${ids.a}; Path=/; HttpOnly`],
        from: 'http://localhost:3000',
      }),
      get('http://localhost:3001/me', { status: 401, from: 'http://localhost:3000', resource: 'xhr', credentials: 'omit' }),
      scan(),
    ],
    expect: ['failed', 'sid'],
    because: 'asked-without-credentials',
  },
  {
    when: 'only the script forgot the credentials; the interface would let them through',
    session: acrossPorts({ login: 'omit', next: 'omit' }, { ...origin, ...credentials }),
    expect: ['failed', 'sid'],
    because: 'answered-without-credentials-ready',
  },
  {
    when: 'the script forgot the credentials, and the interface answers anyone',
    session: acrossPorts({ login: 'omit', next: 'omit' }, anyone),
    expect: ['failed', 'sid'],
    because: 'answered-without-credentials-anyone',
  },
  {
    when: 'the same, and it allows credentials to anyone, which does not count',
    session: acrossPorts({ login: 'omit', next: 'omit' }, { ...anyone, ...credentials }),
    expect: ['failed', 'sid'],
    because: 'answered-without-credentials-anyone',
  },
  {
    when: 'the script forgot the credentials, and the interface to allow them',
    session: acrossPorts({ login: 'omit', next: 'omit' }, origin),
    expect: ['failed', 'sid'],
    because: 'answered-without-credentials-one-origin',
  },
  {
    when: 'the script forgot the credentials, and the interface shares nothing',
    session: acrossPorts({ login: 'omit', next: 'omit' }, {}),
    expect: ['failed', 'sid'],
    because: 'answered-without-credentials-nobody',
  },
  {
    when: 'signed in with credentials and gone on without; the interface would let them through',
    session: acrossPorts({ next: 'omit' }, { ...origin, ...credentials }),
    expect: ['failed', 'sid'],
    because: 'asked-without-credentials-ready',
  },
  {
    when: 'signed in with credentials and gone on without; the interface answers anyone',
    session: acrossPorts({ next: 'omit' }, anyone),
    expect: ['failed', 'sid'],
    because: 'asked-without-credentials-anyone',
  },
  {
    when: 'only the interface forgot: it answers anyone, and the browser keeps the answer from the script',
    session: acrossPorts({}, anyone, {}),
    expect: ['failed', 'sid'],
    because: 'answer-withheld-anyone',
  },
  {
    when: 'only the interface forgot to allow credentials',
    session: acrossPorts({}, origin, {}),
    expect: ['failed', 'sid'],
    because: 'answer-withheld-one-origin',
  },
  {
    when: 'only the interface forgot: it shares nothing',
    session: acrossPorts({}, {}, {}),
    expect: ['failed', 'sid'],
    because: 'answer-withheld-nobody',
  },
  {
    when: 'page and interface on different sites, SameSite=Lax',
    session: [scriptLogin([`sid=${ids.a}; ${good}`], api, app)],
    site: 'other.test',
    expect: ['failed', 'sid'],
    because: 'cross-site-not-stored',
  },
  {
    when: 'page and interface on different sites, no SameSite, in Chromium',
    session: [scriptLogin([`sid=${ids.a}; Path=/; Secure; HttpOnly`], api, app)],
    site: 'other.test',
    expect: ['failed', 'sid'],
    because: 'cross-site-not-stored',
  },
  {
    when: 'page and interface on different sites, SameSite=None, third-party cookies are blocked',
    session: [scriptLogin([`sid=${ids.a}; Path=/; Secure; HttpOnly; SameSite=None`], api, app, { credentials: 'omit' })],
    site: 'other.test',
    expect: ['failed', 'sid'],
    because: 'cross-site-blocked',
  },
  {
    when: 'signed in on the interface’s own page, then used from another site, SameSite=Lax',
    session: [
      post(`${api}/login`, {
        form: { user: 'alice', password: 'correct horse' },
        setCookie: [`sid=${ids.a}; ${good}`],
        location: `${app}/`,
      }),
      get(`${api}/me`, { status: 401, from: app, resource: 'xhr' }),
      scan(),
    ],
    site: 'other.test',
    expect: ['failed', 'sid'],
    because: 'cross-site-unsent',
  },
  {
    when: 'the same, SameSite=None, in Firefox, which keeps a jar for each site',
    session: [
      post(`${api}/login`, {
        form: { user: 'alice', password: 'correct horse' },
        setCookie: [`sid=${ids.a}; Path=/; Secure; HttpOnly; SameSite=None`],
        location: `${app}/`,
      }),
      get(`${api}/me`, { status: 401, from: app, resource: 'xhr' }),
      scan(),
    ],
    seen: { browser: 'firefox' },
    site: 'other.test',
    expect: ['failed', 'sid'],
    because: 'third-party-unsent',
  },
  {
    when: 'SameSite=Strict, set by the callback of another site’s sign-on',
    session: [
      get(`${app}/auth/callback?code=1&state=2`, {
        from: 'https://idp.test',
        setCookie: [`sid=${ids.a}; Path=/; Secure; HttpOnly; SameSite=Strict`],
        location: '/home',
        landing: { location: 'https://idp.test/authorize?client_id=a&redirect_uri=b', landing: null },
      }),
      scan(),
    ],
    site: 'app.example',
    expect: ['failed', 'sid'],
    because: 'strict-after-other-site',
  },
  {
    when: 'without Path, set under a folder that the next page is not in',
    session: [lost([`sid=${ids.a}; Secure; HttpOnly`], {}, `${app}/account`)],
    expect: ['failed', 'sid'],
    because: 'path-not-covered',
  },
  {
    when: 'for one host, and the next page is on another',
    session: [
      post('https://auth.app.example/login', {
        form: { user: 'alice', password: 'correct horse' },
        setCookie: [`sid=${ids.a}; ${good}`],
        location: `${app}/home`,
        landing: { location: 'https://auth.app.example/login' },
      }),
      scan(),
    ],
    expect: ['failed', 'sid'],
    because: 'domain-not-covered',
  },
  {
    when: 'Secure, and the redirect leads to plain HTTP',
    session: [lost([`sid=${ids.a}; ${good}`], { home: 'http://app.example/home', landing: { location: `${app}/login` } })],
    expect: ['failed', 'sid'],
    because: 'secure-not-covered',
  },
  {
    when: 'with an Expires that is over by the browser’s clock',
    session: [lost([`sid=${ids.a}; Expires=Mon, 05 Jan 2026 08:00:00 GMT; ${good}`])],
    expect: ['failed', 'sid'],
    because: 'expired-at-once',
  },
  {
    when: 'deleted by the answer that the login leads to',
    session: [
      post(`${app}/login`, {
        form: { user: 'alice', password: 'correct horse' },
        setCookie: [`sid=${ids.a}; ${good}`],
        location: '/welcome',
        landing: { setCookie: ['sid=; Path=/; Max-Age=0'], location: '/home', landing: { location: '/login' } },
      }),
      scan(),
    ],
    expect: ['failed', 'sid'],
    because: 'deleted',
  },
  {
    when: 'a stale cookie of the same name under a longer path is sent first',
    session: [get(`${app}/home/`, { setCookie: [`sid=${ids.b}; Path=/home; Secure; HttpOnly`] }), lost([`sid=${ids.a}; ${good}`])],
    expect: ['failed', 'sid'],
    because: 'stale-twin-first',
  },
  {
    when: 'a stale cookie of the parent domain, older, is sent first',
    session: [
      get('https://www.app.example/', { setCookie: [`sid=${ids.b}; Domain=app.example; ${good}`] }),
      lost([`sid=${ids.a}; ${good}`], {}, 'https://www.app.example'),
    ],
    expect: ['failed', 'sid'],
    because: 'stale-twin-first',
  },
  {
    when: 'another application on another port sets the same name',
    session: [
      loginAt('http://localhost:3000', `sid=${ids.a}; Path=/; HttpOnly`),
      loginAt('http://localhost:4000', `sid=${ids.b}; Path=/; HttpOnly`),
      get('http://localhost:3000/orders', { location: '/login' }),
    ],
    expect: ['failed', 'sid'],
    because: 'overwritten',
  },
  {
    when: 'another application in another folder of the host signs in under the same name',
    session: [
      loginAt(`${app}/shop`, `sid=${ids.a}; ${good}`),
      loginAt(`${app}/forum`, `sid=${ids.b}; ${good}`),
      get(`${app}/shop/orders`, { location: '/shop/login' }),
    ],
    expect: ['failed', 'sid'],
    because: 'overwritten',
  },
  {
    when: 'stored in the partition of one site, and used within another',
    session: [
      post(`${api}/login`, {
        json: { user: 'alice', password: 'correct horse' },
        from: app,
        setCookie: [`sid=${ids.a}; Path=/; Secure; HttpOnly; SameSite=None; Partitioned`],
      }),
      get(`${api}/me`, { status: 401, from: 'https://shop.test', resource: 'xhr' }),
      scan(),
    ],
    site: 'other.test',
    expect: ['failed', 'sid'],
    because: 'partitioned-elsewhere',
  },
  {
    when: 'over plain HTTP, where a Secure cookie of the name is there already',
    session: [get(app, { setCookie: [`sid=${ids.b}; ${good}`] }), lost([`sid=${ids.a}; Path=/; HttpOnly`], {}, 'http://app.example')],
    expect: ['failed', 'sid'],
    because: 'secure-cookie-left-alone',
  },
  {
    when: 'page and interface on two ports, and both say what they must',
    session: acrossPorts({}, { ...origin, ...credentials }, {}),
    expect: ['passed', 'journey:1'],
  },
  {
    when: 'the interface answers anyone, and the user is signed in all the same',
    session: [...acrossPorts({}, anyone, {}), page('http://localhost:3000/', { logoutControl: true })],
    expect: ['passed', 'journey:1'],
  },
  { when: 'the next page carries the token', session: [login(`sid=${ids.a}; ${good}`), use()], expect: ['passed', 'journey:1'] },
  {
    when: 'it did not last at first and does now',
    session: [lost([`sid=${ids.a}; Path=/; SameSite=None`]), login(`sid=${ids.b}; ${good}`), use()],
    expect: ['passed', 'journey:2'],
  },
  {
    when: 'one page of many is closed to this user',
    session: [login(`sid=${ids.a}; ${good}`), get(`${app}/admin`, { status: 403 }), use()],
    expect: ['passed', 'journey:1'],
  },
  {
    when: 'signed out by another application of the domain',
    session: [
      loginAt('https://www.app.example', `sid=${ids.a}; Domain=app.example; ${good}`),
      post(`${app}/logout`, { form: {}, setCookie: [`sid=${ids.b}; Domain=app.example; ${good}`], location: '/login' }),
      get('https://www.app.example/orders', { location: '/login' }),
    ],
    expect: ['passed', 'journey:1'],
  },
  {
    when: 'missed since',
    session: [lost([`sid=${ids.a}; Path=/; SameSite=None`]), unseen(use())],
    expect: ['cantTell', 'sid'],
  },
  {
    when: 'a wrong password',
    session: [
      post(`${app}/login`, { form: { user: 'alice', password: 'wrong' }, location: '/login?error' }),
      page(`${app}/login`, { passwordInput: true }),
    ],
    expect: ['inapplicable'],
  },
  {
    when: 'a wrong password that leads to a start page with the form',
    session: [
      post(`${app}/login`, { form: { user: 'alice', password: 'wrong' }, location: '/' }),
      page(`${app}/`, { passwordInput: true }),
      scan(),
    ],
    expect: ['inapplicable'],
  },
  {
    when: 'a wrong password that a script’s answer tells of',
    session: [
      get(app, { setCookie: [`sid=${ids.a}; ${good}`] }),
      post(`${app}/api/login`, { json: { user: 'alice', password: 'wrong' } }),
      get(`${app}/api/me`, { status: 401, resource: 'xhr' }),
    ],
    expect: ['inapplicable'],
  },
  {
    when: 'the token is sent and the server denies it all the same',
    session: [lost([`sid=${ids.a}; ${good}`])],
    expect: ['inapplicable'],
  },
  {
    when: 'a bearer token carries the session',
    session: [
      post(`${app}/api/login`, { json: { user: 'alice', password: 'correct horse' } }),
      get(`${app}/api/me`, { headers: { Authorization: `Bearer ${ids.a}` }, resource: 'xhr' }),
      get(`${app}/api/admin`, { status: 401, resource: 'xhr' }),
    ],
    expect: ['inapplicable'],
  },
] satisfies readonly RuleCase[]
