import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import cookieSession from 'cookie-session'
import express, { type Express, type NextFunction, type Request, type RequestHandler, type Response } from 'express'
import session from 'express-session'

/** One build of an application: what its authors chose, as options of the library and of the server have it. */
export interface Build {
  readonly library: 'express-session' | 'cookie-session'
  readonly name: string
  readonly cookie: session.CookieOptions
  /** octets of the generator that an ID is made of; null leaves it to the library (24) */
  readonly idOctets: number | null
  readonly secret: string
  /** a visitor has a session before the sign-in */
  readonly saveUninitialized: boolean
  readonly rolling: boolean
  readonly renewsAtLogin: boolean
  readonly endsAtLogout: boolean
  readonly account: string
}

declare module 'express-session' {
  interface SessionData {
    user: string
    visits: number
  }
}

/** Serves a build on loopback. TLS ends before it, as it does behind a proxy. */
export async function serve(build: Build): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server = createServer(application(build))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return { port: (server.address() as AddressInfo).port, close: () => closed(server) }
}

function application(build: Build): Express {
  const app = express()
  app.set('trust proxy', 1)
  app.use(sessionsOf(build), express.urlencoded())
  app.get('/', (_request, response) => void response.send('<a href="/login">Sign in</a>'))
  app.get(
    '/login',
    (_request, response) => void response.send('<form method="post"><input name="username"><input type="password" name="password"></form>'),
  )
  app.post('/login', (request, response, next) => signIn(build, request, response, next))
  app.get(build.account, (request, response) => {
    if (request.session?.user) response.send('<a href="/logout">Sign out</a>')
    else response.redirect('/login')
  })
  app.post('/logout', (request, response, next) => signOut(build, request, response, next))
  return app
}

function sessionsOf({ library, name, cookie, secret, idOctets, saveUninitialized, rolling }: Build): RequestHandler {
  if (library === 'cookie-session')
    return cookieSession({ ...cookie, name, keys: [secret] } as CookieSessionInterfaces.CookieSessionOptions)
  const genid = idOctets === null ? {} : { genid: () => randomBytes(idOctets).toString('hex') }
  return session({ name, secret, cookie, resave: false, saveUninitialized, rolling, ...genid })
}

function signIn({ library, renewsAtLogin, account }: Build, request: Request, response: Response, next: NextFunction): void {
  const enter = (error?: unknown) => {
    if (error) return next(error)
    request.session.user = String(request.body.username)
    response.redirect(account)
  }
  if (library === 'express-session' && renewsAtLogin) request.session.regenerate(enter)
  else enter()
}

function signOut({ library, name, cookie, endsAtLogout }: Build, request: Request, response: Response, next: NextFunction): void {
  const leave = () => response.redirect('/')
  if (!endsAtLogout) leave()
  else if (library === 'cookie-session') {
    Object.assign(request, { session: null })
    leave()
  } else
    request.session.destroy((error: unknown) => {
      if (error) return next(error)
      const { maxAge: _ofTheSession, ...scope } = cookie
      response.clearCookie(name, scope as express.CookieOptions)
      leave()
    })
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
