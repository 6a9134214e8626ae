/**
 * Session cookies of Node; how a row is written stands in `../framework-row.ts`. express-session signs 24 random octets under any name,
 * and to give the cookie a name of one's own is its documented advice.
 */
export const node = String.raw`
express-session ¦ express-session ¦ Node ¦ session-token ¦ connect.sid express.sid ¦ #express-signed ¦ ny- ¦ read
express-session-own-name ¦ express-session ¦ Node ¦ session-token ¦ ~.* ¦ #express-signed:190-192 ¦ ny- ¦ read
cookie-parser ¦ Express res.cookie signed ¦ Node ¦ unknown ¦ ~.* ¦ #express-signed ¦ nn- ¦ read
cookie-session ¦ cookie-session ¦ Node ¦ session-token ¦ ~^(?:express:sess|session)$ ¦ #keygrip #json ¦ ay- ¦ read
keygrip-sig ¦ Keygrip signature cookie ¦ Node ¦ companion ¦ ~^.+\.sig$ ¦ base64:27 base64:43 base64:86 ¦ ay- ¦ read
koa-session ¦ koa-session ¦ Node ¦ session-token ¦ ^koa[.:]sess$ ¦ #koa-session #keygrip #uuid printable:20-128 ¦ ay- ¦ read
fastify-session ¦ @fastify/session ¦ Node ¦ session-token ¦ ~^sessionId$ ¦ #value-signed ¦ yy- ¦ read
fastify-secure-session ¦ @fastify/secure-session ¦ Node ¦ session-token ¦ ~^session$ ¦ #secretbox ¦ ny- ¦ read
yar ¦ @hapi/yar ¦ Node ¦ session-token ¦ ~^session$ ¦ #iron ¦ yyL ¦ read
iron-session ¦ iron-session ¦ Node ¦ session-token ¦ ~.* ¦ #iron ¦ yyL ¦ read
h3 ¦ h3 / Nitro / Nuxt useSession ¦ Node ¦ session-token ¦ ~^h3$|^nuxt-session$ ¦ #iron ¦ yyL ¦ read
remix ¦ React Router / Remix ¦ Node ¦ session-token ¦ ~^__session$|^_session$ ¦ #value-signed ¦ nnL ¦ read
hono ¦ Hono signed cookie ¦ Node/edge ¦ unknown ¦ ~.* ¦ #value-signed-padded ¦ nn- ¦ read
nextauth4 ¦ NextAuth.js v4 (JWT) ¦ Node ¦ session-token ¦ ^(?:__Secure-)?next-auth\.session-token(?:\.\d+)?$ ¦ #jwe #uuid ¦ ayL ¦ read
authjs5 ¦ Auth.js v5 (JWT) ¦ Node ¦ session-token ¦ ^(?:__Secure-)?authjs\.session-token(?:\.\d+)?$ ¦ #jwe #uuid ¦ ayL ¦ read
nextauth-csrf ¦ NextAuth/Auth.js CSRF cookie ¦ Node ¦ csrf ¦ ^(?:__Host-)?(?:next-auth|authjs)\.csrf-token$ ¦ #nextauth-csrf ¦ ayL ¦ read
better-auth ¦ better-auth ¦ Node ¦ session-token ¦ ^(?:__Secure-)?better-auth\.session_token$ ¦ #value-signed-padded ¦ ayL ¦ read
better-auth-cache ¦ better-auth cookie cache ¦ Node ¦ session-token ¦ ^(?:__Secure-)?better-auth\.session_data(?:\.\d+)?$ ¦ #better-auth-cache #jwt #jwe ¦ ayL ¦ read
auth0-nextjs ¦ auth0/nextjs-auth0 ¦ Node ¦ session-token ¦ ~^__session(?:__\d+)?$|^appSession(?:\.\d+)?$ ¦ #jwe ¦ ayL ¦ read
supabase ¦ Supabase SSR ¦ Node/browser ¦ session-token ¦ ^sb-[a-z0-9]+-auth-token(?:\.\d+)?$ ¦ #base64-prefix #json base64:1000-4096 ¦ nnL ¦ read
clerk ¦ Clerk ¦ Node/browser ¦ session-token ¦ ~^__session(?:_[\w-]+)?$ ¦ #jwt ¦ ynL ¦ knowledge
firebase-session ¦ Firebase session cookie ¦ Node ¦ session-token ¦ ~^__session$|^session$ ¦ #jwt ¦ --- ¦ knowledge
adonis ¦ AdonisJS ¦ Node ¦ session-token ¦ adonis-session ¦ #adonis-signed ¦ ayL ¦ read
sails ¦ Sails.js ¦ Node ¦ session-token ¦ sails.sid ¦ #express-signed ¦ ny- ¦ knowledge
n8n ¦ n8n ¦ Node ¦ session-token ¦ n8n-auth ¦ #jwt ¦ yyL ¦ knowledge
kibana ¦ Kibana / OpenSearch Dashboards ¦ Node ¦ session-token ¦ ~^sid$|^security_authentication$ ¦ #iron ¦ ayL ¦ knowledge
`
