import type { Build } from './build.ts'

const asItShouldBe: Build = {
  library: 'express-session',
  name: 'sid',
  cookie: { path: '/', secure: true, httpOnly: true, sameSite: 'lax' },
  idOctets: null,
  secret: 'a long one that nobody has published: 8f1c',
  saveUninitialized: true,
  rolling: false,
  renewsAtLogin: true,
  endsAtLogout: true,
  account: '/account',
}

/** Applications with sessions on the server that differ in what is no fault: each is built anew with one thing changed. */
export const applications: readonly { readonly is: string; readonly build: Build }[] = [
  { is: 'the usual one', build: asItShouldBe },
  { is: 'with the usual name', build: { ...asItShouldBe, name: 'connect.sid' } },
  { is: 'with a name of its own', build: { ...asItShouldBe, name: 'shop_session' } },
  { is: 'with IDs of 32 octets', build: { ...asItShouldBe, idOctets: 32 } },
  { is: 'that sends its cookie again with every answer', build: { ...asItShouldBe, name: 'app.sid', rolling: true } },
  { is: 'with its account elsewhere', build: { ...asItShouldBe, name: 'session', account: '/my/orders' } },
  { is: 'with a name of numbers', build: { ...asItShouldBe, name: 's1d_42', idOctets: 24 } },
  { is: 'with a long secret', build: { ...asItShouldBe, name: 'auth', secret: 'x8'.repeat(40) } },
]

/** With sessions in the cookie itself, which no sign-in renews and no sign-out ends. */
export const sealed: Build = { ...asItShouldBe, library: 'cookie-session', name: 'shop' }
