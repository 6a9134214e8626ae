import { randomBytes } from 'node:crypto'
import express, { type Express, type Request } from 'express'
import { application, enter, httpsOnly, leave, page, password, wrongPassword } from './application.ts'
import { type Flow, flowAt } from './flow.ts'
import type { Visitor } from './visitor.ts'

/** One page whose script asks `calls`, functions `signIn`, `whoAmI` and `signOut`, and shows what came back. */
function singlePage(calls: string): string {
  return page(`<main></main><script>
    const main = document.querySelector('main')
    ${calls}
    const form = '<form id="form"><input name="username"><input name="password" type="password"><button>Sign in</button></form>'
    async function show() {
      const user = await whoAmI()
      main.innerHTML = user === null ? '<p id="signed-out"></p>' + form : '<h1 id="signed-in">Hello</h1><button id="sign-out">Sign out</button>'
      document.getElementById('sign-out')?.addEventListener('click', async () => { await signOut(); await show() })
      document.getElementById('form')?.addEventListener('submit', async (event) => {
        event.preventDefault()
        const { username, password } = Object.fromEntries(new FormData(event.target))
        if (await signIn(username, password)) await show()
        else main.insertAdjacentHTML('beforeend', '<p id="refused">Wrong</p>')
      })
    }
    show()
  </script>`)
}

async function visit({ open }: Visitor): Promise<void> {
  const tab = await open('/')
  await tab.shows('#signed-out')
  await tab.fill({ username: 'alice', password: wrongPassword })
  await tab.press('button', '#refused')
  await tab.page.$eval('form', (form) => form.reset())
  await tab.fill({ username: 'alice', password })
  await tab.press('button', '#signed-in')
  await tab.goTo('/')
  await tab.shows('#signed-in')
  await tab.press('#sign-out', '#signed-out')
}

const json = `const ask = (path, body) => fetch(path, { method: body ? 'POST' : 'GET', headers: { 'content-type': 'application/json' }, body: body && JSON.stringify(body) })`

export const singlePageFlows: Readonly<Record<string, Flow>> = {
  'json-login': flowAt('json-login.test', () => jsonLogin('renewed'), visit),
  'json-login-kept': flowAt('json-login-kept.test', () => jsonLogin('kept'), visit),
  'graphql-login': flowAt('graphql-login.test', graphqlLogin, visit),
  'json-rpc-login': flowAt('json-rpc-login.test', jsonRpcLogin, visit),
  'silent-refresh': flowAt('silent-refresh.test', silentRefresh, async ({ open }) => {
    const tab = await open('/')
    await tab.shows('#signed-out')
    await tab.fill({ username: 'alice', password })
    await tab.press('button', '#signed-in')
    await tab.goTo('/')
    await tab.shows('#signed-in')
    await tab.goTo('/')
    await tab.shows('#signed-in')
    await tab.press('#sign-out', '#signed-out')
  }),
}

function jsonLogin(renewal: 'renewed' | 'kept'): Express {
  const app = application()
  app.get('/', (_request, response) => {
    response.send(
      singlePage(`${json}
      const whoAmI = async () => { const answer = await ask('/api/me'); return answer.ok ? (await answer.json()).user : null }
      const signIn = async (username, password) => (await ask('/api/login', { username, password })).ok
      const signOut = () => ask('/api/logout', {})`),
    )
  })
  app.get('/api/me', ({ session: { user } }, response) => {
    if (user === undefined) response.status(401).json({})
    else response.json({ user })
  })
  app.post('/api/login', async (request, response) => {
    if (request.body.password !== password) return void response.status(401).json({})
    await enter(request, request.body.username, renewal)
    response.json({ user: request.body.username })
  })
  app.post('/api/logout', async (request, response) => {
    await leave(request, response)
    response.json({})
  })
  return app
}

