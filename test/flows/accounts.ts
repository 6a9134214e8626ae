import { randomBytes } from 'node:crypto'
import { application, enter, page, password, regenerate, signedIn, signedInOnly, usualPages, wrongPassword } from './application.ts'
import { type Flow, flowAt } from './flow.ts'
import type { Visitor } from './visitor.ts'

/** Registration, lost and changed passwords, links in e-mails. */
export const accountFlows: Readonly<Record<string, Flow>> = {
  registration: flowAt(
    'registration.test',
    () => {
      const app = usualPages(application())
      app.get('/register', (_request, response) => void response.send(page(registrationForm)))
      app.post('/register', async (request, response) => {
        await enter(request, request.body.email)
        response.redirect('/account')
      })
      return app
    },
    async ({ open }) => {
      const tab = await open('/register')
      await tab.fill({ email: 'alice@registration.test', password, password_confirmation: password })
      await tab.follow()
      await tab.goTo('/account')
      await tab.follow('#sign-out')
    },
  ),
  'password-reset': flowAt(
    'password-reset.test',
    () => {
      const app = usualPages(application())
      app.get('/forgot-password', (_request, response) => void response.send(page(forgotForm)))
      app.post('/forgot-password', (_request, response) => void response.send(page('<p id="sent">Look into your mail.</p>')))
      app.get('/reset-password', (_request, response) => void response.send(page(resetForm)))
      app.post('/reset-password', (_request, response) => response.redirect('/login'))
      return app
    },
    async ({ open }) => {
      const tab = await open('/forgot-password')
      await tab.fill({ email: 'alice@password-reset.test' })
      await tab.follow()
      await tab.goTo(`/reset-password?token=${randomBytes(16).toString('hex')}`)
      await tab.fill({ password, password_confirmation: password })
      await tab.follow()
      await tab.fill({ username: 'alice', password })
      await tab.follow()
      await tab.goTo('/account')
    },
  ),
  'password-change': flowAt('password-change.test', () => changing('renewed'), changePassword),
  'password-change-kept': flowAt('password-change-kept.test', () => changing('kept'), changePassword),
  'magic-link': flowAt(
    'magic-link.test',
    () => {
      const app = usualPages(application())
      app.get('/confirm', (_request, response) => response.redirect('/thanks'))
      app.get('/unsubscribe', (_request, response) => response.redirect('/thanks'))
      app.get('/thanks', (_request, response) => void response.send(page('<p>Thanks.</p>')))
      app.post('/login/link', (_request, response) => void response.send(page('<p>Look into your mail.</p>')))
      app.get('/login/link', (_request, response) => void response.send(page(linkForm)))
      app.get('/login/magic', async (request, response) => {
        await enter(request, 'alice')
        response.redirect('/account')
      })
      return app
    },
    async ({ open }) => {
      const tab = await open(`/confirm?token=${randomBytes(16).toString('hex')}`)
      await tab.goTo(`/unsubscribe?token=${randomBytes(16).toString('hex')}`)
      await tab.goTo('/login/link')
      await tab.fill({ email: 'alice@magic-link.test' })
      await tab.follow()
      await tab.goTo(`/login/magic?token=${randomBytes(16).toString('hex')}`)
      await tab.goTo('/account')
    },
  ),
}

/** Signs in, changes the password with a wrong current one, then with the right one. */
async function changePassword({ open }: Visitor): Promise<void> {
  const tab = await open('/login')
  await tab.fill({ username: 'alice', password })
  await tab.follow()
  for (const typed of [wrongPassword, password]) {
    await tab.goTo('/account/password')
    await tab.fill({ current_password: typed, new_password: 'battery staple', confirm_password: 'battery staple' })
    await tab.follow('#change')
  }
  await tab.goTo('/account')
}

function changing(renewal: 'renewed' | 'kept') {
  const app = usualPages(application())
  app.get('/account/password', signedInOnly, ({ session: { user = '' } }, response) => void response.send(page(signedIn(user, changeForm))))
  app.post('/account/password', signedInOnly, async (request, response) => {
    const { user = '' } = request.session
    if (request.body.current_password !== password) {
      response.status(422).send(page(signedIn(user, changeForm)))
      return
    }
    if (renewal === 'renewed') await regenerate(request)
    request.session.user = user
    response.redirect('/account')
  })
  return app
}

const registrationForm = `<form method="post"><input name="email" type="email"><input name="password" type="password">
  <input name="password_confirmation" type="password"><button>Register</button></form>`
const forgotForm = '<form method="post"><input name="email" type="email"><button>Send</button></form>'
const linkForm = '<form method="post"><input name="email" type="email"><button>Send me a link</button></form>'
const resetForm = `<form method="post"><input name="password" type="password"><input name="password_confirmation" type="password"><button>Save</button></form>`
const changeForm = `<form method="post" action="/account/password"><input name="current_password" type="password"><input name="new_password" type="password">
  <input name="confirm_password" type="password"><button id="change">Change</button></form>`
