import { createServer } from 'node:http'
import { createApp, eventHandler, readBody, sendRedirect, toNodeListener, useSession } from 'h3'
import { page, port, secret, year } from './page.mjs'

const options = { password: secret, name: 'h3' }

function sessionOf(event) {
  return (
    // <setup>
    useSession(event, { ...options, maxAge: year, cookie: { secure: false, httpOnly: false, sameSite: undefined } })
    // </setup>
  )
}

const app = createApp()
app.use(
  eventHandler(async (event) => {
    const session = await sessionOf(event)
    if (event.method === 'GET') {
      if (session.data.begun === undefined) await session.update({ begun: true })
      return page(event.path === '/login' ? undefined : session.data.user)
    }
    if (event.path === '/login') {
      await session.update({ user: (await readBody(event)).user })
    } else {
      // <logout>
      event.node.res.setHeader('X-Left', 'yes')
      // </logout>
    }
    return sendRedirect(event, '/')
  }),
)
createServer(toNodeListener(app)).listen(port, '127.0.0.1')
