import type { CookieClass, EvidenceClass } from '../../../src/audit/view.ts'
import { get, markToken, page, post, request, type Step, script, wait } from '../../support/session.ts'

/** One row: what a site does, and what each named cookie is held for. */
export interface TokenCase {
  readonly when: string
  readonly session: readonly Step[]
  readonly is: Readonly<Record<string, readonly [CookieClass, EvidenceClass]>>
}

const site = 'https://app.example'
const id = (letter: string) => `${letter}7f3${letter}9c1`.repeat(4)
const key = '5d41402abc4b2a76b9719d911017c592'
const set = (name: string, value: string, rest = '; HttpOnly') => `${name}=${value}; Path=/${rest}`
/** `{"seen":1}`, a time and a signature, as itsdangerous writes them. */
const visitor = (letter: string) => `eyJzZWVuIjoxfQ.Z0dG${letter}g.${id(letter).slice(0, 27)}`
const form = { user: 'alice', password: 'x' }
const home = [page(`${site}/home`, { logoutControl: true }), get(`${site}/home`)]

export const tokenCases: readonly TokenCase[] = [
  {
    when: 'the logout takes one away that the login gave, and leaves the device and the hash of the user that came with it',
    session: [
      get(`${site}/login`),
      post(`${site}/login`, {
        form,
        location: '/home',
        setCookie: [set('main', id('b')), set('device', id('d'), '; HttpOnly; Max-Age=31536000'), set('uhash', id('c').repeat(2), '')],
      }),
      ...home,
      get(`${site}/logout`, { location: '/', setCookie: ['main=; Max-Age=0; Path=/'] }),
    ],
    is: { main: ['session-token', 'observed'], device: ['unknown', 'observed'], uhash: ['unknown', 'observed'] },
  },
  {
    when: 'a counter comes with the login and goes with the logout, which leaves a visitor’s mark',
    session: [
      get(`${site}/login`, { setCookie: [set('mark', id('a'), '; HttpOnly; Max-Age=31536000')] }),
      post(`${site}/login`, { form, location: '/home', setCookie: [set('ticket', '1041')] }),
      ...home,
      get(`${site}/logout`, { location: '/', setCookie: ['ticket=; Max-Age=0; Path=/'] }),
    ],
    is: { ticket: ['session-token', 'observed'], mark: ['unknown', 'observed'] },
  },
  {
    when: 'a script writes an identifier anew on every page',
    session: [
      get(`${site}/`),
      script(`${site}/`, `ui_session=${id('a')}; Path=/`),
      get(`${site}/about`),
      script(`${site}/about`, `ui_session=${id('c')}; Path=/`),
      get(`${site}/login`),
      script(`${site}/login`, `ui_session=${id('d')}; Path=/`),
      post(`${site}/login`, { form, location: '/home', setCookie: [set('xq7', id('b'))] }),
      script(`${site}/home`, `ui_session=${id('e')}; Path=/`),
      ...home,
      script(`${site}/home`, `ui_session=${id('f')}; Path=/`),
    ],
    is: { xq7: ['session-token', 'observed'], ui_session: ['unknown', 'observed'] },
  },
  {
    when: 'the login gives a counter and nothing else',
    session: [
      get(`${site}/login`),
      post(`${site}/login`, { form, location: '/home', setCookie: [set('ticket', '1041')] }),
      ...home,
      get(`${site}/logout`, { location: '/', setCookie: ['ticket=; Max-Age=0; Path=/'] }),
    ],
    is: { ticket: ['session-token', 'observed'] },
  },
  {
    when: 'the login gives six digits that the logout takes away, and nothing else',
    session: [
      get(`${site}/login`),
      post(`${site}/login`, { form, location: '/home', setCookie: [set('sx', '9c41f7', '')] }),
      ...home,
      get(`${site}/logout`, { location: '/', setCookie: ['sx=; Max-Age=0; Path=/'] }),
    ],
    is: { sx: ['session-token', 'observed'] },
  },
  {
    when: 'what the login alone gives has the name of a tracker',
    session: [
      get(`${site}/login`),
      post(`${site}/login`, { form, location: '/home', setCookie: [set('_s', `${id('b')}.${id('c')}`)] }),
      ...home,
    ],
    is: { _s: ['session-token', 'observed'] },
  },
  {
    when: 'a counter comes with the login, and a secret was there',
    session: [
      get(`${site}/login`, { setCookie: [set('xq7', id('a'))] }),
      post(`${site}/login`, { form, location: '/home', setCookie: [set('user_no', '1041')] }),
      ...home,
    ],
    is: { xq7: ['session-token', 'observed'], user_no: ['unknown', 'observed'] },
  },
  {
    when: 'the login brings a bearer token and leaves a visitor’s cookie alone',
    session: [
      get(`${site}/login`, { setCookie: [set('connect.sid', `s%3A${id('v')}.${'Zk3v9Q0c8D'.repeat(4)}`)] }),
      request('POST', `${site}/api/login`, { resource: 'xhr', json: { username: 'alice', password: 'x' } }),
      request('GET', `${site}/api/me`, { resource: 'xhr', headers: { authorization: 'Bearer abcdefghijklmnopqrstuvwxyz' } }),
      ...home,
    ],
    is: { 'connect.sid': ['unknown', 'observed'] },
  },
  {
    when: 'a balancer changes its cookie with every answer, for visitors too, and scripts cannot read it',
    session: [
      get(`${site}/`, { setCookie: [set('edge', id('a'))] }),
      get(`${site}/login`, { setCookie: [set('edge', id('c'))] }),
      post(`${site}/login`, { form, location: '/home', setCookie: [set('edge', id('d')), set('xq7', id('b'))] }),
      get(`${site}/home`, { setCookie: [set('edge', id('e'))] }),
      get(`${site}/home`, { setCookie: [set('edge', id('f'))] }),
      ...home,
    ],
    is: { xq7: ['session-token', 'observed'], edge: ['unknown', 'observed'] },
  },
  {
    when: 'a name that nobody knows is issued by the login',
    session: [get(`${site}/login`), post(`${site}/login`, { form, location: '/home', setCookie: [set('xq7', id('b'))] }), ...home],
    is: { xq7: ['session-token', 'observed'] },
  },
  {
    when: 'a framework session is seen and no login',
    session: [get(`${site}/`, { setCookie: [set('PHPSESSID', 'k3v9q0c8d7l2m5n4o1p6r3s0t2')] }), get(`${site}/a`)],
    is: { PHPSESSID: ['session-token', 'known'] },
  },
  {
    when: 'a session name without the form of its value, and no login',
    session: [get(`${site}/`, { setCookie: [set('PHPSESSID', 'yes')] })],
    is: { PHPSESSID: ['unknown', 'shape'] },
  },
  {
    when: 'the framework session is neither set nor needed by the login, which issues another token',
    session: [
      get(`${site}/login`, { setCookie: [set('PHPSESSID', 'k3v9q0c8d7l2m5n4o1p6r3s0t2')] }),
      post(`${site}/login`, { form, location: '/home', setCookie: [set('auth', id('b'))] }),
      ...home,
    ],
    is: { auth: ['session-token', 'observed'], PHPSESSID: ['unknown', 'observed'] },
  },
  {
    when: 'companions come with the token: a user number, a name, a time',
    session: [
      get(`${site}/login`),
      post(`${site}/login`, {
        form,
        location: '/home',
        setCookie: [set('sid', id('b')), set('user_no', '4711', ''), set('display', 'alice', ''), set('since', '1767603600', '')],
      }),
      ...home,
      get(`${site}/logout`, {
        location: '/',
        setCookie: ['sid=; Max-Age=0; Path=/', 'user_no=; Max-Age=0; Path=/', 'display=; Max-Age=0; Path=/', 'since=; Max-Age=0; Path=/'],
      }),
    ],
    is: {
      sid: ['session-token', 'observed'],
      user_no: ['unknown', 'observed'],
      display: ['unknown', 'observed'],
      since: ['unknown', 'observed'],
    },
  },
  {
    when: 'a CSRF token rotates at the login and comes back in a header',
    session: [
      get(`${site}/login`, { setCookie: [set('sid', id('a')), set('guard', id('x'), '')] }),
      post(`${site}/login`, { form, location: '/home', setCookie: [set('sid', id('b')), set('guard', id('y'), '')] }),
      ...home,
      request('POST', `${site}/api/save`, { resource: 'xhr', json: { a: 1 }, headers: { 'x-csrf-token': id('y') } }),
    ],
    is: { sid: ['session-token', 'observed'], guard: ['csrf', 'observed'] },
  },
  {
    when: 'a load balancer changes its cookie at every answer, at the login too',
    session: [
      get(`${site}/login`, { setCookie: [set('sid', id('a')), set('AWSALB', `${id('x')}AAAA`, '')] }),
      post(`${site}/login`, { form, location: '/home', setCookie: [set('sid', id('b')), set('AWSALB', `${id('y')}AAAA`, '')] }),
      ...home,
    ],
    is: { sid: ['session-token', 'observed'], AWSALB: ['load-balancer', 'known'] },
  },
  {
    when: 'analytics are written by scripts',
    session: [
      script(`${site}/`, '_ga=GA1.1.1234567890.1767603600'),
      get(`${site}/login`, { setCookie: [set('sid', id('a'))] }),
      post(`${site}/login`, { form, location: '/home', setCookie: [set('sid', id('b'))] }),
      ...home,
    ],
    is: { _ga: ['analytics', 'known'], sid: ['session-token', 'observed'] },
  },
  {
    when: 'a remember-me token comes beside the session token',
    session: [
      get(`${site}/login`, { setCookie: [set('sid', id('a'))] }),
      post(`${site}/login`, {
        form,
        location: '/home',
        setCookie: [set('sid', id('b')), set('remember_me', id('r'), '; HttpOnly; Max-Age=2592000')],
      }),
      ...home,
    ],
    is: { sid: ['session-token', 'observed'], remember_me: ['remember-me', 'observed'] },
  },
  {
    when: 'a script writes the token and sends it in the Authorization header',
    session: [
      get(`${site}/`),
      post(`${site}/api/login`, { resource: 'xhr', json: form }),
      script(`${site}/`, `access=${id('t')}; path=/`),
      get(`${site}/api/me`, { resource: 'xhr', headers: { authorization: `Bearer ${id('t')}` } }),
      get(`${site}/home`),
    ],
    is: { access: ['session-token', 'observed'] },
  },
  {
    when: 'the login renews the ID of a session and keeps the key that opens it, as Adminer does',
    session: [
      get(`${site}/`, { setCookie: [set('adminer_sid', 'k3v9q0c8d7l2m5n4o1p6r3s0t2'), set('adminer_key', key)] }),
      post(`${site}/`, { form, location: '/home', setCookie: [set('adminer_sid', 'a8d7l2m5n4k3v9q0co1p6r3s0t')] }),
      ...home,
    ],
    is: { adminer_sid: ['session-token', 'observed'], adminer_key: ['session-token', 'known'] },
  },
  {
    when: 'the login keeps the ID of a session and issues the key that opens it, as DokuWiki does',
    session: [
      get(`${site}/`, { setCookie: [set('DokuWiki', 'k3v9q0c8d7l2m5n4o1p6r3s0t2')] }),
      post(`${site}/`, { form, location: '/home', setCookie: [set(`DW${key}`, `YWxpY2U%3D%7C0%7C${key}YWxpY2U%3D`)] }),
      ...home,
    ],
    is: { DokuWiki: ['session-token', 'known'], [`DW${key}`]: ['session-token', 'observed'] },
  },
  {
    when: 'two installations keep sessions of several cookies side by side, as Discuz! does: a key opens its own alone',
    session: [
      get(`${site}/`, { setCookie: [set('aB3d_2132_saltkey', 'Xk3v9q0c'), set('Zz9y_2132_saltkey', 'm5n4o1p6')] }),
      post(`${site}/login`, { form, location: '/home', setCookie: [set('aB3d_2132_auth', `${id('b')}${id('c')}`)] }),
      ...home,
    ],
    is: {
      aB3d_2132_auth: ['session-token', 'observed'],
      aB3d_2132_saltkey: ['session-token', 'known'],
      Zz9y_2132_saltkey: ['unknown', 'observed'],
    },
  },
  {
    when: 'the name of a key stands without the ID that it belongs to, or without the form of one',
    session: [
      get(`${site}/`, { setCookie: [set('key', id('k')), set('adminer_key', 'on')] }),
      post(`${site}/login`, { form, location: '/home', setCookie: [set('adminer_sid', 'k3v9q0c8d7l2m5n4o1p6r3s0t2')] }),
      ...home,
    ],
    is: { adminer_sid: ['session-token', 'observed'], key: ['unknown', 'observed'], adminer_key: ['unknown', 'observed'] },
  },
  {
    when: 'each answer signs the content of a session for visitors anew, the login too, and issues another token',
    session: [
      get(`${site}/`, { setCookie: [set('session', visitor('a'), '')] }),
      post(`${site}/login`, { form, location: '/home', setCookie: [set('ticket', id('b'), ''), set('session', visitor('b'), '')] }),
      get(`${site}/home`, { setCookie: [set('session', visitor('c'), '')] }),
      get(`${site}/logout`, { location: '/', setCookie: [set('ticket', '', '; Max-Age=0'), set('session', visitor('d'), '')] }),
    ],
    is: { ticket: ['session-token', 'observed'], session: ['unknown', 'observed'] },
  },
  {
    when: 'the user says which one it is, and which one it is not',
    session: [
      get(`${site}/`, { setCookie: [set('a', 'x1'), set('PHPSESSID', 'k3v9q0c8d7l2m5n4o1p6r3s0t2')] }),
      wait(1),
      markToken('a'),
      markToken('PHPSESSID', 'not-session-token'),
    ],
    is: { a: ['session-token', 'stated'], PHPSESSID: ['unknown', 'stated'] },
  },
  {
    when: 'a visitor that never signs in is followed by a random identifier',
    session: [get(`${site}/`, { setCookie: [set('visitor', id('v'), '; Max-Age=31536000')] }), get(`${site}/a`), get(`${site}/b`)],
    is: { visitor: ['analytics', 'shape'] },
  },
]
