import { timingSafeEqual } from 'node:crypto'
import cookieSession from 'cookie-session'
import express from 'express'
import { application, httpsOnly, loginForm, page, password, signedIn, signInLink, usualPages } from './application.ts'
import { type Flow, flowAt } from './flow.ts'

/** Ordinary logins among things that look like sessions, or are none of the server's own. */
export const surroundingFlows: Readonly<Record<string, Flow>> = {
  'many-trackers': flowAt(
    'many-trackers.test',
    () => {
      const app = application()
      app.get('/tracker.js', (_request, response) => void response.type('js').send(tracker))
      app.use((request, response, next) => {
        const send = response.send.bind(response)
        if (request.method === 'GET') response.send = (body) => send(`${body}<script src="/tracker.js"></script>`)
        next()
      })
      return usualPages(app)
    },
    async ({ open }) => {
      const tab = await open('/')
      await tab.goTo('/login')
      await tab.fill({ username: 'alice', password })
      await tab.follow()
      await tab.goTo('/')
      await tab.follow('#sign-out')
    },
  ),
  'http-basic': flowAt(
    'http-basic.test',
    () => {
      const app = application()
      app.use((request, response, next) => {
        if (equal(request.headers.authorization ?? '', `Basic ${btoa(`alice:${password}`)}`)) next()
        else response.set('WWW-Authenticate', 'Basic realm="Flow"').status(401).send(page('<p>Who are you?</p>'))
      })
      app.get('/', (_request, response) => void response.send(page('<h1>Reports</h1>')))
      return app
    },
    async ({ open, origins: [origin = ''] }) => {
      const { host } = new URL(origin)
      const tab = await open(`https://alice:${encodeURIComponent(password)}@${host}/`)
      await tab.goTo('/')
      await tab.goTo('/')
    },
  ),
  'self-contained': flowAt(
    'self-contained.test',
    () => {
      const app = express()
      app.disable('x-powered-by')
      app.use(httpsOnly, express.urlencoded({ extended: false }))
      app.use(cookieSession({ name: '__Host-session', keys: ['made for this run'], secure: true, httpOnly: true, sameSite: 'lax' }))
      app.get('/', ({ session }, response) => {
        session.visits = (session.visits ?? 0) + 1
        response.send(page(session.user === undefined ? signInLink : signedIn(session.user)))
      })
      app.get('/login', (_request, response) => void response.send(page(loginForm())))
      app.post('/login', (request, response) => {
        if (request.body.password === password) request.session.user = request.body.username
        response.redirect(request.body.password === password ? '/' : '/login')
      })
      app.post('/logout', (request, response) => {
        Object.assign(request, { session: null })
        response.redirect('/')
      })
      return app
    },
    async ({ open }) => {
      const tab = await open('/')
      await tab.follow('#sign-in')
      await tab.fill({ username: 'alice', password })
      await tab.follow()
      await tab.goTo('/')
      await tab.follow('#sign-out')
    },
  ),
}

function equal(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}

/** Thirty identifiers as analytics and advertising scripts write them: half of them change on every page. */
const tracker = `
  const random = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const names = ['_ga', '_gid', '_fbp', '_gcl_au', '_uetsid', '_uetvid', '_hjSessionUser_1', '_hjSession_1', 'mp_mixpanel', 'ajs_anonymous_id',
    'amplitude_id', '_pk_id.1', '_pk_ses.1', '__utma', '__utmb', 'hubspotutk', '__hstc', '__hssc', 'intercom-id', 'intercom-session',
    'optimizelyEndUserId', '_clck', '_clsk', 'visitor_id', 'visit_session', 'ab_bucket', 'traffic_session_id', 'uid_tracking', 'session_start', 'cid']
  names.forEach((name, i) => {
    const kept = document.cookie.split('; ').some((pair) => pair.startsWith(name + '='))
    if (!kept || i % 2 === 1) document.cookie = name + '=' + random() + '; path=/; max-age=31536000'
  })
`
