import type { Answer, JourneyKind } from '../../../src/audit/view.ts'
import { get, mark, page, post, request, type Step, wait } from '../../support/session.ts'

/** One row: a submission with passwords, what it is, and whether it worked. */
export interface PasswordChangeCase {
  readonly when: string
  readonly session: readonly Step[]
  readonly kind: JourneyKind
  readonly answer: Answer
}

const site = 'https://app.example'
const id = (letter: string) => `${letter}7f3${letter}9c1`.repeat(4)
const set = (letter: string) => `sid=${id(letter)}; Path=/; HttpOnly`
const login: readonly Step[] = [
  get(`${site}/login`, { setCookie: [set('a')] }),
  post(`${site}/login`, { form: { user: 'alice', password: 'x' }, location: '/home', setCookie: [set('b')] }),
  page(`${site}/home`, { logoutControl: true }),
  get(`${site}/home`),
  wait(200),
]
const change = { current_password: 'x', new_password: 'y', confirm_password: 'y' }

export const passwordChangeCases: readonly PasswordChangeCase[] = [
  {
    when: 'a field that is called current beside the password, at an address that says nothing',
    session: [...login, post(`${site}/settings`, { form: { current: 'x', password: 'y' }, location: '/home' })],
    kind: 'password-change',
    answer: 'yes',
  },
  {
    when: 'the same, answered 200, and nobody sees the page',
    session: [...login, post(`${site}/settings`, { form: { current: 'x', password: 'y' } }), get(`${site}/home`)],
    kind: 'password-change',
    answer: 'yes',
  },
  {
    when: 'current, new and confirm, and the answer leads elsewhere',
    session: [...login, post(`${site}/profile`, { form: change, location: '/home' })],
    kind: 'password-change',
    answer: 'yes',
  },
  {
    when: 'the same, answered 200, and the next page has no password field',
    session: [...login, post(`${site}/profile`, { form: change, status: 200 }), page(`${site}/profile`, { logoutControl: true })],
    kind: 'password-change',
    answer: 'yes',
  },
  {
    when: 'the same, answered 200, and the form is there again',
    session: [
      ...login,
      post(`${site}/profile`, { form: change, status: 200 }),
      page(`${site}/profile`, { logoutControl: true, passwordInput: true }),
    ],
    kind: 'password-change',
    answer: 'cannotTell',
  },
  {
    when: 'the answer ends the session and leads to the login page',
    session: [
      ...login,
      post(`${site}/profile`, { form: change, location: '/login', setCookie: ['sid=; Path=/; Max-Age=0'] }),
      get(`${site}/login`),
    ],
    kind: 'password-change',
    answer: 'yes',
  },
  {
    when: 'the server refuses it',
    session: [...login, post(`${site}/profile`, { form: change, status: 422 })],
    kind: 'password-change',
    answer: 'no',
  },
  {
    when: 'the user says that it worked',
    session: [
      ...login,
      post(`${site}/profile`, { form: change, status: 200 }),
      page(`${site}/profile`, { passwordInput: true }),
      mark('password-changed', 'app.example'),
    ],
    kind: 'password-change',
    answer: 'yes',
  },
  {
    when: 'an endpoint named for it says 2xx and the session lives on',
    session: [...login, request('PUT', `${site}/api/password`, { resource: 'xhr', unreadable: true }), get(`${site}/home`)],
    kind: 'password-change',
    answer: 'yes',
  },
  {
    when: 'at an address that is for passwords, the fields say no more than old, new and again',
    session: [...login, post(`${site}/passwd`, { form: { old: 'x', new: 'y', again: 'y' } }), get(`${site}/home`)],
    kind: 'password-change',
    answer: 'yes',
  },
  {
    when: 'new and confirm only, by somebody signed in',
    session: [...login, post(`${site}/account`, { form: { password: 'y', password_confirmation: 'y' }, location: '/home' })],
    kind: 'password-change',
    answer: 'yes',
  },
  {
    when: 'a new one and its repetition, which no field calls a password, and the same address answers',
    session: [...login, post(`${site}/credentials`, { form: { password: 'y', retype: 'y' } }), get(`${site}/home`)],
    kind: 'password-change',
    answer: 'yes',
  },
  {
    when: 'the account of whoever asks is changed, and the session lives on',
    session: [...login, request('PATCH', `${site}/users/me`, { resource: 'xhr', json: { password: 'y' } }), get(`${site}/home`)],
    kind: 'password-change',
    answer: 'yes',
  },
  {
    when: 'signed out, with a link from a mail: a reset',
    session: [
      get(`${site}/reset`, { setCookie: [set('a')] }),
      post(`${site}/reset`, { form: { password: 'y', password_confirmation: 'y' }, location: '/login' }),
    ],
    kind: 'reset',
    answer: 'cannotTell',
  },
  {
    when: 'signed out, with an e-mail address: a new account',
    session: [
      get(`${site}/join`, { setCookie: [set('a')] }),
      post(`${site}/join`, { form: { email: 'a@b.example', password: 'y', password2: 'y' }, location: '/hello' }),
    ],
    kind: 'registration',
    answer: 'cannotTell',
  },
]
