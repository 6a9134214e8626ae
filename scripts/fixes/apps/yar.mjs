import hapi from '@hapi/hapi'
import yar from '@hapi/yar'
import { page, port, secret, year } from './page.mjs'

const password = secret
const server = hapi.server({ port, host: '127.0.0.1' })
const options = { name: 'session', maxCookieSize: 0, cookieOptions: { password } }
// <setup>
await server.register({
  plugin: yar,
  options: { ...options, cookieOptions: { password, isSecure: false, isHttpOnly: false, isSameSite: false, ttl: year * 1000 } },
})
// </setup>
server.route([
  {
    method: 'GET',
    path: '/',
    handler: (request) => {
      request.yar.set('begun', true)
      return page(request.yar.get('user') ?? undefined)
    },
  },
  {
    method: 'GET',
    path: '/login',
    handler: (request) => {
      request.yar.set('begun', true)
      return page()
    },
  },
  {
    method: 'POST',
    path: '/login',
    handler: (request, h) => {
      request.yar.set('user', request.payload.user)
      return h.redirect('/')
    },
  },
  {
    method: 'POST',
    path: '/logout',
    handler: (request, h) => {
      request.yar.clear('user')
      return h.redirect('/')
    },
  },
])
await server.start()
