import { application, leave, page, password, signedIn, signedInOnly, usualPages } from './application.ts'
import { type Flow, flowAt } from './flow.ts'
import type { Visitor } from './visitor.ts'

/** Signs in, and out again by the one control of the page; then asks for what only signed-in users see. */
function visitBy(leaveBy: (tab: Awaited<ReturnType<Visitor['open']>>) => Promise<void>): Flow['visit'] {
  return async ({ open }) => {
    const tab = await open('/login')
    await tab.fill({ username: 'alice', password })
    await tab.follow()
    await tab.goTo('/settings')
    await leaveBy(tab)
    await tab.goTo('/settings')
  }
}

export const logoutFlows: Readonly<Record<string, Flow>> = {
  'logout-by-fetch': flowAt(
    'logout-by-fetch.test',
    () => {
      const app = usualPages(application())
      app.get('/settings', signedInOnly, (_request, response) => void response.send(page(fetchingLogout)))
      app.delete('/api/session', async (request, response) => {
        await leave(request, response)
        response.sendStatus(204)
      })
      return app
    },
    visitBy((tab) => tab.press('#leave', '#left')),
  ),
  'logout-by-link': flowAt(
    'logout-by-link.test',
    () => {
      const app = usualPages(application())
      app.get('/settings', signedInOnly, (_request, response) => void response.send(page('<a id="leave" href="/logout">Log out</a>')))
      app.get('/logout', async (request, response) => {
        await leave(request, response)
        response.redirect('/')
      })
      return app
    },
    visitBy((tab) => tab.follow('#leave')),
  ),
  'logout-keeps-cookie': flowAt(
    'logout-keeps-cookie.test',
    () => {
      const app = usualPages(application())
      app.get('/settings', signedInOnly, ({ session: { user = '' } }, response) => void response.send(page(signedIn(user, leaveForm))))
      app.post('/sign-off', (request, response) => {
        delete request.session.user
        response.redirect('/')
      })
      return app
    },
    visitBy((tab) => tab.follow('#leave')),
  ),
  'logout-clear-site-data': flowAt(
    'logout-clear-site-data.test',
    () => {
      const app = usualPages(application())
      app.get('/settings', signedInOnly, ({ session: { user = '' } }, response) => void response.send(page(signedIn(user, goodbyeForm))))
      app.post('/goodbye', (request, response) => {
        request.session.destroy(() => response.set('Clear-Site-Data', '"cookies", "storage"').send(page('<p>Bye</p>')))
      })
      return app
    },
    visitBy((tab) => tab.follow('#leave')),
  ),
}

const fetchingLogout = `<button id="leave">Sign out</button><script>
  document.getElementById('leave').addEventListener('click', async () => {
    await fetch('/api/session', { method: 'DELETE' })
    document.body.innerHTML = '<p id="left">You have left.</p>'
  })
</script>`
const leaveForm = '<form method="post" action="/sign-off"><button id="leave">Leave</button></form>'
const goodbyeForm = '<form method="post" action="/goodbye"><button id="leave">Leave</button></form>'
