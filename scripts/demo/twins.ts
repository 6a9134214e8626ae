import { randomBytes } from 'node:crypto'
import type { SessionOptions } from 'express-session'
import type { Side } from './sites.ts'

/** What the two twins do differently. Everything else of the application is the same code. */
export interface Twin {
  readonly name: Side
  /** the middleware's options; `domain` is the twin's own, without a subdomain */
  session(domain: string): SessionOptions
  /** name of the session token */
  readonly token: string
  /** where the visitor gets a new ID */
  readonly renewsAt: readonly ('login' | 're-authentication' | 'password-change' | 'role-change')[]
  /** sign-out deletes session and cookie, and not only the name in it */
  readonly endsSessionAtLogout: boolean
  /** a sign-in and a password change end the user's other sessions, and a new ID always ends the old one */
  readonly endsOldSessions: boolean
  /** answers a plaintext request with the page itself, instead of a redirect to https */
  readonly servesPlaintext: boolean
  /** status of the login page when the password was wrong */
  readonly failedLoginStatus: 200 | 401
  /** puts the session ID into links once signed in, and tells other sites the whole address */
  readonly idInUrl: boolean
  /** a second application under /help with the middleware's default cookie name */
  readonly helpHasOwnSession: boolean
  /** seconds without a request after which the session of the kiosk ends */
  readonly kioskIdleSeconds: number
  /** the account page holds the session ID in its markup and puts it into localStorage, where sign-out leaves it */
  readonly copiesIdIntoPage: boolean
  /** lets shared caches keep the first page, with the cookie that it sets */
  readonly letsCachesKeepPages: boolean
  /** sign-out also deletes the token, under a path that it was not set with */
  readonly deletesAnotherPath: boolean
  /** the sign-ins under /broken last */
  readonly signInsLast: boolean
  /** a cookie for another site's frames, with attributes that browsers refuse */
  readonly setsRefusedCookie: boolean
}

const day = 24 * 60 * 60 * 1000

export const twins: readonly [Twin, Twin] = [
  {
    name: 'flawed',
    token: 'connect.sid',
    session: (domain) => ({
      // the secret of the middleware's own examples
      secret: 'keyboard cat',
      resave: false,
      saveUninitialized: true,
      genid: ({ session }) => `${session?.user ?? 'guest'}-${randomBytes(5).toString('hex')}`,
      cookie: { domain, httpOnly: false, secure: false, maxAge: 500 * day },
    }),
    renewsAt: ['re-authentication'],
    endsSessionAtLogout: false,
    endsOldSessions: false,
    servesPlaintext: true,
    failedLoginStatus: 200,
    idInUrl: true,
    helpHasOwnSession: true,
    copiesIdIntoPage: true,
    letsCachesKeepPages: true,
    deletesAnotherPath: true,
    signInsLast: false,
    kioskIdleSeconds: Number.POSITIVE_INFINITY,
    setsRefusedCookie: true,
  },
  {
    name: 'hardened',
    token: '__Host-sid',
    session: () => ({
      name: '__Host-sid',
      secret: randomBytes(32).toString('hex'),
      resave: false,
      saveUninitialized: true,
      cookie: { path: '/', httpOnly: true, secure: true, sameSite: 'lax' },
    }),
    renewsAt: ['login', 're-authentication', 'password-change', 'role-change'],
    endsSessionAtLogout: true,
    endsOldSessions: true,
    servesPlaintext: false,
    failedLoginStatus: 401,
    idInUrl: false,
    helpHasOwnSession: false,
    copiesIdIntoPage: false,
    letsCachesKeepPages: false,
    deletesAnotherPath: false,
    signInsLast: true,
    kioskIdleSeconds: 20,
    setsRefusedCookie: false,
  },
]
