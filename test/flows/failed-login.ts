import type { Express, Response } from 'express'
import { application, enter, loginForm, page, password, signedIn, signedInOnly, signInLink, wrongPassword } from './application.ts'
import { type Flow, flowAt } from './flow.ts'

/** How a server says that a password was wrong; then the right one is typed. */
const refusals: Readonly<Record<string, (response: Response) => void>> = {
  'failed-form-again': (response) => void response.send(page(loginForm('/login', 'Wrong name or password.'))),
  'failed-redirect': (response) => response.redirect('/login?error=credentials'),
  'failed-redirect-wordless': (response) => response.redirect('/login'),
  'failed-401': (response) => void response.status(401).send(page(loginForm('/login', 'Wrong name or password.'))),
  'failed-422': (response) => void response.status(422).send(page(loginForm('/login', 'Wrong name or password.'))),
}

/** Those whose right login keeps the session ID. */
const keeping = new Set(['failed-redirect', 'failed-422'])

export const failedLoginFlows: Readonly<Record<string, Flow>> = Object.fromEntries(
  Object.entries(refusals).map(([name, refuse]) => [
    name,
    flowAt(
      `${name}.test`,
      () => failingApplication(refuse, keeping.has(name) ? 'kept' : 'renewed'),
      async ({ open }) => {
        const tab = await open('/')
        await tab.follow('#sign-in')
        await tab.fill({ username: 'alice', password: wrongPassword })
        await tab.follow()
        await tab.page.$eval('[name=username]', (input) => input.setAttribute('value', ''))
        await tab.fill({ username: 'alice', password })
        await tab.follow()
        await tab.goTo('/')
      },
    ),
  ]),
)

function failingApplication(refuse: (response: Response) => void, renewal: 'renewed' | 'kept'): Express {
  const app = application()
  app.get('/', ({ session: { user } }, response) => void response.send(page(user === undefined ? signInLink : signedIn(user))))
  app.get('/login', (_request, response) => void response.send(page(loginForm())))
  app.post('/login', async (request, response) => {
    if (request.body.password !== password) return refuse(response)
    await enter(request, request.body.username, renewal)
    response.redirect('/account')
  })
  app.get('/account', signedInOnly, ({ session: { user = '' } }, response) => void response.send(page(signedIn(user))))
  return app
}
