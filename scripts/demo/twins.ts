import { randomBytes } from 'node:crypto'
import type { CookieOptions } from 'express'
import type { SessionOptions } from 'express-session'

/** What the two twins do differently. Everything else of the application is the same code. */
export interface Twin {
  readonly name: 'flawed' | 'hardened'
  /** the middleware's options; `domain` is the twin's own, without a subdomain */
  session(domain: string): SessionOptions
  /** what names the token's cookie again, to delete it */
  scope(domain: string): CookieOptions
  /** name of the session token */
  readonly token: string
  /** a new ID at login, password change and role change */
  readonly renews: boolean
  /** answers a plaintext request with the page itself, instead of a redirect to https */
  readonly servesPlaintext: boolean
  /** status of the login page when the password was wrong */
  readonly failedLoginStatus: 200 | 401
  /** puts the session ID into links once signed in */
  readonly idInUrl: boolean
  /** a second application under /help with the middleware's default cookie name */
  readonly helpHasOwnSession: boolean
  /** a claims token for the role that was switched to */
  readonly issuesRoleToken: boolean
  /** a cookie for another site's frames, with attributes that browsers refuse */
  readonly setsRefusedCookie: boolean
}

const day = 24 * 60 * 60 * 1000

export const twins: readonly [Twin, Twin] = [
  {
    name: 'flawed',
    token: 'connect.sid',
    session: (domain) => ({
      secret: randomBytes(32).toString('hex'),
      resave: false,
      saveUninitialized: true,
      genid: () => randomBytes(5).toString('hex'),
      cookie: { domain, httpOnly: false, secure: false, maxAge: 500 * day },
    }),
    scope: (domain) => ({ domain, path: '/' }),
    renews: false,
    servesPlaintext: true,
    failedLoginStatus: 200,
    idInUrl: true,
    helpHasOwnSession: true,
    issuesRoleToken: true,
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
    scope: () => ({ path: '/', secure: true }),
    renews: true,
    servesPlaintext: false,
    failedLoginStatus: 401,
    idInUrl: false,
    helpHasOwnSession: false,
    issuesRoleToken: false,
    setsRefusedCookie: false,
  },
]
