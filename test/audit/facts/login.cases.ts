import type { Answer, JourneyKind, Renewal } from '../../../src/audit/view.ts'
import { get, mark, page, post, removed, request, type Step, scan, steps, wait } from '../../support/session.ts'

/** One row of the decision table: what happens, whether a login is said, and what is said of the cookie `sid`. */
export interface LoginCase {
  readonly when: string
  readonly session: readonly Step[]
  /** the answer of the last login-like journey; null where there must be none */
  readonly login: Answer | null
  readonly kind?: JourneyKind
  /** what it did to the cookie `sid` as a session token; null where it is no session token or nothing is said */
  readonly renewal: Renewal['verdict'] | null
}

const site = 'https://app.example'
const id = (letter: string) => `${letter}7f3${letter}9c1`.repeat(4)
const set = (name: string, letter: string, rest = '') => `${name}=${id(letter)}; Path=/; HttpOnly${rest}`
const credentials = { user: 'alice', password: 'correct horse' }

const loginPage = get(`${site}/login`, { setCookie: [set('sid', 'a')] })
const signedInPage = page(`${site}/home`, { logoutControl: true })
const formPage = page(`${site}/login`, { passwordInput: true, loginForm: true })
const home = get(`${site}/home`)
const signedIn = [
  loginPage,
  post(`${site}/login`, { form: credentials, location: '/home', setCookie: [set('sid', 'b')] }),
  signedInPage,
  home,
  wait(600),
]
const remembered = get(`${site}/preferences`, { setCookie: [set('remember_me', 'r', '; Max-Age=2592000')] })
const json = { resource: 'xhr' as const, json: { username: 'alice', password: 'x' } }

