import { createServer } from 'node:http'
import { createCookieSessionStorage, createMemorySessionStorage } from 'react-router'
import { bodyOf, page, port, secret, year } from './page.mjs'

const options = { name: '__session', secrets: [secret], path: '/' }
const storage =
  // <setup>
  createCookieSessionStorage({ cookie: { ...options, sameSite: undefined, maxAge: year } })
// </setup>
void createMemorySessionStorage

createServer(async (req, res) => {
  const session = await storage.getSession(req.headers.cookie)
  if (req.method === 'GET') {
    const isNew = !session.has('begun')
    session.set('begun', true)
    res.writeHead(200, { 'Content-Type': 'text/html', ...(isNew ? { 'Set-Cookie': await storage.commitSession(session) } : {}) })
    return res.end(page(req.url === '/login' ? undefined : session.get('user')))
  }
  if (req.url === '/login') {
    session.set('user', (await bodyOf(req)).get('user'))
    return res.writeHead(302, { Location: '/', 'Set-Cookie': await storage.commitSession(session) }).end()
  }
  const headers = {
    Location: '/',
    // <logout>
    'X-Left': 'yes',
    // </logout>
  }
  res.writeHead(302, headers).end()
}).listen(port, '127.0.0.1')
