import { createHash, randomBytes } from 'node:crypto'
import type { RequestListener } from 'node:http'
import { request as ask } from 'node:https'
import express, { type Express } from 'express'
import Provider from 'oidc-provider'
import { application, enter, loginForm, page, password, signedIn, signedInOnly, token, usualPages } from './application.ts'
import type { Flow } from './flow.ts'
import type { Tab } from './visitor.ts'

const client = { id: 'flow', secret: 'a secret of this run' }

/** Sign-on by another site: OpenID Connect with a real provider, and a posted SAML response. */
export const signOnFlows: Readonly<Record<string, Flow>> = {
  'oidc-code': {
    hosts: ['oidc-code.test', 'oidc-provider.test'],
    serve: ([own = '', provider = '']) => [relyingParty(own, provider), identityProvider(own, provider)],
    visit: async ({ open }) => {
      const tab = await open('/')
      await tab.follow('#sign-in')
      await signInAtProvider(tab)
      await tab.goTo('/')
      // The session at the relying party is gone, the one at the provider is not: nobody types anything.
      for (const each of await tab.page.cookies()) if (each.name === token) await tab.page.deleteCookie(each)
      await tab.goTo('/account')
      await tab.goTo('/')
    },
  },
  'oidc-silent': {
    hosts: ['oidc-silent.test', 'accounts.oidc-silent.test'],
    serve: ([own = '', provider = '']) => [relyingParty(own, provider), identityProvider(own, provider)],
    visit: async ({ open }) => {
      const tab = await open('/')
      await tab.follow('#sign-in')
      await signInAtProvider(tab)
      await tab.goTo('/keep-alive')
      await tab.shows('#renewed')
      await tab.goTo('/account')
    },
  },
  'saml-post': samlFlow('saml-post', 'renewed'),
  'saml-post-kept': samlFlow('saml-post-kept', 'kept'),
}

/** The provider's own pages: name and password, then consent. */
async function signInAtProvider(tab: Tab): Promise<void> {
  await tab.fill({ login: 'alice', password })
  await tab.follow()
  await tab.follow()
}

function identityProvider(relyingParty: string, issuer: string): RequestListener {
  const provider = new Provider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [`${relyingParty}/callback`] }],
    cookies: { keys: [randomBytes(16).toString('hex')] },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
  })
  const answer = provider.callback()
  return (request, response) => {
    response.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
    // Its pages name a web font, which nobody here needs.
    response.setHeader('Content-Security-Policy', "style-src 'unsafe-inline'")
    return answer(request, response)
  }
}

function relyingParty(own: string, provider: string): Express {
  const app = application()
  const verifiers = new Map<string, string>()
  const callback = `${own}/callback`
  const authorization = (state: string, more: Readonly<Record<string, string>>): string => {
    const verifier = randomBytes(32).toString('base64url')
    verifiers.set(state, verifier)
    const challenge = createHash('sha256').update(verifier).digest('base64url')
    const query = { client_id: client.id, response_type: 'code', scope: 'openid', redirect_uri: callback, state, ...more }
    return `${provider}/auth?${new URLSearchParams({ ...query, code_challenge: challenge, code_challenge_method: 'S256' })}`
  }
  app.get('/login', (request, response) => {
    request.session.state = randomBytes(16).toString('hex')
    response.redirect(authorization(request.session.state, {}))
  })
  app.get('/silent', (request, response) => {
    request.session.state = randomBytes(16).toString('hex')
    request.session.returnTo = '/renewed'
    response.redirect(authorization(request.session.state, { prompt: 'none' }))
  })
  app.get('/callback', async (request, response) => {
    const { state, returnTo = '/account' } = request.session
    if (state === undefined || request.query.state !== state) return void response.status(400).send(page('<p>Begin again.</p>'))
    const code = String(request.query.code)
    const form = { grant_type: 'authorization_code', code, redirect_uri: callback, code_verifier: verifiers.get(state) ?? '' }
    const { id_token } = await redeem(`${provider}/token`, form)
    const [, claims = ''] = id_token.split('.')
    await enter(request, JSON.parse(Buffer.from(claims, 'base64url').toString()).sub)
    response.redirect(returnTo)
  })
  app.get('/renewed', signedInOnly, (_request, response) => {
    response.send(page(`<script>parent.document.body.insertAdjacentHTML('beforeend', '<p id="renewed"></p>')</script>`))
  })
  app.get('/keep-alive', signedInOnly, ({ session: { user = '' } }, response) => {
    response.send(page(signedIn(user, '<iframe src="/silent" hidden></iframe>')))
  })
  return usualPages(app)
}