export const loginCases: readonly LoginCase[] = [
  {
    when: 'a script sends the new password twice to something that no word names, before it is changed',
    session: [
      ...signedIn,
      post(`${site}/api.php`, { resource: 'xhr', form: { format: 'json', lang: 'en', password: 'y' } }),
      wait(1),
      post(`${site}/api.php`, { resource: 'xhr', form: { format: 'json', lang: 'en', password: 'yy' } }),
      post(`${site}/change-password`, { form: { old: 'x', new: 'yy', again: 'yy' }, location: '/home', setCookie: [set('sid', 'c')] }),
      home,
    ],
    login: 'cannotTell',
    renewal: null,
  },
  {
    when: 'a script has the strength of a password measured while it is typed',
    session: [
      ...signedIn.slice(0, 1),
      post(`${site}/api/validate-password`, { resource: 'xhr', form: { user: 'alice', email: 'a@b.example', password: 'y' } }),
      get(`${site}/home`),
      get(`${site}/logout`),
    ],
    login: null,
    renewal: null,
  },
  {
    when: 'a form of unknown names from a page that asks for a password, and the answer gives a token',
    session: [
      get(`${site}/start`),
      page(`${site}/start`, { passwordInput: true }),
      post(`${site}/start`, { form: { u: 'alice', p: 'x' }, location: '/desk', setCookie: [set('sid', 'b')] }),
      page(`${site}/desk`),
      get(`${site}/desk`),
    ],
    login: 'yes',
    renewal: 'issued',
  },
  {
    when: 'the same, and the page asks for a password again',
    session: [
      get(`${site}/start`),
      page(`${site}/start`, { passwordInput: true }),
      post(`${site}/start`, { form: { u: 'alice', p: 'x' }, location: '/start', setCookie: [set('sid', 'b')] }),
      page(`${site}/start`, { passwordInput: true }),
    ],
    login: null,
    renewal: null,
  },
  {
    when: 'the same from a page that asks for no password: a search, a first visit’s cart',
    session: [
      get(`${site}/shop`),
      page(`${site}/shop`),
      post(`${site}/cart`, { form: { item: '7', count: '1' }, location: '/shop', setCookie: [set('sid', 'b')] }),
      page(`${site}/shop`),
      get(`${site}/shop`),
    ],
    login: null,
    renewal: null,
  },
  {
    when: 'the page itself answers a second time, and loads again what it had loaded for nobody but who was signed in',
    session: [
      get(`${site}/`, { setCookie: [set('sid', 'a')] }),
      post(`${site}/`, { form: credentials, setCookie: [set('sid', 'b')] }),
      get(`${site}/tree`, { resource: 'xhr' }),
      get(`${site}/logout`, { location: '/', setCookie: [set('sid', 'c')] }),
      get(`${site}/`),
      post(`${site}/`, { form: credentials, setCookie: [set('sid', 'd')] }),
      get(`${site}/tree`, { resource: 'xhr' }),
    ],
    login: 'yes',
    renewal: 'renewed',
  },
  {
    when: 'the page itself answers a second time, and loads nothing that a visitor would not get',
    session: [
      get(`${site}/`, { setCookie: [set('sid', 'a')] }),
      post(`${site}/`, { form: credentials, setCookie: [set('sid', 'b')] }),
      get(`${site}/tree`, { resource: 'xhr' }),
      get(`${site}/logout`, { location: '/', setCookie: [set('sid', 'c')] }),
      get(`${site}/bye`, { resource: 'image' }),
      post(`${site}/`, { form: credentials, setCookie: [set('sid', 'd')] }),
      get(`${site}/bye`, { resource: 'image' }),
    ],
    login: 'cannotTell',
    renewal: null,
  },
  {
    when: 'one address serves the sign-in, other forms and the sign-out, by fields that nobody can know: no second try',
    session: [
      get(`${site}/login`),
      post(`${site}/login`, { form: { u: 'alice', p: 'x', in: 'Login' }, location: '/home', setCookie: [set('sid', 'b')] }),
      home,
      post(`${site}/login`, { form: { p: 'x', n1: 'y', n2: 'y' }, location: '/home' }),
      home,
      post(`${site}/login`, { form: { out: 'Logout' }, location: '/home', setCookie: ['sid=; Path=/; Max-Age=0'] }),
    ],
    login: 'cannotTell',
    renewal: null,
  },
  {
    when: 'user name and password at an address that says nothing, after a logout that nobody could know',
    session: [
      ...signedIn,
      post(`${site}/bye`, { form: {}, location: '/' }),
      post(`${site}/enter`, { form: { username: 'alice', password: 'x' }, location: '/home', setCookie: [set('sid', 'c')] }),
      signedInPage,
      home,
    ],
    login: 'yes',
    kind: 'login',
    renewal: 'renewed',
  },
  {
    when: 'an account other than the own is updated with a password: an administrator at work',
    session: [home, request('PUT', `${site}/users/7`, json), home],
    login: null,
    renewal: null,
  },
  {
    when: 'a session is put, and a page that was denied before is answered',
    session: [
      get(`${site}/home`, { setCookie: [set('sid', 'a')], location: '/login' }),
      request('PUT', `${site}/api/session`, { ...json, setCookie: [set('sid', 'b')] }),
      home,
    ],
    login: 'yes',
    renewal: 'renewed',
  },
  {
    when: 'a form is posted, the answer leads elsewhere and replaces the ID',
    session: [loginPage, post(`${site}/login`, { form: credentials, location: '/home', setCookie: [set('sid', 'b')] }), home],
    login: 'yes',
    renewal: 'renewed',
  },
  {
    when: 'the same, and the ID stays: the page shows that the user is signed in',
    session: [loginPage, post(`${site}/login`, { form: credentials, location: '/home' }), signedInPage, home],
    login: 'yes',
    renewal: 'kept',
  },
  {
    when: 'the ID stays, and a page that was denied before is answered',
    session: [
      get(`${site}/home`, { setCookie: [set('sid', 'a')], location: '/login' }),
      post(`${site}/login`, { form: credentials, location: '/home' }),
      home,
    ],
    login: 'yes',
    renewal: 'kept',
  },
  {
    when: 'the ID stays and only a redirect speaks for a login',
    session: [loginPage, post(`${site}/login`, { form: credentials, location: '/home' }), home],
    login: 'cannotTell',
    renewal: null,
  },
  {
    when: 'the answer leads back to the login form with an error',
    session: [loginPage, post(`${site}/login`, { form: credentials, location: '/login?error=1' }), formPage],
    login: 'no',
    renewal: null,
  },
  {
    when: 'the form is shown again with 200',
    session: [loginPage, post(`${site}/login`, { form: credentials, status: 200 }), formPage],
    login: 'no',
    renewal: null,
  },
  ...[401, 403, 422, 429].map(
    (status): LoginCase => ({
      when: `the server answers ${status}`,
      session: [loginPage, post(`${site}/login`, { form: credentials, status })],
      login: 'no',
      renewal: null,
    }),
  ),
  {
    when: 'a second submission follows within two minutes: the first one failed',
    session: [
      loginPage,
      post(`${site}/login`, { form: credentials, status: 200 }),
      post(`${site}/login`, { form: credentials, location: '/home', setCookie: [set('sid', 'b')] }),
      home,
    ],
    login: 'yes',
    renewal: 'renewed',
  },
  {
    when: 'a document answers 200 and its page shows that the user is signed in',
    session: [loginPage, post(`${site}/login`, { form: credentials, status: 200 }), page(`${site}/login`, { logoutControl: true }), home],
    login: 'yes',
    renewal: 'kept',
  },
  {
    when: 'a document answers 200 and no page was read',
    session: [loginPage, post(`${site}/login`, { form: credentials, status: 200 }), home],
    login: 'cannotTell',
    renewal: null,
  },
  {
    when: 'JSON is answered 200, a cookie is born and then sent',
    session: [
      get(`${site}/`),
      post(`${site}/api/login`, { ...json, setCookie: [set('sid', 'b')] }),
      get(`${site}/api/me`, { resource: 'xhr' }),
    ],
    login: 'yes',
    renewal: 'issued',
  },
  {
    when: 'JSON is answered 200 without a cookie, and what was denied before is answered',
    session: [
      get(`${site}/`, { setCookie: [set('sid', 'a')] }),
      get(`${site}/api/me`, { resource: 'xhr', status: 401 }),
      post(`${site}/api/login`, json),
      get(`${site}/api/me`, { resource: 'xhr' }),
    ],
    login: 'yes',
    renewal: 'kept',
  },
  {
    when: 'JSON is answered 200 and nothing else shows anything',
    session: [get(`${site}/`, { setCookie: [set('sid', 'a')] }), post(`${site}/graphql`, { resource: 'xhr', unreadable: true })],
    login: null,
    renewal: null,
  },
  {
    when: 'JSON is answered 200 and a bearer token is sent from then on',
    session: [
      get(`${site}/`),
      post(`${site}/api/login`, json),
      get(`${site}/api/me`, { resource: 'xhr', headers: { authorization: 'Bearer abcdefghijklmnopqrstuvwxyz' } }),
    ],
    login: 'yes',
    renewal: null,
  },
  {
    when: 'a script signs in, and the page shows its form until the application is loaded',
    session: [
      get(`${site}/admin/login`),
      post(`${site}/api/login`, { ...json, setCookie: [set('sid', 'b')] }),
      page(`${site}/admin/login`, { passwordInput: true, loginForm: true }),
      get(`${site}/api/me`, { resource: 'xhr' }),
      page(`${site}/admin/content`, { logoutControl: true }),
    ],
    login: 'yes',
    renewal: 'issued',
  },
  {
    when: 'a script is answered 200 with an anonymous session, and the page goes on showing its form',
    session: [
      get(`${site}/admin/login`),
      post(`${site}/api/login`, { ...json, setCookie: [set('sid', 'b')] }),
      page(`${site}/admin/login`, { passwordInput: true, loginForm: true }),
      get(`${site}/api/news`, { resource: 'xhr' }),
      page(`${site}/admin/login`, { passwordInput: true, loginForm: true }),
    ],
    login: 'no',
    renewal: null,
  },
  {
    when: 'a password is followed by a page that asks for a code',
    session: [
      loginPage,
      post(`${site}/login`, { form: credentials, location: '/login/2fa', setCookie: [set('sid', 'b')] }),
      page(`${site}/login/2fa`, { codeInput: true }),
    ],
    login: 'pending',
    renewal: null,
  },
  {
    when: 'a password, then the code: one login from the first submission to the final success',
    session: [
      loginPage,
      post(`${site}/login`, { form: credentials, location: '/login/2fa' }),
      page(`${site}/login/2fa`, { codeInput: true }),
      post(`${site}/login/2fa`, { form: { otp: '123456' }, location: '/home', setCookie: [set('sid', 'b')] }),
      signedInPage,
      home,
    ],
    login: 'yes',
    renewal: 'renewed',
  },
  {
    when: 'a confirmation link is opened and nothing shows a login',
    session: [get(`${site}/confirm?token=abcdefgh12345678`, { setCookie: [set('sid', 'a')], location: '/thanks' })],
    login: 'cannotTell',
    renewal: null,
  },
  {
    when: 'another site signs the user on, and the callback replaces the ID',
    session: [
      get(`${site}/`, { setCookie: [set('sid', 'a')] }),
      get(`${site}/callback?code=abcdefgh1234&state=xyz12345`, { setCookie: [set('sid', 'b')], location: '/home' }),
      signedInPage,
      home,
    ],
    login: 'yes',
    renewal: 'renewed',
  },
  {
    when: 'the same value is set again on an ordinary page',
    session: [get(`${site}/`, { setCookie: [set('sid', 'a')] }), get(`${site}/`, { setCookie: [set('sid', 'a')] })],
    login: null,
    renewal: null,
  },
  {
    when: 'the value changes on every answer: a change at the login proves nothing',
    session: [
      get(`${site}/login`, { setCookie: [set('sid', 'a')] }),
      get(`${site}/a`, { setCookie: [set('sid', 'b')] }),
      get(`${site}/b`, { setCookie: [set('sid', 'c')] }),
      post(`${site}/login`, { form: credentials, location: '/home', setCookie: [set('sid', 'd')] }),
      signedInPage,
      get(`${site}/home`, { setCookie: [set('sid', 'e')] }),
    ],
    login: 'yes',
    renewal: 'cannotTell',
  },
  {
    when: 'the framework session is kept beside a new token',
    session: [
      loginPage,
      post(`${site}/login`, { form: credentials, location: '/home', setCookie: [set('auth', 'z')] }),
      signedInPage,
      home,
    ],
    login: 'yes',
    renewal: null,
  },
  {
    when: 'a remember-me token is issued beside a kept ID: the ID is still the carrier',
    session: [
      loginPage,
      post(`${site}/login`, { form: credentials, location: '/home', setCookie: [set('remember_me', 'r', '; Max-Age=2592000')] }),
      signedInPage,
      home,
    ],
    login: 'yes',
    renewal: 'kept',
  },
  {
    when: 'only a CSRF token changed that comes back in a header',
    session: [
      get(`${site}/login`, { setCookie: [set('sid', 'a'), `XSRF-TOKEN=${id('x')}; Path=/`] }),
      post(`${site}/login`, { form: credentials, location: '/home', setCookie: [`XSRF-TOKEN=${id('y')}; Path=/`] }),
      signedInPage,
      request('POST', `${site}/api/save`, { resource: 'xhr', json: { a: 1 }, headers: { 'x-xsrf-token': id('y') } }),
      home,
    ],
    login: 'yes',
    renewal: 'kept',
  },
  {
    when: 'HTTP Basic: the first answered request with credentials',
    session: [
      get(`${site}/admin`, { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } }),
      get(`${site}/admin`, { headers: { authorization: 'Basic YWxpY2U6eA==' }, setCookie: [set('sid', 'a')] }),
      get(`${site}/admin/a`, { headers: { authorization: 'Basic YWxpY2U6eA==' } }),
    ],
    login: 'yes',
    renewal: 'issued',
  },
  {
    when: 'the first JSON POST issues an anonymous session',
    session: [
      get(`${site}/`),
      post(`${site}/api/cart`, { resource: 'xhr', json: { sku: '1' }, setCookie: [set('sid', 'a')] }),
      get(`${site}/cart`),
    ],
    login: null,
    renewal: null,
  },
  {
    when: 'a new account is made',
    session: [
      get(`${site}/register`, { setCookie: [set('sid', 'a')] }),
      post(`${site}/register`, { form: { email: 'a@b.example', password: 'x', password_confirmation: 'x' }, location: '/welcome' }),
    ],
    login: 'cannotTell',
    kind: 'registration',
    renewal: null,
  },
  {
    when: 'the user signs in over another session',
    session: [
      loginPage,
      post(`${site}/login`, { form: credentials, location: '/home', setCookie: [set('sid', 'b')] }),
      signedInPage,
      wait(300),
      get(`${site}/login`),
      post(`${site}/login`, { form: { user: 'bob', password: 'y' }, location: '/home' }),
      signedInPage,
      home,
    ],
    login: 'yes',
    renewal: 'kept',
  },
  {
    when: 'the user says that they just signed in',
    session: [loginPage, post(`${site}/login`, { form: credentials, location: '/home' }), home, mark('signed-in', 'app.example'), scan()],
    login: 'yes',
    renewal: 'kept',
  },
  {
    when: 'a login page was only prerendered',
    session: [steps(loginPage, get(`${site}/login`, { lifecycle: 'prerender' }))],
    login: null,
    renewal: null,
  },
  {
    when: 'the code is asked for at an address that speaks of a login, and only the password renews the ID',
    session: [
      loginPage,
      post(`${site}/login`, { form: credentials, location: '/login/code', setCookie: [set('sid', 'b')] }),
      page(`${site}/login/code`, { codeInput: true }),
      post(`${site}/login/code`, { form: { code: '123456' }, location: '/home' }),
      signedInPage,
      home,
    ],
    login: 'yes',
    renewal: 'renewed',
  },
  {
    when: 'the password is asked for again of a signed-in user',
    session: [
      ...signedIn,
      post(`${site}/settings/confirm`, { form: { password: 'correct horse' }, location: '/settings' }),
      page(`${site}/settings`, { logoutControl: true }),
      get(`${site}/settings`),
    ],
    login: 'yes',
    kind: 're-authentication',
    renewal: 'kept',
  },
  {
    when: 'a script’s attempt while signed in is answered 200 without a word, and the user signs out afterwards',
    session: [...signedIn, post(`${site}/api/login`, json), home, post(`${site}/logout`, { form: {}, location: '/login' })],
    login: 'cannotTell',
    renewal: null,
  },
  {
    when: 'the same attempt brings another ID, which is sent',
    session: [...signedIn, post(`${site}/api/login`, { ...json, setCookie: [set('sid', 'c')] }), home],
    login: 'yes',
    renewal: 'renewed',
  },
  {
    when: 'a password alone is asked for, and nobody knows whether the user was signed in before',
    session: [
      get(`${site}/settings`, { setCookie: [set('sid', 'a')] }),
      post(`${site}/settings/confirm`, { form: { password: 'correct horse' }, location: '/settings' }),
      page(`${site}/settings`, { logoutControl: true }),
      get(`${site}/settings`),
    ],
    login: 'cannotTell',
    renewal: null,
  },
  {
    when: 'a hidden frame comes back from the provider with a code',
    session: [
      ...signedIn,
      get(`${site}/callback?code=abcdefgh1234&state=xyz12345`, { resource: 'subdocument', setCookie: [set('sid', 'c')], from: site }),
      home,
    ],
    login: 'yes',
    kind: 'silent-re-authentication',
    renewal: 'renewed',
  },
  {
    when: 'an ordinary page leads through the provider and back, and nobody is asked',
    session: [
      ...signedIn,
      removed('sid'),
      get(`${site}/home`, {
        location: 'https://provider.example/auth?client_id=a&state=xyz12345',
        landing: {
          location: `${site}/callback?code=abcdefgh1234&state=xyz12345`,
          landing: { location: '/home', setCookie: [set('sid', 'c')] },
        },
      }),
      signedInPage,
    ],
    login: 'yes',
    kind: 'silent-re-authentication',
    renewal: 'issued',
  },
  {
    when: 'the same from a login page: the user asked for it',
    session: [
      ...signedIn,
      get(`${site}/login`, {
        location: 'https://provider.example/auth?client_id=a&state=xyz12345',
        landing: {
          location: `${site}/callback?code=abcdefgh1234&state=xyz12345`,
          landing: { location: '/home', setCookie: [set('sid', 'c')] },
        },
      }),
      signedInPage,
      home,
    ],
    login: 'yes',
    kind: 'login',
    renewal: 'renewed',
  },
  {
    when: 'a signed-in user links an account of another site, and nothing changes',
    session: [...signedIn, get(`${site}/callback?code=abcdefgh1234&state=xyz12345`, { location: '/home' }), signedInPage, home],
    login: 'cannotTell',
    renewal: null,
  },
  {
    when: 'a token is renewed by a script',
    session: [
      get(`${site}/`),
      post(`${site}/api/login`, { ...json, setCookie: [set('sid', 'b')] }),
      get(`${site}/api/me`, { resource: 'xhr' }),
      post(`${site}/auth/refresh`, { resource: 'xhr', json: {}, setCookie: [set('sid', 'c')] }),
      get(`${site}/api/me`, { resource: 'xhr' }),
    ],
    login: 'yes',
    kind: 'silent-re-authentication',
    renewal: 'renewed',
  },
  {
    when: 'a remember-me token is sent where no session is, and a session is born: the user is signed in',
    session: [...signedIn, remembered, removed('sid'), get(`${site}/home`, { setCookie: [set('sid', 'c')] }), signedInPage, home],
    login: 'yes',
    kind: 'silent-re-authentication',
    renewal: 'issued',
  },
  {
    when: 'the same, and no page shows whether the user is signed in',
    session: [...signedIn, remembered, removed('sid'), get(`${site}/home`, { setCookie: [set('sid', 'c')] }), home],
    login: 'cannotTell',
    kind: 'silent-re-authentication',
    renewal: null,
  },
  {
    when: 'a remember-me token is sent beside a session that stays',
    session: [get(`${site}/`, { setCookie: [set('sid', 'a')] }), remembered, get(`${site}/home`), signedInPage, home],
    login: null,
    renewal: null,
  },
  {
    when: 'an unsubscribe link looks like a magic link',
    session: [get(`${site}/unsubscribe?token=abcdefgh12345678`, { setCookie: [set('sid', 'a')], location: '/thanks' })],
    login: null,
    renewal: null,
  },
  {
    when: 'a magic link leads to a page for signed-in users',
    session: [
      loginPage,
      get(`${site}/login/magic?token=abcdefgh12345678`, { setCookie: [set('sid', 'b')], location: '/home' }),
      signedInPage,
      home,
    ],
    login: 'yes',
    renewal: 'renewed',
  },
  {
    when: 'a client certificate signs the user in: no request shows it',
    session: [get(`${site}/`, { setCookie: [set('sid', 'a')] }), signedInPage, home],
    login: null,
    renewal: null,
  },
  {
    when: 'only a masked CSRF token changed: it differs at every answer and never comes back as it was',
    session: [
      get(`${site}/login`, { setCookie: [set('sid', 'a'), `csrftoken=${id('u')}; Path=/`] }),
      post(`${site}/login`, {
        form: { ...credentials, csrfmiddlewaretoken: id('v') },
        location: '/home',
        setCookie: [`csrftoken=${id('w')}; Path=/`],
      }),
      signedInPage,
      home,
    ],
    login: 'yes',
    renewal: 'kept',
  },
]