/** GraphQL answers everything with 200, errors too. */
function graphqlLogin(): Express {
  const app = application()
  app.get('/', (_request, response) => {
    response.send(
      singlePage(`${json}
      const run = async (operationName, query, variables) => (await (await ask('/graphql', { operationName, query, variables })).json()).data
      const whoAmI = async () => (await run('Viewer', 'query Viewer { viewer { name } }', {})).viewer
      const signIn = async (username, password) =>
        (await run('SignIn', 'mutation SignIn($username: String!, $password: String!) { signIn(username: $username, password: $password) { name } }', { username, password })).signIn !== null
      const signOut = () => run('SignOut', 'mutation SignOut { signOut }', {})`),
    )
  })
  app.post('/graphql', async (request, response) => {
    const { operationName, variables } = request.body
    const right = operationName === 'SignIn' && variables.password === password
    if (right) await enter(request, variables.username)
    if (operationName === 'SignOut') await leave(request, response)
    const viewer = operationName !== 'SignOut' && request.session.user !== undefined ? { name: request.session.user } : null
    response.json({ data: { viewer, signIn: right ? viewer : null, signOut: true } })
  })
  return app
}

function jsonRpcLogin(): Express {
  const app = application()
  app.get('/', (_request, response) => {
    response.send(
      singlePage(`${json}
      let id = 0
      const run = async (method, params) => (await (await ask('/api/jsonrpc', { jsonrpc: '2.0', method, params, id: ++id })).json()).result ?? null
      const whoAmI = () => run('user.current', {})
      const signIn = async (username, password) => (await run('user.login', { username, password })) !== null
      const signOut = () => run('user.logout', {})`),
    )
  })
  app.post('/api/jsonrpc', async (request, response) => {
    const { method, params, id } = request.body
    if (method === 'user.login' && params.password === password) await enter(request, params.username)
    if (method === 'user.logout') await leave(request, response)
    const user = method === 'user.logout' ? undefined : request.session.user
    response.json({ jsonrpc: '2.0', id, ...(user === undefined ? { error: { code: -32000, message: 'denied' } } : { result: user }) })
  })
  return app
}

/** A short access token in memory, sent as bearer, and a cookie that gets the next one; both are new at every refresh. */
function silentRefresh(): Express {
  const app = express()
  app.disable('x-powered-by').use(httpsOnly, express.json())
  const access = new Set<string>()
  const refresh = new Set<string>()
  const path = '/api/auth'
  const issue = () => {
    const [next, bearer] = [randomBytes(24).toString('base64url'), randomBytes(24).toString('base64url')]
    refresh.add(next)
    access.add(bearer)
    return { cookie: `__Secure-refresh=${next}; Path=${path}; Secure; HttpOnly; SameSite=Strict; Max-Age=604800`, bearer }
  }
  const held = ({ headers: { cookie = '' } }: Request) => /__Secure-refresh=([^;]+)/.exec(cookie)?.[1] ?? ''
  app.get('/', (_request, response) => {
    response.send(
      singlePage(`${json}
      let bearer = null
      const me = () => fetch('/api/me', { headers: bearer ? { authorization: 'Bearer ' + bearer } : {} })
      async function take(answer) { if (answer.ok) bearer = (await answer.json()).accessToken; return answer.ok }
      async function whoAmI() {
        if (bearer === null) await take(await ask('${path}/refresh', {}))
        const answer = await me()
        return answer.ok ? (await answer.json()).user : null
      }
      const signIn = async (username, password) => take(await ask('${path}/login', { username, password }))
      const signOut = async () => { await ask('${path}/logout', {}); bearer = null }`),
    )
  })
  app.get('/api/me', ({ headers: { authorization = '' } }, response) => {
    if (access.has(authorization.slice('Bearer '.length))) response.json({ user: 'alice' })
    else response.status(401).json({})
  })
  app.post(`${path}/login`, (request, response) => {
    if (request.body.password !== password) return void response.status(401).json({})
    const { cookie, bearer } = issue()
    response.append('Set-Cookie', cookie).json({ accessToken: bearer })
  })
  app.post(`${path}/refresh`, (request, response) => {
    if (!refresh.delete(held(request))) return void response.status(401).json({})
    const { cookie, bearer } = issue()
    response.append('Set-Cookie', cookie).json({ accessToken: bearer })
  })
  app.post(`${path}/logout`, (request, response) => {
    refresh.delete(held(request))
    response.clearCookie('__Secure-refresh', { path, secure: true }).json({})
  })
  return app
}
