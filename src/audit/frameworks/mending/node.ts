/**
 * Mending in Node; how it is written stands in `../mending-row.ts`. A table is as long as its list of frameworks. `options` are those that
 * the application has already.
 */
export const node = `
express-session express-session-own-name ¦ https://expressjs.com/en/resources/middleware/session.html
  secure: app.set('trust proxy', 1)
    app.use(session({ ...options, cookie: { secure: true } }))
  httponly: app.use(session({ ...options, cookie: { httpOnly: true } }))
  samesite: app.use(session({ ...options, cookie: { sameSite: 'lax' } }))
  domain: app.use(session({ ...options, cookie: { domain: undefined, path: '/' } }))
  prefix: app.set('trust proxy', 1)
    app.use(session({ ...options, name: '__Host-«name»', cookie: { secure: true, path: '/', domain: undefined } }))
  lifetime: app.use(session({ ...options, cookie: { maxAge: null } }))
  rotation: req.session.regenerate((error) => {
      if (error) return next(error)
      req.session.user = user
      res.redirect('/')
    })
  logout: req.session.destroy((error) => {
      if (error) return next(error)
      res.clearCookie('«cookie»', { path: '/' })
      res.redirect('/')
    })
  entropy opaque url ! own-code
  https: app.use((req, res, next) => {
      res.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
      next()
    })
cookie-parser ¦ https://expressjs.com/en/5x/api.html#res.cookie
  secure: res.cookie('«cookie»', value, { signed: true, secure: true })
  httponly: res.cookie('«cookie»', value, { signed: true, httpOnly: true })
  samesite: res.cookie('«cookie»', value, { signed: true, sameSite: 'lax' })
  domain: res.cookie('«cookie»', value, { signed: true, domain: undefined, path: '/' })
  prefix: res.cookie('__Host-«name»', value, { signed: true, secure: true, path: '/' })
  lifetime: res.cookie('«cookie»', value, { signed: true, maxAge: undefined })
  rotation: const value = crypto.randomUUID()
  logout: res.clearCookie('«cookie»', { path: '/' })
  entropy: const value = crypto.randomBytes(32).toString('base64url')
  opaque: const value = crypto.randomUUID()
  url ! own-code
  https: res.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
cookie-session keygrip-sig ¦ https://expressjs.com/en/resources/middleware/cookie-session.html
  secure: app.set('trust proxy', 1)
    app.use(cookieSession({ ...options, secure: true }))
  httponly: app.use(cookieSession({ ...options, httpOnly: true }))
  samesite: app.use(cookieSession({ ...options, sameSite: 'lax' }))
  domain: app.use(cookieSession({ ...options, domain: undefined, path: '/' }))
  prefix: app.set('trust proxy', 1)
    app.use(cookieSession({ ...options, name: '__Host-«name»', secure: true, path: '/' }))
  lifetime: app.use(cookieSession({ ...options, maxAge: undefined }))
  rotation ! content
  logout: req.session = null
    res.redirect('/')
  opaque: app.use(session({ secret: options.keys, resave: false, saveUninitialized: true }))
  entropy url ! own-code
  https: app.use((req, res, next) => {
      res.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
      next()
    })
koa-session ¦ https://github.com/koajs/session#readme
  secure: app.proxy = true
    app.use(session({ ...options, secure: true }, app))
  httponly: app.use(session({ ...options, httpOnly: true }, app))
  samesite: app.use(session({ ...options, sameSite: 'lax' }, app))
  domain: app.use(session({ ...options, domain: undefined, path: '/' }, app))
  prefix: app.proxy = true
    app.use(session({ ...options, key: '__Host-«name»', secure: true, path: '/' }, app))
  lifetime: app.use(session({ ...options, maxAge: 'session' }, app))
  rotation: ctx.session.regenerate()
  logout: ctx.session = null
  opaque: app.use(session({ ...options, store }, app))
  entropy url ! own-code
  https: app.use((ctx, next) => {
      ctx.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
      return next()
    })
fastify-session ¦ https://github.com/fastify/session#readme
  secure: app.register(session, { ...options, cookie: { path: '/', secure: true } })
  httponly: app.register(session, { ...options, cookie: { path: '/', httpOnly: true } })
  samesite: app.register(session, { ...options, cookie: { path: '/', sameSite: 'lax' } })
  domain: app.register(session, { ...options, cookie: { path: '/', domain: undefined } })
  prefix: app.register(session, { ...options, cookieName: '__Host-«name»', cookie: { path: '/', secure: true } })
  lifetime: app.register(session, { ...options, cookie: { path: '/', maxAge: undefined } })
  rotation: await request.session.regenerate()
  logout: await request.session.destroy()
    reply.clearCookie('«cookie»', { path: '/' })
  entropy opaque url ! own-code
  https: app.addHook('onSend', async (request, reply) => {
      reply.header('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
    })
fastify-secure-session ¦ https://github.com/fastify/fastify-secure-session#readme
  secure: app.register(secureSession, { ...options, cookie: { path: '/', secure: true } })
  httponly: app.register(secureSession, { ...options, cookie: { path: '/', httpOnly: true } })
  samesite: app.register(secureSession, { ...options, cookie: { path: '/', sameSite: 'lax' } })
  domain: app.register(secureSession, { ...options, cookie: { path: '/', domain: undefined } })
  prefix: app.register(secureSession, { ...options, cookieName: '__Host-«name»', cookie: { path: '/', secure: true } })
  lifetime: app.register(secureSession, { ...options, expiry: 8 * 60 * 60, cookie: { path: '/', maxAge: undefined } })
  rotation ! content
  logout: request.session.delete()
  entropy opaque url ! own-code
  https: app.addHook('onSend', async (request, reply) => {
      reply.header('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
    })
yar ¦ https://hapi.dev/module/yar/
  secure: await server.register({ plugin: yar, options: { ...options, cookieOptions: { password, isSecure: true } } })
  httponly: await server.register({ plugin: yar, options: { ...options, cookieOptions: { password, isHttpOnly: true } } })
  samesite: await server.register({ plugin: yar, options: { ...options, cookieOptions: { password, isSameSite: 'Lax' } } })
  domain: await server.register({ plugin: yar, options: { ...options, cookieOptions: { password, domain: null, path: '/' } } })
  prefix: await server.register({ plugin: yar, options: { ...options, name: '__Host-«name»', cookieOptions: { password, isSecure: true, path: '/' } } })
  lifetime: await server.register({ plugin: yar, options: { ...options, cookieOptions: { password, ttl: null } } })
  rotation: request.yar.reset()
  logout: request.yar.reset()
    h.unstate('«cookie»', { path: '/' })
  entropy opaque url ! own-code
  https: routes: { security: { hsts: { maxAge: 31536000, includeSubDomains: true } } }
iron-session ¦ https://github.com/vvo/iron-session#readme
  secure: getIronSession(req, res, { ...options, cookieOptions: { secure: true } })
  httponly: getIronSession(req, res, { ...options, cookieOptions: { httpOnly: true } })
  samesite: getIronSession(req, res, { ...options, cookieOptions: { sameSite: 'lax' } })
  domain: getIronSession(req, res, { ...options, cookieOptions: { domain: undefined, path: '/' } })
  prefix: getIronSession(req, res, { ...options, cookieName: '__Host-«name»', cookieOptions: { secure: true, path: '/' } })
  lifetime: getIronSession(req, res, { ...options, ttl: 8 * 60 * 60, cookieOptions: { maxAge: undefined } })
  rotation ! content
  logout: session.destroy()
  entropy opaque url ! own-code
  https: res.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
h3 ¦ https://v1.h3.dev/examples/handle-session
  secure: useSession(event, { ...options, cookie: { secure: true } })
  httponly: useSession(event, { ...options, cookie: { httpOnly: true } })
  samesite: useSession(event, { ...options, cookie: { sameSite: 'lax' } })
  domain: useSession(event, { ...options, cookie: { domain: undefined, path: '/' } })
  prefix: useSession(event, { ...options, name: '__Host-«name»', cookie: { secure: true, path: '/' } })
  lifetime: useSession(event, { ...options, maxAge: undefined })
  rotation: await clearSession(event, options)
  logout: await session.clear()
  entropy opaque url ! own-code
  https: setResponseHeader(event, 'Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
remix ¦ https://reactrouter.com/explanation/sessions-and-cookies
  secure: createCookieSessionStorage({ cookie: { ...options, secure: true } })
  httponly: createCookieSessionStorage({ cookie: { ...options, httpOnly: true } })
  samesite: createCookieSessionStorage({ cookie: { ...options, sameSite: 'lax' } })
  domain: createCookieSessionStorage({ cookie: { ...options, domain: undefined, path: '/' } })
  prefix: createCookieSessionStorage({ cookie: { ...options, name: '__Host-«name»', secure: true, path: '/' } })
  lifetime: createCookieSessionStorage({ cookie: { ...options, maxAge: undefined } })
  rotation ! content
  logout: 'Set-Cookie': await storage.destroySession(session),
  opaque: createMemorySessionStorage({ cookie: options })
  entropy url ! own-code
  https: headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
hono ¦ https://hono.dev/docs/helpers/cookie
  secure: await setSignedCookie(c, '«cookie»', value, secret, { path: '/', secure: true })
  httponly: await setSignedCookie(c, '«cookie»', value, secret, { path: '/', httpOnly: true })
  samesite: await setSignedCookie(c, '«cookie»', value, secret, { path: '/', sameSite: 'Lax' })
  domain: await setSignedCookie(c, '«cookie»', value, secret, { path: '/', domain: undefined })
  prefix: await setSignedCookie(c, '«name»', value, secret, { prefix: 'host', secure: true, path: '/' })
  lifetime: await setSignedCookie(c, '«cookie»', value, secret, { path: '/', maxAge: undefined })
  rotation: value = crypto.randomUUID()
  logout: deleteCookie(c, '«cookie»', { path: '/' })
  entropy opaque: value = crypto.randomUUID()
  url ! own-code
  https: app.use(secureHeaders({ strictTransportSecurity: 'max-age=31536000; includeSubDomains' }))
nextauth4 ¦ https://next-auth.js.org/configuration/options
  secure: NEXTAUTH_URL=https://app.example
  httponly: cookies: { sessionToken: { name: '«cookie»', options: { httpOnly: true, sameSite: 'lax', path: '/', secure: true } } }
  samesite: cookies: { sessionToken: { name: '«cookie»', options: { httpOnly: true, sameSite: 'lax', path: '/', secure: true } } }
  domain: cookies: { sessionToken: { name: '«cookie»', options: { httpOnly: true, sameSite: 'lax', path: '/', secure: true } } }
  prefix: cookies: { sessionToken: { name: '__Host-«name»', options: { httpOnly: true, sameSite: 'lax', path: '/', secure: true } } }
  lifetime: session: { maxAge: 8 * 60 * 60 }
  rotation ! by-itself
  logout: session: { strategy: 'database' }
  entropy opaque url ! own-code
  https ! no-setting
authjs5 ¦ https://authjs.dev/reference/core
  secure: AUTH_URL=https://app.example
  httponly: cookies: { sessionToken: { options: { httpOnly: true, sameSite: 'lax', path: '/', secure: true } } }
  samesite: cookies: { sessionToken: { options: { httpOnly: true, sameSite: 'lax', path: '/', secure: true } } }
  domain: cookies: { sessionToken: { options: { httpOnly: true, sameSite: 'lax', path: '/', secure: true } } }
  prefix: cookies: { sessionToken: { name: '__Host-«name»', options: { httpOnly: true, sameSite: 'lax', path: '/', secure: true } } }
  lifetime: session: { maxAge: 8 * 60 * 60 }
  rotation ! by-itself
  logout: session: { strategy: 'database' }
  entropy opaque url ! own-code
  https ! no-setting
better-auth better-auth-cache ¦ https://www.better-auth.com/docs/concepts/cookies
  secure: betterAuth({ ...options, advanced: { useSecureCookies: true } })
  httponly: betterAuth({ ...options, advanced: { defaultCookieAttributes: { httpOnly: true } } })
  samesite: betterAuth({ ...options, advanced: { defaultCookieAttributes: { sameSite: 'lax' } } })
  domain: betterAuth({ ...options, advanced: { crossSubDomainCookies: { enabled: false } } })
  prefix: betterAuth({ ...options, advanced: { cookies: { session_token: { name: '__Host-«name»' } } } })
  lifetime: betterAuth({ ...options, session: { expiresIn: 8 * 60 * 60, updateAge: 60 * 60 } })
  rotation ! by-itself
  logout: await auth.api.signOut({ headers })
  opaque: betterAuth({ ...options, session: { cookieCache: { enabled: false } } })
  entropy url ! own-code
  https ! no-setting
auth0-nextjs ¦ https://github.com/auth0/nextjs-auth0#readme
  secure: APP_BASE_URL=https://app.example
  httponly rotation ! by-itself
  samesite: AUTH0_COOKIE_SAME_SITE=lax
  domain: AUTH0_COOKIE_DOMAIN=
  prefix: new Auth0Client({ session: { cookie: { name: '__Host-«name»' } } })
  lifetime: new Auth0Client({ session: { cookie: { transient: true } } })
  logout: <a href="/auth/logout">Sign out</a>
  entropy opaque url ! own-code
  https ! no-setting
supabase ¦ https://supabase.com/docs/guides/auth/server-side/creating-a-client
  secure: createServerClient(url, key, { ...options, cookieOptions: { secure: true } })
  httponly ! script
  samesite: createServerClient(url, key, { ...options, cookieOptions: { sameSite: 'lax' } })
  domain: createServerClient(url, key, { ...options, cookieOptions: { domain: undefined, path: '/' } })
  prefix: createServerClient(url, key, { ...options, cookieOptions: { name: '__Host-«name»', secure: true, path: '/' } })
  lifetime: createServerClient(url, key, { ...options, cookieOptions: { maxAge: undefined } })
  rotation: await supabase.auth.refreshSession()
  logout: await supabase.auth.signOut({ scope: 'global' })
  opaque ! script
  entropy url ! own-code
  https ! no-setting
clerk ¦ https://clerk.com/docs/guides/how-clerk-works/overview
  httponly opaque ! script
  secure samesite domain prefix rotation ! by-itself
  lifetime ! product
  logout: await clerkClient.sessions.revokeSession(sessionId)
  entropy ! own-code
  url ! own-code
  https ! no-setting
firebase-session ¦ https://firebase.google.com/docs/auth/admin/manage-cookies
  secure: res.cookie('«cookie»', sessionCookie, { secure: true })
  httponly: res.cookie('«cookie»', sessionCookie, { httpOnly: true })
  samesite: res.cookie('«cookie»', sessionCookie, { sameSite: 'lax' })
  domain: res.cookie('«cookie»', sessionCookie, { path: '/' })
  prefix: res.cookie('__Host-«name»', sessionCookie, { secure: true, path: '/' })
  lifetime: const sessionCookie = await getAuth().createSessionCookie(idToken, { expiresIn: 8 * 60 * 60 * 1000 })
  rotation: const sessionCookie = await getAuth().createSessionCookie(idToken, { expiresIn })
  logout: res.clearCookie('«cookie»')
    await getAuth().revokeRefreshTokens(uid)
  opaque ! content
  entropy url ! own-code
  https ! no-setting
adonis ¦ https://docs.adonisjs.com/guides/basics/session
  secure: cookie: { path: '/', secure: true },
  httponly: cookie: { path: '/', httpOnly: true },
  samesite: cookie: { path: '/', sameSite: 'lax' },
  domain: cookie: { domain: '', path: '/' },
  prefix: cookieName: '__Host-«name»',
    cookie: { path: '/', secure: true },
  lifetime: clearWithBrowser: true,
  rotation: session.regenerate()
  logout: session.clear()
    await auth.use('web').logout()
  opaque: store: 'redis',
  entropy url ! own-code
  https: hsts: { enabled: true, maxAge: '365 days', includeSubDomains: true },
sails ¦ https://sailsjs.com/documentation/reference/configuration/sails-config-session
  secure: trustProxy: true,
    session: { cookie: { secure: true } },
  httponly: session: { cookie: { httpOnly: true } },
  samesite: session: { cookie: { sameSite: 'lax' } },
  domain: session: { cookie: { domain: undefined } },
  prefix: session: { name: '__Host-«name»', cookie: { secure: true, path: '/' } },
  lifetime: session: { cookie: { maxAge: null } },
  rotation: req.session.regenerate((error) => error ? next(error) : next())
  logout: req.session.destroy((error) => error ? next(error) : res.redirect('/'))
  entropy opaque url ! own-code
  https ! no-setting
n8n ¦ https://docs.n8n.io/hosting/configuration/environment-variables/endpoints/
  secure: N8N_SECURE_COOKIE=true
  samesite: N8N_SAMESITE_COOKIE=lax
  lifetime: N8N_USER_MANAGEMENT_JWT_DURATION_HOURS=8
  httponly domain rotation ! by-itself
  prefix opaque ! product
  entropy url ! own-code
  https: N8N_PROTOCOL=https
  logout ! product
kibana ¦ https://www.elastic.co/docs/reference/kibana/configuration-reference/security-settings
  secure: xpack.security.secureCookies: true
  samesite: xpack.security.sameSiteCookies: "Lax"
  prefix: xpack.security.cookieName: "__Host-«name»"
  lifetime: xpack.security.session.lifespan: "8h"
    xpack.security.session.idleTimeout: "30m"
  httponly domain rotation logout ! by-itself
  entropy opaque url ! own-code
  https: server.ssl.enabled: true
`
