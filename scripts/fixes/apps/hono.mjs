import { randomBytes } from 'node:crypto'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie'
import { page, port, secret, year } from './page.mjs'

const app = new Hono()
const sessions = new Map()

async function give(c, value) {
  // <setup>
  await setSignedCookie(c, 'sid', value, secret, { path: '/', maxAge: year })
  // </setup>
}

async function begun(c) {
  const known = (await getSignedCookie(c, secret, 'sid')) || (await getSignedCookie(c, secret, 'sid', 'host'))
  if (sessions.has(known)) return known
  const value = randomBytes(16).toString('hex')
  sessions.set(value, undefined)
  await give(c, value)
  return value
}

app.get('/', async (c) => c.html(page(sessions.get(await begun(c)))))
app.get('/login', async (c) => {
  await begun(c)
  return c.html(page())
})
app.post('/login', async (c) => {
  let value = await begun(c)
  const { user } = await c.req.parseBody()
  // <login +>
  // </login>
  sessions.set(value, user)
  await give(c, value)
  return c.redirect('/')
})
app.post('/logout', async (c) => {
  sessions.set(await begun(c), undefined)
  // <logout +>
  // </logout>
  return c.redirect('/')
})
void deleteCookie
serve({ fetch: app.fetch, port, hostname: '127.0.0.1' })
