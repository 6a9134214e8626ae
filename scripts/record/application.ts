import type { AddressInfo } from 'node:net'
import express from 'express'
import session from 'express-session'

declare module 'express-session' {
  interface SessionData {
    user: string
  }
}

/** A small application on the session middleware of Express: one login that renews the session ID and one that keeps it. */
export async function startApplication(): Promise<{ readonly port: number; stop(): void }> {
  const app = express()
  app.use(express.urlencoded({ extended: false }))
  app.use(session({ secret: 'recorded for tests', resave: false, saveUninitialized: true, cookie: { httpOnly: true } }))

  app.get('/', ({ session: { user } }, response) => {
    response.cookie('theme', 'dark')
    response.send(page(user === undefined ? '<a href="/login">Sign in</a>' : `<p>Hello</p>${logoutForm}`))
  })
  for (const path of ['/login', '/login-kept']) {
    app.get(path, (_request, response) => void response.send(page(loginForm(path))))
    app.post(path, (request, response, next) => {
      if (request.body?.password !== 'right') {
        response.send(page(`<p>Wrong name or password</p>${loginForm(path)}`))
        return
      }
      const enter = (): void => {
        request.session.user = 'alice'
        request.session.save((error) => (error ? next(error) : response.redirect('/')))
      }
      if (path === '/login-kept') enter()
      else request.session.regenerate((error) => (error ? next(error) : enter()))
    })
  }
  app.post('/logout', (request, response, next) => {
    request.session.destroy((error) => {
      if (error) return next(error)
      response.clearCookie('connect.sid')
      response.redirect('/')
    })
  })

  const server = app.listen(0)
  await new Promise((listening) => server.once('listening', listening))
  return { port: (server.address() as AddressInfo).port, stop: () => server.close() }
}

const logoutForm = '<form method="post" action="/logout"><button>Sign out</button></form>'

function loginForm(path: string): string {
  return `<form method="post" action="${path}"><input name="username"><input name="password" type="password"><button>Sign in</button></form>`
}

function page(body: string): string {
  return `<!doctype html><meta charset="utf-8"><title>Recorded</title><link rel="icon" href="data:,">${body}`
}
