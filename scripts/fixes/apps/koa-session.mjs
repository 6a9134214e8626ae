import Koa from 'koa'
import session from 'koa-session'
import { bodyOf, page, port, secret, year } from './page.mjs'

const app = new Koa()
app.keys = [secret]
const held = new Map()
const store = {
  get: (key) => held.get(key),
  set: (key, value) => void held.set(key, value),
  destroy: (key) => void held.delete(key),
}
const options = { key: 'koa.sess', store, httpOnly: false, maxAge: year * 1000 }
// <setup>
app.use(session(options, app))
// </setup>
app.use(async (ctx) => {
  if (ctx.path === '/login' && ctx.method === 'POST') {
    const user = (await bodyOf(ctx.req)).get('user')
    // <login +>
    // </login>
    ctx.session.user = user
    return ctx.redirect('/')
  }
  if (ctx.path === '/logout') {
    // <logout>
    ctx.session.user = undefined
    // </logout>
    return ctx.redirect('/')
  }
  ctx.session.visits = (ctx.session.visits ?? 0) + 1
  ctx.body = page(ctx.path === '/login' ? undefined : ctx.session.user)
  ctx.type = 'html'
})
app.listen(port, '127.0.0.1')
