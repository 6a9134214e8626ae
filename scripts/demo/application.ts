import { randomBytes } from 'node:crypto'
import express, { type Express, type Request, type Response } from 'express'
import session from 'express-session'
import { brokenSites } from './broken-sign-ins.ts'
import { everydayCookies } from './everyday-cookies.ts'
import { kiosk } from './kiosk.ts'
import { accountPage, confirmPage, helpPage, homePage, loginPage, passwordPage } from './pages.ts'
import { people } from './people.ts'
import { endOtherSessions, endSession, moveSession } from './session-ids.ts'
import { ticketApplication } from './ticket-machines.ts'
import { toHttps } from './to-https.ts'
import type { Twin } from './twins.ts'

declare module 'express-session' {
  interface SessionData {
    user: string
    role: 'member' | 'admin'
    formToken: string
    lastVisit: number
  }
}

/**
 * The demo site of one twin on one domain, with people and sessions of its own.
 * @param around `httpsPort` is where it sends plaintext visitors, `partner` the origin of somebody else's site
 */
export function application(twin: Twin, domain: string, around: { readonly httpsPort: number; readonly partner: string }): Express {
  const app = express()
  const accounts = people()
  app.disable('x-powered-by')
  if (!twin.servesPlaintext) app.use(toHttps(around.httpsPort))
  if (twin.helpHasOwnSession)
    app.use('/help', session({ ...twin.session(domain), cookie: { path: '/help', sameSite: 'lax', httpOnly: true } }))
  app.use('/kiosk', kiosk(twin))
  app.use('/broken', brokenSites(twin))
  app.use('/tickets', ticketApplication(twin))
  app.get('/help', (_request, response) => void response.send(helpPage(twin)))

  app.use(session(twin.session(domain)), everydayCookies, express.urlencoded({ extended: false }))
  app.use((request, response, next) => {
    if (request.session.formToken === undefined) {
      request.session.formToken = randomBytes(18).toString('base64url')
      response.cookie('XSRF-TOKEN', request.session.formToken, { secure: request.secure, sameSite: 'strict' })
    }
    if (request.method === 'POST' && request.body?._csrf !== request.session.formToken) response.status(403).send('The form is too old.')
    else next()
  })

  app.get('/', (request, response) => {
    if (twin.letsCachesKeepPages) {
      // A session that has changed is sent again.
      request.session.lastVisit = Date.now()
      response.set('Cache-Control', 'public, s-maxage=60, max-age=0')
    }
    response.send(homePage(twin, request.session))
  })
  app.get('/api/me', (request, response) => {
    const { user, role } = request.session
    if (user === undefined) response.status(401).json({ error: 'signed out' })
    else response.json({ user, role })
  })

  app.get('/login', (request, response) => {
    if (twin.setsRefusedCookie) response.cookie('embed_session', randomBytes(16).toString('base64url'), { sameSite: 'none' })
    if (request.session.user === undefined) response.send(loginPage(twin, request.session, null))
    else response.redirect('/account')
  })
  app.post('/login', async (request, response) => {
    const { username = '', password = '' } = request.body
    if (!accounts.accept(username, password)) {
      response.status(twin.failedLoginStatus).send(loginPage(twin, request.session, 'The name or the password is wrong.'))
      return
    }
    await renew(request, 'login')
    request.session.user = username
    request.session.role = 'member'
    if (twin.endsOldSessions) await endOtherSessions(request)
    toAccount(request, response)
  })

  app.use((request, response, next) => (request.session.user === undefined ? response.redirect('/login') : next()))
  app.get('/account', (request, response) => {
    response.set('Cache-Control', 'no-store').set('Referrer-Policy', twin.idInUrl ? 'unsafe-url' : 'same-origin')
    response.send(accountPage(twin, request.session, { id: request.sessionID, partner: around.partner }))
  })
  app.get('/account/password', (request, response) => void response.send(passwordPage(twin, request.session, null)))
  app.post('/account/password', async (request, response) => {
    const { current_password = '', new_password = '' } = request.body
    if (new_password === '' || !accounts.change(request.session.user ?? '', current_password, new_password)) {
      response.status(422).send(passwordPage(twin, request.session, 'The current password is wrong.'))
      return
    }
    await renew(request, 'password-change')
    if (twin.endsOldSessions) await endOtherSessions(request)
    toAccount(request, response)
  })
  app.get('/account/confirm', (request, response) => void response.send(confirmPage(twin, request.session)))
  app.post('/account/confirm', async (request, response) => {
    if (!accounts.accept(request.session.user ?? '', request.body.password ?? '')) {
      response.redirect('/account/confirm')
      return
    }
    await renew(request, 're-authentication')
    toAccount(request, response)
  })
  app.post('/account/become-admin', async (request, response) => {
    await renew(request, 'role-change')
    request.session.role = 'admin'
    toAccount(request, response)
  })
  app.post('/logout', async (request, response) => {
    if (twin.endsSessionAtLogout) {
      await endSession(request)
      response.clearCookie(twin.token, { path: '/', secure: true }).redirect('/')
    } else {
      delete request.session.user
      if (twin.deletesAnotherPath) response.clearCookie(twin.token, { path: '/account' })
      response.redirect('/')
    }
  })
  return app

  async function renew(request: Request, at: Twin['renewsAt'][number]): Promise<void> {
    if (twin.renewsAt.includes(at)) await moveSession(request)
  }

  function toAccount(request: Request, response: Response): void {
    response.redirect(twin.idInUrl ? `/account?sid=${request.sessionID}` : '/account')
  }
}
