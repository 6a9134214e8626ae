import { staticClass } from './static-class.ts'
import type { Story } from './story.ts'

/** How a framework is told that a proxy in front of it speaks https, by the beginning of its id. From documentation. */
const byFramework: readonly (readonly [string, string])[] = [
  ['express-session', "app.set('trust proxy', 1)"],
  ['cookie-session', "app.set('trust proxy', 1)"],
  ['cookie-parser', "app.set('trust proxy', 1)"],
  ['koa', 'app.proxy = true'],
  ['fastify', 'Fastify({ trustProxy: true })'],
  ['sails', 'http: { trustProxy: true } in config/http.js'],
  ['adonis', 'http: { trustProxy } in config/app.ts'],
  ['nextauth', 'NEXTAUTH_URL=https://… and AUTH_TRUST_HOST=true'],
  ['authjs', 'AUTH_URL=https://… and AUTH_TRUST_HOST=true'],
  ['django', "SECURE_PROXY_SSL_HEADER = ('HTTP_X_FORWARDED_PROTO', 'https')"],
  ['flask', 'app.wsgi_app = ProxyFix(app.wsgi_app, x_proto=1)'],
  ['starlette', 'uvicorn --proxy-headers --forwarded-allow-ips=…'],
  ['laravel', "$middleware->trustProxies(at: '…') in bootstrap/app.php"],
  ['symfony', 'framework: trusted_proxies and trusted_headers: [x-forwarded-proto]'],
  ['rails', 'config.assume_ssl = true'],
  ['spring', 'server.forward-headers-strategy=framework'],
  ['tomcat', 'server.forward-headers-strategy=native (Spring Boot), or RemoteIpValve in server.xml'],
  ['aspnetcore', 'app.UseForwardedHeaders() with XForwardedProto'],
  ['gorilla', 'handlers.ProxyHeaders, or Secure set without asking the request'],
  ['phoenix', 'plug Plug.RewriteOn, [:x_forwarded_proto]'],
]

const anyFramework =
  "Express: app.set('trust proxy', 1); Django: SECURE_PROXY_SSL_HEADER; Rails: config.assume_ssl; Spring: server.forward-headers-strategy=framework; Laravel: trustProxies; ASP.NET Core: UseForwardedHeaders"

/** The line for the framework that any cookie of the site gives away, else those of the usual ones. */
export function proxyAdvice({ state }: Story): string {
  for (const history of state.cookies.values()) {
    const { framework } = staticClass(history)
    const known = byFramework.find(([id]) => framework?.startsWith(id))
    if (known !== undefined) return known[1]
  }
  return anyFramework
}
