import { describe, expect, test } from 'vitest'
import { audit } from '../../src/audit/audit.ts'
import { app, good, ids, login, loginAt, logout, use, visit } from '../support/flows.ts'
import { endOf, get, page, post, type Step, scan, sessionSeen, siteOf } from '../support/session.ts'
import type { Answer } from '../support/wire.ts'

/** What people reported to real projects, retold as sessions, with what must be said of each, and by which browser. */
interface FieldReport {
  readonly seenIn: string
  readonly when: string
  readonly session: readonly Step[]
  readonly site?: string
  /** `rule because`, of findings that must be there; `passed rule` and `inapplicable rule` of outcomes */
  readonly says: readonly string[]
  /** where one browser must say otherwise */
  readonly inFirefox?: readonly string[]
}

const toHome = (origin: string, landing: Answer = {}) => ({ location: '/home', landing: { location: `${origin}/login`, ...landing } })
const form = { user: 'alice', password: 'correct horse' }
const asked = (origin: string) => page(`${origin}/login`, { passwordInput: true, loginForm: true })

const local = 'http://localhost:8080'
const api = 'https://api.other.test'
const sealed = (text: string) =>
  `gAAAAABpW3${Buffer.from(`${text}, sealed content that nobody can read without the key`).toString('base64url')}`
