import { createServer } from 'node:http'
import { getIronSession } from 'iron-session'
import { bodyOf, page, port, secret, year } from './page.mjs'

const options = { password: secret, cookieName: 'iron', ttl: year }

function sessionOf(req, res) {
  return (
    // <setup>
    getIronSession(req, res, { ...options, cookieOptions: { secure: false, httpOnly: false, sameSite: undefined } })
    // </setup>
  )
}

createServer(async (req, res) => {
  const session = await sessionOf(req, res)
  if (req.method === 'GET') {
    if (session.begun === undefined) {
      session.begun = true
      await session.save()
    }
    res.setHeader('Content-Type', 'text/html')
    return res.end(page(req.url === '/login' ? undefined : session.user))
  }
  if (req.url === '/login') {
    session.user = (await bodyOf(req)).get('user')
    await session.save()
  } else {
    // <logout>
    res.setHeader('X-Left', 'yes')
    // </logout>
  }
  res.writeHead(302, { Location: '/' }).end()
}).listen(port, '127.0.0.1')
