import type { Express } from 'express'
import { application, enter, leave, loginForm, page, password, regenerate, signedIn, signedInOnly } from './application.ts'
import { type Flow, flowAt } from './flow.ts'
import type { Visitor } from './visitor.ts'

const code = '314159'

/** Password, then a code, mistyped once. */
async function signInTwice({ open }: Visitor): Promise<void> {
  const tab = await open('/login')
  await tab.fill({ username: 'alice', password })
  await tab.follow()
  await tab.fill({ code: '000000' })
  await tab.follow()
  await tab.fill({ code })
  await tab.follow()
  await tab.goTo('/account')
  await tab.follow('#sign-out')
}

export const secondFactorFlows: Readonly<Record<string, Flow>> = {
  'second-factor': flowAt('second-factor.test', () => twoSteps('renewed', 'renewed'), signInTwice),
  'second-factor-one-renewal': flowAt('second-factor-one-renewal.test', () => twoSteps('renewed', 'kept'), signInTwice),
  'second-factor-kept': flowAt('second-factor-kept.test', () => twoSteps('kept', 'kept'), signInTwice),
  'step-up': flowAt(
    'step-up.test',
    () => {
      const app = twoSteps('renewed', 'kept')
      app.get('/settings/confirm-access', signedInOnly, (_request, response) => {
        response.send(page('<form method="post"><input name="password" type="password"><button>Confirm</button></form>'))
      })
      app.post('/settings/confirm-access', signedInOnly, (request, response) => {
        if (request.body.password === password) response.redirect('/settings')
        else response.redirect('/settings/confirm-access')
      })
      app.get('/settings', signedInOnly, ({ session: { user = '' } }, response) => void response.send(page(signedIn(user))))
      return app
    },
    async ({ open }) => {
      const tab = await open('/login')
      await tab.fill({ username: 'alice', password })
      await tab.follow()
      await tab.fill({ code })
      await tab.follow()
      await tab.goTo('/settings/confirm-access')
      await tab.fill({ password })
      await tab.follow()
      await tab.goTo('/account')
    },
  ),
}

function twoSteps(afterPassword: 'renewed' | 'kept', afterCode: 'renewed' | 'kept'): Express {
  const app = application()
  app.get('/login', (_request, response) => void response.send(page(loginForm())))
  app.post('/login', async (request, response) => {
    if (request.body.password !== password) return response.redirect('/login')
    if (afterPassword === 'renewed') await regenerate(request)
    request.session.halfway = request.body.username
    response.redirect('/login/code')
  })
  app.get('/login/code', (_request, response) => void response.send(page(codeForm)))
  app.post('/login/code', async (request, response) => {
    const { halfway } = request.session
    if (request.body.code !== code || halfway === undefined) return response.redirect('/login/code')
    await enter(request, halfway, afterCode)
    response.redirect('/account')
  })
  app.get('/account', signedInOnly, ({ session: { user = '' } }, response) => void response.send(page(signedIn(user))))
  app.post('/logout', async (request, response) => {
    await leave(request, response)
    response.redirect('/login')
  })
  return app
}

const codeForm =
  '<form method="post" action="/login/code"><input name="code" autocomplete="one-time-code" inputmode="numeric"><button>Go on</button></form>'