const signed = (payload: object, signature: string) =>
  [...[{ alg: 'HS256', typ: 'JWT' }, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')), signature].join('.')

const stick = 'session-that-does-not-stick'

const reports: readonly FieldReport[] = [
  {
    seenIn: 'expressjs/session#781, vvo/iron-session#412',
    when: 'S1: TLS ends at a proxy, the server believes it speaks http and sends no cookie',
    session: [get(`${app}/login`), post(`${app}/login`, { form, ...toHome(app) }), asked(app), scan()],
    says: [`${stick} none-set`],
  },
  {
    seenIn: 'expressjs/session#659',
    when: 'S2: Domain=http://localhost:8080',
    session: [
      post(`${local}/login`, { form, setCookie: [`sid=${ids.a}; Domain=http://localhost:8080; Path=/; HttpOnly`], ...toHome(local) }),
      asked(local),
      scan(),
    ],
    says: [`${stick} domain-invalid`, 'cookie-refused-by-browser domain-invalid'],
  },
  {
    seenIn: 'JakeChampion/fetch#639, #284',
    when: 'S3: page on :3000, interface on :3001, fetch without credentials, the cookie is stored nowhere',
    session: [
      post('http://localhost:3001/login', {
        json: form,
        from: 'http://localhost:3000',
        credentials: 'omit',
        setCookie: [`sid=${ids.a}; Path=/; HttpOnly`],
      }),
      get('http://localhost:3001/me', { status: 401, from: 'http://localhost:3000', resource: 'xhr', credentials: 'omit' }),
      scan(),
    ],
    says: [`${stick} answered-without-credentials`],
  },
  {
    seenIn: 'JakeChampion/fetch#639, #284',
    when: 'S3: stored, and then never sent',
    session: [
      post('http://localhost:3001/login', { json: form, from: 'http://localhost:3000', setCookie: [`sid=${ids.a}; Path=/; HttpOnly`] }),
      get('http://localhost:3001/me', { status: 401, from: 'http://localhost:3000', resource: 'xhr', credentials: 'omit' }),
      scan(),
    ],
    says: [`${stick} asked-without-credentials`],
  },
  {
    seenIn: 'GitMetricsLab/github_tracker#678',
    when: 'S4: front end and interface on different sites, SameSite=Lax: stored never',
    session: [
      post(`${api}/login`, { json: form, from: app, setCookie: [`sid=${ids.a}; ${good}`] }),
      get(`${api}/me`, { status: 401, from: app, resource: 'xhr' }),
      scan(),
    ],
    site: 'other.test',
    says: [`${stick} cross-site-not-stored`],
  },
  {
    seenIn: 'GitMetricsLab/github_tracker#678',
    when: 'S4: no SameSite: Chromium stores nothing, Firefox stores it in the partition of the page and sends it there',
    session: [
      post(`${api}/login`, { json: form, from: app, setCookie: [`sid=${ids.a}; Path=/; Secure; HttpOnly`] }),
      get(`${api}/me`, { status: 401, from: app, resource: 'xhr' }),
      scan(),
    ],
    site: 'other.test',
    says: [`${stick} cross-site-not-stored`],
    inFirefox: [`inapplicable ${stick}`],
  },
  {
    seenIn: 'GitMetricsLab/github_tracker#678',
    when: 'S4: signed in on the interface’s own site, then asked from another: Lax stays behind everywhere',
    session: [
      post(`${api}/login`, { form, setCookie: [`sid=${ids.a}; ${good}`], location: `${app}/` }),
      get(`${api}/me`, { status: 401, from: app, resource: 'xhr' }),
      scan(),
    ],
    site: 'other.test',
    says: [`${stick} cross-site-unsent`],
    inFirefox: [`${stick} third-party-unsent`],
  },
  {
    seenIn: 'canonical/charmhub.io#888, unkeyed/unkey#7226',
    when: 'S5: the value grew over 4,096 bytes',
    session: [post(`${app}/login`, { form, setCookie: [`sid=${ids.a.repeat(129)}; ${good}`], ...toHome(app) }), asked(app), scan()],
    says: [`${stick} too-large`, 'cookie-refused-by-browser too-large'],
  },
  {
    seenIn: 'aspnet/Security#1231, joestump/spotter#162',
    when: 'S6: the callback of another site’s sign-on sets SameSite=Strict, and the redirect after it goes without',
    session: [
      get(`${app}/signin?code=1&state=2`, {
        from: 'https://idp.test',
        setCookie: [`sid=${ids.a}; Path=/; Secure; HttpOnly; SameSite=Strict`],
        location: '/home',
        landing: { location: 'https://idp.test/authorize?client_id=a&redirect_uri=b', landing: null },
      }),
      scan(),
    ],
    site: 'app.example',
    says: [`${stick} strict-after-other-site`],
  },
  {
    seenIn: 'spring-projects/spring-security#3947, arXiv/arxiv-auth#62',
    when: 'S7: the same name under two paths, the server reads the stale one',
    session: [
      get(`${app}/home/`, { setCookie: [`JSESSIONID=${ids.b}; Path=/home; Secure; HttpOnly`] }),
      post(`${app}/login`, { form, setCookie: [`JSESSIONID=${ids.a}; ${good}`], ...toHome(app) }),
      asked(app),
      scan(),
    ],
    says: [`${stick} stale-twin-first`],
  },
  {
    seenIn: 'expressjs/session#364, balderdashy/sails#4308',
    when: 'S8: two applications on two ports of one host, one name',
    session: [
      loginAt('http://localhost:3000', `connect.sid=${ids.a}; Path=/; HttpOnly`),
      loginAt('http://localhost:4000', `connect.sid=${ids.b}; Path=/; HttpOnly`),
      get('http://localhost:3000/orders', { location: '/login' }),
    ],
    says: [`${stick} overwritten`, 'session-token-shared-across-ports both'],
  },
  {
    seenIn: 'ckruse/cforum_ex#1580, Uninett/mod_auth_mellon#14',
    when: 'S9: logout deletes with another Domain than login set',
    session: [login(`sid=${ids.a}; Domain=app.example; ${good}`), logout('sid=; Path=/; Max-Age=0')],
    says: ['logout-deletion-without-effect scopes', 'session-token-kept-after-logout kept'],
  },
  {
    seenIn: 'ckruse/cforum_ex#1580',
    when: 'S9: remember-me signs in again',
    session: [
      login(`sid=${ids.a}; ${good}`, `remember_token=${ids.b}; Domain=app.example; ${good}; Max-Age=2592000`),
      logout('sid=; Path=/; Max-Age=0', 'remember_token=; Path=/; Max-Age=0'),
      use(),
    ],
    says: ['logout-deletion-without-effect scopes', 'logout-undone-by-remember-me signed-in'],
  },
  {
    seenIn: 'paperwork/paperwork#254',
    when: 'U1: a sealed cookie that is the same, byte for byte, before and after the login',
    session: [visit(`laravel_session=${sealed('a')}; ${good}`), login(`laravel_session=${sealed('a')}; ${good}`), use()],
    says: ['session-token-kept-across-login kept'],
  },
  {
    seenIn: 'liquidguru/docker-updater#21',
    when: 'U2: a signed session in the cookie, with a random field made anew at the login',
    session: [
      visit(`session=${signed({ nonce: 'a1b2c3d4e5' }, 'x3Jq0vXyq1o7m0Q9a1JtS0mG2kq6c1yV3B0m4hT8r2E')}; ${good}`),
      login(`session=${signed({ nonce: 'f6a7b8c9d0', sub: '17' }, 'Qk2m4hT8r2Ex3Jq0vXyq1o7m0Q9a1JtS0mG2kq6c1yV')}; ${good}`),
      use(),
    ],
    says: ['inapplicable session-token-kept-across-login', 'session-token-not-revocable content'],
  },
  {
    seenIn: 'oryx-labs/oryxos#89',
    when: 'U3: signing in again leaves the first session alive, which only a probe can tell',
    session: [login(`sid=${ids.a}; ${good}`), use(), login(`sid=${ids.b}; ${good}`), use()],
    says: ['passed session-token-kept-across-login', `passed ${stick}`],
  },
  {
    seenIn: 'sidekiq/sidekiq#5936',
    when: 'U4: a static file is public for a day and sets the session',
    session: [
      login(`sid=${ids.a}; ${good}`),
      get(`${app}/assets/app.js`, {
        resource: 'script',
        headers: { 'Cache-Control': 'public, max-age=86400' },
        setCookie: [`sid=${ids.a}; ${good}`],
      }),
    ],
    says: ['session-token-in-shared-cache fresh'],
  },
  {
    seenIn: 'supabase/ssr#172',
    when: 'U4: a token refresh that a shared cache may keep',
    session: [
      login(`sid=${ids.a}; ${good}`),
      get(`${app}/account`, { headers: { 'Cache-Control': 's-maxage=60' }, setCookie: [`sid=${ids.b}; ${good}`] }),
      use(),
    ],
    says: ['session-token-in-shared-cache fresh'],
  },
  {
    seenIn: 'kubestellar/console#4278',
    when: 'U5: an HttpOnly cookie, and the same token in the query of the redirect',
    session: [
      post(`${app}/login`, { form, setCookie: [`sid=${ids.a}; ${good}`], location: `/home?token=${ids.a}` }),
      page(`${app}/home`, { logoutControl: true }),
      scan(),
    ],
    says: ['session-token-in-url query', 'passed session-token-without-httponly'],
  },
  {
    seenIn: 'migadu/alps#23',
    when: 'U6: a second cookie holds the encrypted password, readable by scripts and over http',
    session: [
      login(
        `alps_session=${ids.a}; ${good}`,
        `alps_login_token=${sealed('alice and the password')}; Path=/; Max-Age=2592000; SameSite=Lax`,
      ),
      use(),
    ],
    says: ['session-token-without-httponly absent', 'session-token-without-secure absent'],
  },
]

describe.each(['chromium', 'firefox'] as const)('in %s', (browser) => {
  test.each(reports.map((one) => [`${one.when} (${one.seenIn})`, one] as const))('%s', (_when, { session, site, says, inFirefox }) => {
    const observations = sessionSeen({ browser }, ...session)
    const { findings, outcomes } = audit(siteOf(observations, site), { asOf: endOf(observations), browser })
    const said = [
      ...findings.filter(({ outcome }) => outcome === 'failed').map(({ rule, because }) => `${rule} ${because.id}`),
      ...outcomes.map(({ rule, outcome }) => `${outcome} ${rule}`),
    ]
    for (const one of browser === 'firefox' ? (inFirefox ?? says) : says) expect(said).toContain(one)
    if (!says.some((one) => one.startsWith(`${stick} `))) expect(said.filter((one) => one.startsWith(`${stick} `))).toEqual([])
  })
})
