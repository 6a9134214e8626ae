import type { Answer, Journey } from '../../../src/audit/view.ts'
import { get, page, post, request, type Step, wait } from '../../support/session.ts'

/** One row: what happens after a login, how many logouts are said, and what the last one did. */
export interface LogoutCase {
  readonly when: string
  readonly session: readonly Step[]
  readonly logout: Answer | null
  readonly effect: Journey['effect']
  readonly logouts?: number
}

const site = 'https://app.example'
const id = (letter: string) => `${letter}7f3${letter}9c1`.repeat(4)
const set = (letter: string) => `sid=${id(letter)}; Path=/; HttpOnly`
const gone = 'sid=; Path=/; Max-Age=0'
const login: readonly Step[] = [
  get(`${site}/login`, { setCookie: [set('a')] }),
  post(`${site}/login`, { form: { user: 'alice', password: 'x' }, location: '/home', setCookie: [set('b')] }),
  page(`${site}/home`, { logoutControl: true }),
  get(`${site}/home`),
  wait(30),
]

export const logoutCases: readonly LogoutCase[] = [
  {
    when: 'the address of the sign-in serves the sign-out too, by a button that no word names',
    session: [...login, post(`${site}/login`, { form: { out: 'Logout' }, location: '/home', setCookie: [gone] })],
    logout: 'yes',
    effect: 'ended',
  },
  {
    when: 'a form without a field, at an address that says nothing, whose answer deletes the token',
    session: [...login, post(`${site}/members/leave`, { form: {}, location: '/', setCookie: [gone] })],
    logout: 'yes',
    effect: 'ended',
  },
  {
    when: 'the same without a body',
    session: [...login, post(`${site}/members/leave`, { location: '/', setCookie: [gone] })],
    logout: 'yes',
    effect: 'ended',
  },
  {
    when: 'the same with a token against forgery, from a script',
    session: [...login, request('POST', `${site}/api/bye`, { resource: 'xhr', json: { _csrf: 'q' }, setCookie: [gone] })],
    logout: 'yes',
    effect: 'ended',
  },
  {
    when: 'such a form long after the last page: the server may have ended the session by itself',
    session: [...login, wait(1_800), post(`${site}/members/leave`, { form: {}, location: '/', setCookie: [gone] })],
    logout: null,
    effect: null,
  },
  {
    when: 'such a form that leaves the token alone',
    session: [...login, post(`${site}/members/leave`, { form: {}, location: '/' })],
    logout: null,
    effect: null,
  },
  {
    when: 'a form with content whose answer deletes the token: the account may be gone',
    session: [...login, post(`${site}/members/7`, { form: { reason: 'none' }, location: '/', setCookie: [gone] })],
    logout: null,
    effect: null,
  },
  {
    when: 'a link whose answer deletes the token',
    session: [...login, get(`${site}/logout`, { location: '/', setCookie: [gone] })],
    logout: 'yes',
    effect: 'ended',
  },
  {
    when: 'a form whose answer replaces the token',
    session: [...login, post(`${site}/logout`, { location: '/', setCookie: [set('c')] })],
    logout: 'yes',
    effect: 'ended',
  },
  {
    when: 'a form whose answer empties the token',
    session: [...login, post(`${site}/sign-out`, { location: '/', setCookie: ['sid=; Path=/; HttpOnly'] })],
    logout: 'yes',
    effect: 'ended',
  },
  {
    when: 'a placeholder word without an expiry is a removal',
    session: [...login, post(`${site}/logout`, { location: '/', setCookie: ['sid=deleted; Path=/; HttpOnly'] })],
    logout: 'yes',
    effect: 'ended',
  },
  {
    when: 'the cookie stays and the login form is shown: ended on the server, as far as can be seen',
    session: [...login, get(`${site}/logout`, { location: '/login' }), page(`${site}/login`, { passwordInput: true, loginForm: true })],
    logout: 'yes',
    effect: 'ended',
  },
  {
    when: 'the cookie stays and what was accepted is denied',
    session: [...login, post(`${site}/api/logout`, { resource: 'xhr' }), get(`${site}/home`, { status: 401 })],
    logout: 'yes',
    effect: 'ended',
  },
  {
    when: 'the cookie stays and a page of a signed-in user is shown',
    session: [...login, get(`${site}/logout`, { location: '/home' }), page(`${site}/home`, { logoutControl: true })],
    logout: 'yes',
    effect: 'kept',
  },
  {
    when: 'the address of the logout asks whether one is sure',
    session: [...login, get(`${site}/session/logout`), page(`${site}/session/logout`, { logoutControl: true })],
    logout: 'cannotTell',
    effect: null,
  },
  {
    when: 'it asks whether one is sure, and one is: the form is the logout',
    session: [
      ...login,
      get(`${site}/logout`),
      page(`${site}/logout`, { logoutControl: true }),
      wait(3),
      post(`${site}/logout`, { form: { _csrf: 'x' }, location: '/login?bye', setCookie: [gone] }),
    ],
    logout: 'yes',
    effect: 'ended',
    logouts: 1,
  },
  {
    when: 'it asks, nobody reads the page, and the form comes half a minute later',
    session: [
      ...login,
      get(`${site}/logout`),
      wait(30),
      post(`${site}/logout`, { form: { _csrf: 'x' }, location: '/', setCookie: [gone] }),
    ],
    logout: 'yes',
    effect: 'ended',
    logouts: 1,
  },
  {
    when: 'nothing shows what it did',
    session: [...login, get(`${site}/logout`, { location: '/bye' })],
    logout: 'yes',
    effect: 'cannotTell',
  },
  {
    when: 'DELETE on the session',
    session: [...login, request('DELETE', `${site}/api/session`, { resource: 'xhr', setCookie: [gone] })],
    logout: 'yes',
    effect: 'ended',
  },
  {
    when: 'a field named for it, in a form of one endpoint',
    session: [...login, post(`${site}/index.php`, { form: { logout: 'Logout', token: '123' }, location: '/index.php', setCookie: [gone] })],
    logout: 'yes',
    effect: 'ended',
  },
  {
    when: 'an answer that says Clear-Site-Data: "cookies"',
    session: [...login, post(`${site}/bye`, { headers: { 'clear-site-data': '"cookies"' }, setCookie: [gone] })],
    logout: 'yes',
    effect: 'ended',
  },
  {
    when: 'a link that was only prefetched',
    session: [...login, get(`${site}/logout`, { lifecycle: 'prefetch' })],
    logout: null,
    effect: null,
  },
  {
    when: 'a file whose name speaks of it',
    session: [...login, get(`${site}/img/logout.png`, { resource: 'image' })],
    logout: null,
    effect: null,
  },
  { when: 'the page that says that it is done', session: [...login, get(`${site}/logged-out`)], logout: null, effect: null },
  {
    when: 'a double click is one logout',
    session: [...login, post(`${site}/logout`, { location: '/', setCookie: [gone] }), post(`${site}/logout`, { location: '/' })],
    logout: 'yes',
    effect: 'ended',
    logouts: 1,
  },
  { when: 'the server refuses it', session: [...login, post(`${site}/logout`, { status: 403 })], logout: 'no', effect: null },
]
