import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import cookieSession from 'cookie-session'
import express, { type Express, type Request } from 'express'
import type { Page } from 'puppeteer-core'
import type { World } from './world.ts'

/** One request as a server saw it. */
export interface Arrived {
  readonly at: number
  readonly host: string
  readonly path: string
  /** names of the cookies in order */
  readonly names: readonly string[]
  readonly cookie: string
  /** the page's service worker says so of its requests */
  readonly byWorker: boolean
}

export interface ProbedSites {
  readonly arrived: readonly Arrived[]
  /** how often a remember-me came without a session: a server takes that for theft, and replaces it */
  replacedRememberMe(): number
  origin(site: 'pair' | 'remember' | 'restless' | 'elsewhere'): string
  close(): Promise<void>
}

/** What a person allows with “this site and its subdomains” on each of them; `elsewhere` is not allowed. */
export const probedOrigins = ['pair', 'remember', 'restless'].flatMap((site) => [
  `http://*.${site}.localhost/*`,
  `https://*.${site}.localhost/*`,
])

/** Small sites to be probed, each on a host of its own over loopback. */
export async function startProbedSites(): Promise<ProbedSites> {
  const arrived: Arrived[] = []
  const remember = rememberMeSite()
  const sites = new Map<string, Express>([
    ['pair', pairSite((site) => origin(site))],
    ['remember', remember.app],
    ['restless', restlessSite()],
    ['elsewhere', express().use((_request, response) => void response.send('elsewhere'))],
  ])
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').split('.')[0] ?? ''
    const cookie = request.headers.cookie ?? ''
    arrived.push({
      at: Date.now(),
      host,
      path: request.url ?? '',
      names: cookie === '' ? [] : cookie.split('; ').map((pair) => pair.split('=')[0] ?? ''),
      cookie,
      byWorker: request.headers['x-by'] === 'service-worker',
    })
    sites.get(host)?.(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const origin = (site: string) => `http://${site}.localhost:${port}`
  return {
    arrived,
    replacedRememberMe: remember.replaced,
    origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** A tab with a page of a site, whose visitor is signed in. */
export async function openSignedIn(world: World, sites: ProbedSites, site: 'pair' | 'remember', path = '/account'): Promise<Page> {
  const tab = await world.open(`${sites.origin(site)}/sign-in`)
  await tab.goto(sites.origin(site) + path)
  return tab
}

/** Express with cookie-session: the session is `session` and its signature together. Beside them a decoy with the name of PHP's session. */
function pairSite(origin: (site: string) => string): Express {
  const app = express()
  app.use(cookieSession({ name: 'session', keys: [randomBytes(16).toString('hex')] }))
  app.use((request, response, next) => {
    const sent = request.headers.cookie ?? ''
    if (!sent.includes('PHPSESSID=')) response.cookie('PHPSESSID', randomBytes(13).toString('hex'), { httpOnly: true })
    if (!sent.includes('theme=')) response.cookie('theme', 'dark', { maxAge: 1e10 })
    if (!sent.includes('visitor=')) response.cookie('visitor', randomBytes(4).toString('hex'), {})
    next()
  })
  const user = (request: Request): unknown => request.session?.user
  app.get('/sign-in', (request, response) => {
    if (request.session !== null && request.session !== undefined) request.session.user = 'alice'
    response.redirect('/account')
  })
  app.post('/sign-out', (request, response) => {
    // In its own words: the middleware's types stand aside for those of the one that the demo uses.
    Object.assign(request, { session: null })
    response.send('')
  })
  app.get('/worker.js', (_request, response) => void response.type('js').send(serviceWorker))
  app.get('/me', (request, _response, next) => void setTimeout(next, request.headers['x-by'] === undefined ? 0 : 100))
  app.get('/me', (request, response) => void response.status(user(request) === undefined ? 401 : 200).json({ user: user(request) ?? null }))
  app.get('/resolve', (request, response) => {
    if (user(request) !== undefined) response.set('X-Authgear-Session-Valid', 'true')
    response.send('')
  })
  app.get('/public', (request, response) => void response.send(page(user(request) === undefined ? 'Welcome, guest' : 'Welcome, alice')))
  app.get('/away', (request, response) => {
    if (user(request) === undefined) response.status(401).send(page('Who are you?'))
    else response.redirect(`${origin('elsewhere')}/landing`)
  })
  app.get('/worked', (_request, response) => void response.send(page('worked', polling)))
  app.use((request, response, next) => (user(request) === undefined ? response.redirect('/login') : next()))
  app.get('/account', (_request, response) => void response.send(page('Your account')))
  app.get('/static', (_request, response) => void response.send(page('Your account')))
  return app
}

/** A session that ends with the browser, and a remember-me that begins another, as most frameworks do it: each of these works once. */
function rememberMeSite(): { readonly app: Express; replaced(): number } {
  const app = express()
  const sessions = new Set<string>()
  const series = new Set<string>()
  let replaced = 0
  const sent = (request: Request, name: string) => new RegExp(`(?:^|; )${name}=([^;]*)`).exec(request.headers.cookie ?? '')?.[1] ?? ''
  app.get('/sign-in', (_request, response) => {
    const [sid, remember] = [randomBytes(16).toString('hex'), randomBytes(24).toString('base64url')]
    sessions.add(sid)
    series.add(remember)
    response
      .cookie('appsid', sid, { httpOnly: true })
      .cookie('remember_token', remember, { httpOnly: true, maxAge: 1e10 })
      .redirect('/account')
  })
  app.get('/account', (request, response) => {
    const remember = sent(request, 'remember_token')
    if (!sessions.has(sent(request, 'appsid')) && series.delete(remember)) {
      replaced++
      const next = randomBytes(24).toString('base64url')
      series.add(next)
      response.cookie('remember_token', next, { httpOnly: true, maxAge: 1e10 }).send(page('Your account'))
    } else if (sessions.has(sent(request, 'appsid'))) response.send(page('Your account'))
    else response.status(401).send(page('Who are you?'))
  })
  return { app, replaced: () => replaced }
}

/** No two answers are alike. */
function restlessSite(): Express {
  const app = express()
  let count = 0
  app.use((_request, response) => {
    count++
    response
      .cookie('sid', 'a3f1c09b77de4410', {})
      .status(count % 2 === 0 ? 200 : 203)
      .send(page(`${count}`))
  })
  return app
}

function page(title: string, script = ''): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title><link rel="icon" href="data:,"></head><body><h1>${title}</h1><script>${script}</script></body></html>`
}

/** Every request of the page goes through it, and is made by it: it has no tab, as the extension's have none. */
const serviceWorker = `
  self.addEventListener('install', () => self.skipWaiting())
  self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
  self.addEventListener('fetch', (event) => {
    if (new URL(event.request.url).pathname === '/me') event.respondWith(fetch('/me', { headers: { 'x-by': 'service-worker' } }))
  })
`

const polling = `
  window.answers = []
  navigator.serviceWorker.register('/worker.js').then(() => navigator.serviceWorker.ready).then(async () => {
    // The server makes the pauses: timers of a page in the background are slow.
    for (;;) window.answers.push((await fetch('/me')).status)
  })
`
