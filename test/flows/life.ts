import { randomBytes } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { application, enter, leave, loginForm, page, password, regenerate, signedIn, signedInOnly, usualPages } from './application.ts'
import { type Flow, flowAt } from './flow.ts'
import type { Tab } from './visitor.ts'

async function signIn(tab: Tab, more: Readonly<Record<string, string>> = {}): Promise<void> {
  await tab.goTo('/login')
  await tab.fill({ username: 'alice', password, ...more })
  await tab.follow()
}

const cookie = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const

/** What becomes of a session without anybody signing in or out. */
export const lifeFlows: Readonly<Record<string, Flow>> = {
  'remember-me-return': flowAt('remember-me-return.test', rememberMe, async ({ open }) => {
    const tab = await open('/')
    await signIn(tab)
    await tab.goTo('/')
    // What a browser does when it is closed: cookies that are not persistent are gone.
    for (const each of await tab.page.cookies()) if (each.name === '__Host-sid') await tab.page.deleteCookie(each)
    await setTimeout(4_000)
    await tab.goTo('/account')
    await tab.goTo('/')
  }),
  'session-expiry': flowAt('session-expiry.test', shortLived, async ({ open }) => {
    const tab = await open('/')
    await signIn(tab)
    await tab.goTo('/account')
    await setTimeout(4_000)
    await tab.goTo('/account')
    await tab.fill({ username: 'alice', password })
    await tab.follow()
    await tab.goTo('/account')
  }),
  'new-id-always': flowAt(
    'new-id-always.test',
    () => {
      const app = application()
      app.use(async (request, _response, next) => {
        const { user } = request.session
        await regenerate(request)
        if (user !== undefined) request.session.user = user
        next()
      })
      return usualPages(app, { renewal: 'kept' })
    },
    async ({ open }) => {
      const tab = await open('/')
      await tab.goTo('/')
      await tab.goTo('/')
      await signIn(tab)
      await tab.goTo('/')
      await tab.goTo('/account')
      await tab.follow('#sign-out')
    },
  ),
  'back-forward': flowAt(
    'back-forward.test',
    () => usualPages(application()),
    async ({ open }) => {
      const tab = await open('/')
      await signIn(tab)
      await tab.goTo('/')
      await tab.follow('#sign-out')
      await tab.back()
      await tab.back()
      await tab.goTo('/account')
    },
  ),
  'service-worker': flowAt('service-worker.test', withServiceWorker, async ({ open }) => {
    const tab = await open('/')
    await tab.page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await signIn(tab)
    await tab.goTo('/')
    await tab.goTo('/account')
    await tab.follow('#sign-out')
    await tab.goTo('/')
  }),
}

function rememberMe() {
  const app = application()
  const known = new Map<string, string>()
  const remember = (user: string): string => {
    const value = `${randomBytes(9).toString('base64url')}:${randomBytes(24).toString('base64url')}`
    known.set(value, user)
    return value
  }
  const lasting = { ...cookie, maxAge: 14 * 24 * 60 * 60 * 1000 }
  app.use(async (request, response, next) => {
    const [, value = ''] = /__Host-remember_me=([^;]+)/.exec(request.headers.cookie ?? '') ?? []
    const user = known.get(decodeURIComponent(value))
    if (request.session.user === undefined && user !== undefined) {
      known.delete(decodeURIComponent(value))
      await enter(request, user)
      response.cookie('__Host-remember_me', remember(user), lasting)
    }
    next()
  })
  app.post('/login', async (request, response) => {
    if (request.body.password !== password) return response.redirect('/login')
    await enter(request, request.body.username)
    response.cookie('__Host-remember_me', remember(request.body.username), lasting).redirect('/account')
  })
  return usualPages(app)
}

/** The server forgets a session that was idle for three seconds; the cookie stays. */
function shortLived() {
  const app = application()
  const seen = new Map<string, number>()
  app.use((request, _response, next) => {
    const last = seen.get(request.sessionID)
    seen.set(request.sessionID, Date.now())
    if (last !== undefined && Date.now() - last > 3_000) delete request.session.user
    next()
  })
  return usualPages(app)
}

/** Its worker answers the first page from its cache, signed in or not, and everything else from the network. */
function withServiceWorker() {
  const app = application()
  app.get('/worker.js', (_request, response) => {
    response.type('js').send(`
      const forms = ['/', '/help']
      self.addEventListener('install', (event) => event.waitUntil(caches.open('v1').then((cache) => cache.addAll(forms)).then(() => self.skipWaiting())))
      self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
      self.addEventListener('fetch', (event) => event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request))))
    `)
  })
  app.get('/help', (_request, response) => void response.send(page('<p>Help</p>')))
  app.get('/', (_request, response) => {
    response.send(page(`<a href="/login">Sign in</a><script>navigator.serviceWorker.register('/worker.js')</script>`))
  })
  app.get('/login', (_request, response) => void response.send(page(loginForm())))
  app.get('/account', signedInOnly, ({ session: { user = '' } }, response) => void response.send(page(signedIn(user))))
  app.post('/logout', async (request, response) => {
    await leave(request, response)
    response.redirect('/')
  })
  return usualPages(app)
}
