const expressSession = `  secure: session({ cookie: { secure: true } }) and app.set('trust proxy', 1)
  httponly: session({ cookie: { httpOnly: true } })
  samesite: session({ cookie: { sameSite: 'lax' } })
  rotation: req.session.regenerate(callback) after the login`

/**
 * Session cookies of Node; how a row is written stands in `../framework-row.ts`. express-session signs 24 random octets under any name,
 * and to give the cookie a name of one's own is its documented advice.
 */
export const node = String.raw`
express-session ¦ express-session ¦ Node ¦ session-token ¦ connect.sid express.sid ¦ #express-signed ¦ ny- ¦ read
${expressSession}
express-session-own-name ¦ express-session ¦ Node ¦ session-token ¦ ~.* ¦ #express-signed:190-192 ¦ ny- ¦ read
${expressSession}
cookie-parser ¦ Express res.cookie signed ¦ Node ¦ unknown ¦ ~.* ¦ #express-signed ¦ nn- ¦ read
  secure: res.cookie(name, value, { signed: true, secure: true })
  httponly: res.cookie(name, value, { signed: true, httpOnly: true })
  samesite: res.cookie(name, value, { signed: true, sameSite: 'lax' })
cookie-session ¦ cookie-session ¦ Node ¦ session-token ¦ ~^(?:express:sess|session)$ ¦ #keygrip #json ¦ ay- ¦ read
  secure: cookieSession({ keys, secure: true })
  httponly: cookieSession({ keys, httpOnly: true })
  samesite: cookieSession({ keys, sameSite: 'lax' })
  rotation: req.session = null, then a new session
keygrip-sig ¦ Keygrip signature cookie ¦ Node ¦ companion ¦ ~^.+\.sig$ ¦ base64:27 base64:43 base64:86 ¦ ay- ¦ read
koa-session ¦ koa-session ¦ Node ¦ session-token ¦ ^koa[.:]sess$ ¦ #koa-session #keygrip #uuid printable:20-128 ¦ ay- ¦ read
  secure: session({ secure: true }, app)
  httponly: session({ httpOnly: true }, app)
  samesite: session({ sameSite: 'lax' }, app)
  rotation: ctx.session.regenerate()
fastify-session ¦ @fastify/session ¦ Node ¦ session-token ¦ ~^sessionId$ ¦ #value-signed ¦ yy- ¦ read
  secure: fastify.register(session, { secret, cookie: { secure: true } })
  httponly: fastify.register(session, { secret, cookie: { httpOnly: true } })
  samesite: fastify.register(session, { secret, cookie: { sameSite: 'lax' } })
  rotation: await request.session.regenerate()
fastify-secure-session ¦ @fastify/secure-session ¦ Node ¦ session-token ¦ ~^session$ ¦ #secretbox ¦ ny- ¦ read
  secure: fastify.register(secureSession, { key, cookie: { path: '/', secure: true } })
  httponly: fastify.register(secureSession, { key, cookie: { path: '/', httpOnly: true } })
  samesite: fastify.register(secureSession, { key, cookie: { path: '/', sameSite: 'lax' } })
  rotation: request.session.regenerate()
yar ¦ @hapi/yar ¦ Node ¦ session-token ¦ ~^session$ ¦ #iron ¦ yyL ¦ read
  secure: cookieOptions: { password, isSecure: true }
  httponly: cookieOptions: { password, isHttpOnly: true }
  samesite: cookieOptions: { password, isSameSite: 'Lax' }
  rotation: request.yar.reset()
iron-session ¦ iron-session ¦ Node ¦ session-token ¦ ~.* ¦ #iron ¦ yyL ¦ read
  secure: cookieOptions: { secure: true }
  httponly: cookieOptions: { httpOnly: true }
  samesite: cookieOptions: { sameSite: 'lax' }
  rotation: session.destroy(), then save() a new one
h3 ¦ h3 / Nitro / Nuxt useSession ¦ Node ¦ session-token ¦ ~^h3$|^nuxt-session$ ¦ #iron ¦ yyL ¦ read
  secure: useSession(event, { password, cookie: { secure: true } })
  httponly: useSession(event, { password, cookie: { httpOnly: true } })
  samesite: useSession(event, { password, cookie: { sameSite: 'lax' } })
  rotation: await clearSession(event)
remix ¦ React Router / Remix ¦ Node ¦ session-token ¦ ~^__session$|^_session$ ¦ #value-signed ¦ nnL ¦ read
  secure: createCookieSessionStorage({ cookie: { secure: true, secrets } })
  httponly: createCookieSessionStorage({ cookie: { httpOnly: true, secrets } })
  samesite: createCookieSessionStorage({ cookie: { sameSite: 'lax', secrets } })
  rotation: destroySession(session), then a new one
hono ¦ Hono signed cookie ¦ Node/edge ¦ unknown ¦ ~.* ¦ #value-signed-padded ¦ nn- ¦ read
  secure: setSignedCookie(c, name, value, secret, { secure: true })
  httponly: setSignedCookie(c, name, value, secret, { httpOnly: true })
  samesite: setSignedCookie(c, name, value, secret, { sameSite: 'Lax' })
nextauth4 ¦ NextAuth.js v4 (JWT) ¦ Node ¦ session-token ¦ ^(?:__Secure-)?next-auth\.session-token(?:\.\d+)?$ ¦ #jwe #uuid ¦ ayL ¦ read
  secure: NEXTAUTH_URL=https://… (turns on Secure and the __Secure- prefix)
authjs5 ¦ Auth.js v5 (JWT) ¦ Node ¦ session-token ¦ ^(?:__Secure-)?authjs\.session-token(?:\.\d+)?$ ¦ #jwe #uuid ¦ ayL ¦ read
  secure: AUTH_URL=https://… (turns on Secure and the __Secure- prefix)
nextauth-csrf ¦ NextAuth/Auth.js CSRF cookie ¦ Node ¦ csrf ¦ ^(?:__Host-)?(?:next-auth|authjs)\.csrf-token$ ¦ #nextauth-csrf ¦ ayL ¦ read
better-auth ¦ better-auth ¦ Node ¦ session-token ¦ ^(?:__Secure-)?better-auth\.session_token$ ¦ #value-signed-padded ¦ ayL ¦ read
  secure: betterAuth({ advanced: { useSecureCookies: true } })
  httponly: betterAuth({ advanced: { defaultCookieAttributes: { httpOnly: true } } })
  samesite: betterAuth({ advanced: { defaultCookieAttributes: { sameSite: 'lax' } } })
  rotation: auth.api.revokeOtherSessions()
better-auth-cache ¦ better-auth cookie cache ¦ Node ¦ session-token ¦ ^(?:__Secure-)?better-auth\.session_data(?:\.\d+)?$ ¦ #better-auth-cache #jwt #jwe ¦ ayL ¦ read
  secure: betterAuth({ advanced: { useSecureCookies: true } })
  httponly: betterAuth({ advanced: { defaultCookieAttributes: { httpOnly: true } } })
  samesite: betterAuth({ advanced: { defaultCookieAttributes: { sameSite: 'lax' } } })
  rotation: session: { cookieCache: { maxAge: 300 } }
auth0-nextjs ¦ auth0/nextjs-auth0 ¦ Node ¦ session-token ¦ ~^__session(?:__\d+)?$|^appSession(?:\.\d+)?$ ¦ #jwe ¦ ayL ¦ read
  secure: AUTH0 appBaseUrl https
  rotation: rolling sessions
supabase ¦ Supabase SSR ¦ Node/browser ¦ session-token ¦ ^sb-[a-z0-9]+-auth-token(?:\.\d+)?$ ¦ #base64-prefix #json base64:1000-4096 ¦ nnL ¦ read
  secure: createServerClient(url, key, { cookieOptions: { secure: true } })
  httponly: HttpOnly is not possible while the browser's client reads the cookie: keep the session on the server
  samesite: createServerClient(url, key, { cookieOptions: { sameSite: 'lax' } })
  rotation: supabase.auth.refreshSession()
clerk ¦ Clerk ¦ Node/browser ¦ session-token ¦ ~^__session(?:_[\w-]+)?$ ¦ #jwt ¦ ynL ¦ knowledge
  rotation: 60 s tokens
firebase-session ¦ Firebase session cookie ¦ Node ¦ session-token ¦ ~^__session$|^session$ ¦ #jwt ¦ --- ¦ knowledge
  secure: res.cookie('session', cookie, { secure: true })
  httponly: res.cookie('session', cookie, { httpOnly: true })
  samesite: res.cookie('session', cookie, { sameSite: 'lax' })
  rotation: getAuth().revokeRefreshTokens(uid)
adonis ¦ AdonisJS ¦ Node ¦ session-token ¦ adonis-session ¦ #adonis-signed ¦ ayL ¦ read
  secure: cookie: { secure: true } in config/session.ts
  httponly: cookie: { httpOnly: true } in config/session.ts
  samesite: cookie: { sameSite: 'lax' } in config/session.ts
  rotation: session.regenerate()
sails ¦ Sails.js ¦ Node ¦ session-token ¦ sails.sid ¦ #express-signed ¦ ny- ¦ knowledge
  secure: session: { cookie: { secure: true } } in config/session.js
  httponly: session: { cookie: { httpOnly: true } } in config/session.js
  samesite: session: { cookie: { sameSite: 'lax' } } in config/session.js
  rotation: req.session.regenerate(callback)
n8n ¦ n8n ¦ Node ¦ session-token ¦ n8n-auth ¦ #jwt ¦ yyL ¦ knowledge
  secure: N8N_SECURE_COOKIE=true
kibana ¦ Kibana / OpenSearch Dashboards ¦ Node ¦ session-token ¦ ~^sid$|^security_authentication$ ¦ #iron ¦ ayL ¦ knowledge
  secure: xpack.security.secureCookies:true; sameSiteCookies: Lax
  samesite: xpack.security.secureCookies:true; sameSiteCookies: Lax
  rotation: session.lifespan
`
