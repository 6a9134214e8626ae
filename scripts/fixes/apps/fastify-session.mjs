import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import session from '@fastify/session'
import fastify from 'fastify'
import { page, port, secret, year } from './page.mjs'

const app = fastify({ trustProxy: true })
const options = { secret, cookieName: 'sessionId', saveUninitialized: true }
app.register(cookie)
app.register(formbody)
// <setup>
app.register(session, { ...options, cookie: { path: '/', secure: false, httpOnly: false, maxAge: year * 1000 } })
// </setup>
app.register(async (app) => {
  app.get('/', async (request, reply) => {
    request.session.visits = (request.session.visits ?? 0) + 1
    return reply.type('text/html').send(page(request.session.user))
  })
  app.get('/login', async (request, reply) => {
    request.session.visits = (request.session.visits ?? 0) + 1
    return reply.type('text/html').send(page())
  })
  app.post('/login', async (request, reply) => {
    const { user } = request.body
    // <login +>
    // </login>
    request.session.user = user
    return reply.redirect('/')
  })
  app.post('/logout', async (request, reply) => {
    // <logout>
    request.session.user = undefined
    // </logout>
    return reply.redirect('/')
  })
})
await app.listen({ port, host: '127.0.0.1' })
