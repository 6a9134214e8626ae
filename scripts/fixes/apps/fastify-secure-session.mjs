import { randomBytes } from 'node:crypto'
import formbody from '@fastify/formbody'
import secureSession from '@fastify/secure-session'
import fastify from 'fastify'
import { page, port, year } from './page.mjs'

const app = fastify({ trustProxy: true })
const options = { key: randomBytes(32), cookieName: 'session', expiry: year }
app.register(formbody)
// <setup>
app.register(secureSession, { ...options, cookie: { path: '/', httpOnly: false, maxAge: year } })
// </setup>
app.register(async (app) => {
  app.get('/', async (request, reply) => {
    if (request.session.get('begun') === undefined) request.session.set('begun', true)
    return reply.type('text/html').send(page(request.session.get('user')))
  })
  app.get('/login', async (request, reply) => reply.type('text/html').send(page()))
  app.post('/login', async (request, reply) => {
    request.session.set('user', request.body.user)
    return reply.redirect('/')
  })
  app.post('/logout', async (request, reply) => {
    // <logout>
    reply.header('X-Left', 'yes')
    // </logout>
    return reply.redirect('/')
  })
})
await app.listen({ port, host: '127.0.0.1' })