/** Asks the provider's token endpoint, server to server: no browser sees it. */
function redeem(endpoint: string, form: Readonly<Record<string, string>>): Promise<{ readonly id_token: string }> {
  const { hostname, port, pathname } = new URL(endpoint)
  const headers = { host: `${hostname}:${port}`, 'content-type': 'application/x-www-form-urlencoded' }
  const options = { host: '127.0.0.1', port, path: pathname, method: 'POST', headers, rejectUnauthorized: false }
  return new Promise((resolve, reject) => {
    const asking = ask({ ...options, auth: `${client.id}:${encodeURIComponent(client.secret)}` }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (more: string) => {
        text += more
      })
      answer.on('end', () => (answer.statusCode === 200 ? resolve(JSON.parse(text)) : reject(new Error(text))))
    })
    asking.on('error', reject).end(new URLSearchParams(form).toString())
  })
}

/**
 * The identity provider's page posts its response to the service provider. A cookie with SameSite=Lax stays away from that post, so that
 * the service begins a new session; one with SameSite=None comes along.
 */
function samlFlow(name: string, renewal: 'renewed' | 'kept'): Flow {
  return {
    hosts: [`${name}.test`, `${name}-provider.test`],
    serve: ([own = '', provider = '']) => [serviceProvider(own, provider, renewal), samlProvider()],
    visit: async ({ open }) => {
      const tab = await open('/')
      await tab.follow('#sign-in')
      await tab.fill({ username: 'alice', password })
      await tab.follow()
      await tab.shows('#sign-out')
      await tab.goTo('/')
      await tab.follow('#sign-out')
    },
  }
}

function serviceProvider(own: string, provider: string, renewal: 'renewed' | 'kept'): Express {
  const sameSite = renewal === 'kept' ? ('none' as const) : ('lax' as const)
  const app = application({ cookie: { path: '/', httpOnly: true, secure: true, sameSite } })
  app.get('/login', (_request, response) => {
    const issued = `<AuthnRequest AssertionConsumerServiceURL="${own}/saml/acs"/>`
    const query = new URLSearchParams({ SAMLRequest: Buffer.from(issued).toString('base64'), RelayState: '/account' })
    response.redirect(`${provider}/sso?${query}`)
  })
  app.post('/saml/acs', async (request, response) => {
    const xml = Buffer.from(String(request.body.SAMLResponse), 'base64').toString()
    await enter(request, /<NameID>(.*?)<\/NameID>/.exec(xml)?.[1] ?? '', renewal)
    response.redirect(String(request.body.RelayState))
  })
  return usualPages(app)
}

function samlProvider(): Express {
  const app = express()
  app.disable('x-powered-by').use(express.urlencoded({ extended: false }))
  app.get('/sso', ({ originalUrl }, response) => void response.send(page(loginForm(originalUrl.replaceAll('&', '&amp;')))))
  app.post('/sso', (request, response) => {
    if (request.body.password !== password) return void response.status(401).send(page(loginForm(request.originalUrl)))
    const asked = Buffer.from(String(request.query.SAMLRequest), 'base64').toString()
    const service = /AssertionConsumerServiceURL="([^"]+)"/.exec(asked)?.[1] ?? ''
    const said = Buffer.from(`<Response><NameID>${request.body.username}</NameID></Response>`).toString('base64')
    response.send(
      page(`<form method="post" action="${service}"><input type="hidden" name="SAMLResponse" value="${said}">
        <input type="hidden" name="RelayState" value="${request.query.RelayState}"></form><script>document.forms[0].submit()</script>`),
    )
  })
  return app
}
