import { randomBytes } from 'node:crypto'
import express, { type Express, type Request, type Response } from 'express'
import session, { type SessionOptions } from 'express-session'

declare module 'express-session' {
  interface SessionData {
    user: string
    /** the password was right, the code is still to come */
    halfway: string
    visits: number
    state: string
    returnTo: string
  }
}

/** Everybody's password. */
export const password = 'right horse'
export const wrongPassword = 'wrong horse'

/** A session token that nothing can be said against. */
export const token = '__Host-sid'

/** Express with sessions in memory, as hardened as its middleware can be. */
export function application(options: SessionOptions | Omit<SessionOptions, 'secret'> = {}): Express {
  const app = express()
  app.disable('x-powered-by')
  app.use(httpsOnly, express.urlencoded({ extended: false }), express.json())
  app.use(
    session({
      name: token,
      secret: randomBytes(32).toString('hex'),
      resave: false,
      saveUninitialized: true,
      cookie: { path: '/', httpOnly: true, secure: true, sameSite: 'lax' },
      ...options,
    }),
  )
  return app
}

/** No browser shall ask this site over plain HTTP again. */
export function httpsOnly(_request: Request, response: Response, next: () => void): void {
  response.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
  next()
}

/** Signs the user in: under a new ID, as the middleware's documentation asks, or under the old one. */
export async function enter(request: Request, user: string, how: 'renewed' | 'kept' = 'renewed'): Promise<void> {
  if (how === 'renewed') await regenerate(request)
  request.session.user = user
  await new Promise<void>((resolve, reject) => request.session.save((error) => (error ? reject(error) : resolve())))
}

export async function regenerate(request: Request): Promise<void> {
  await new Promise<void>((resolve, reject) => request.session.regenerate((error) => (error ? reject(error) : resolve())))
}

/** Ends the session, and takes its cookie away. */
export async function leave(request: Request, response: Response): Promise<void> {
  await new Promise<void>((resolve, reject) => request.session.destroy((error) => (error ? reject(error) : resolve())))
  response.clearCookie(token, { path: '/', secure: true, httpOnly: true, sameSite: 'lax' })
}

/** The usual pages of an application with a login form, a page for signed-in users and a logout form. */
export function usualPages(app: Express, { renewal = 'renewed' }: { readonly renewal?: 'renewed' | 'kept' } = {}): Express {
  app.get('/', ({ session: { user } }, response) => void response.send(page(user === undefined ? signInLink : signedIn(user))))
  app.get('/login', (_request, response) => void response.send(page(loginForm())))
  app.post('/login', async (request, response) => {
    const { username = '', password: typed = '' } = request.body
    if (typed !== password) {
      response.status(401).send(page(loginForm('/login', 'Wrong name or password.')))
      return
    }
    await enter(request, username, renewal)
    response.redirect('/account')
  })
  app.get('/account', signedInOnly, ({ session: { user = '' } }, response) => void response.send(page(signedIn(user))))
  app.post('/logout', async (request, response) => {
    await leave(request, response)
    response.redirect('/')
  })
  return app
}

export function signedInOnly({ session: { user } }: Request, response: Response, next: () => void): void {
  if (user === undefined) response.redirect('/login')
  else next()
}

export const signInLink = '<a id="sign-in" href="/login">Sign in</a>'
export const logoutForm = '<form method="post" action="/logout"><button id="sign-out">Sign out</button></form>'

export function signedIn(user: string, more = ''): string {
  return `<h1>Hello ${user}</h1>${logoutForm}${more}`
}

export function loginForm(action = '/login', message = ''): string {
  return `<p>${message}</p><form method="post" action="${action}">
    <input name="username"><input name="password" type="password"><button>Sign in</button></form>`
}

export function page(body: string): string {
  return `<!doctype html><meta charset="utf-8"><title>Flow</title><link rel="icon" href="data:,">${body}`
}
