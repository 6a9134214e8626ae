import { linesFor, requestsWith } from '../facts/cookie-traffic.ts'
import { type Context, defineRule, type Verdict } from '../rule.ts'
import { missedDoubt, unlessMissed } from '../unless-missed.ts'
import type { CookieFact } from '../view.ts'

export const words = {
  title: 'Session token over plain HTTP',
  why: 'Everyone on the way between browser and server, the café network included, can read the token and act as the user.',
  remediation: 'Serve the whole site over https, redirect http at once without setting a cookie there, and set Secure on the token.',
  limits: 'Only requests that were really sent count: an http address that HSTS turned into https is not reported. Loopback is not judged.',
  because: { sent: 'Sent in a plain-HTTP request to {host}.', set: 'Set by a plain-HTTP answer of {host}.', ...missedDoubt },
  refutedBy: 'A new token that is set and sent over https only.',
}

export default defineRule({
  id: 'session-token-over-plaintext',
  words,
  severity: 'high',
  references: ['rfc6265bis-secure', 'owasp-transport', 'wstg-sess-04', 'asvs-12.2.1', 'nist-session-secrets', 'cwe-319'],
  needs: ['headers'],
  subjects: (view) => view.tokens.filter((cookie) => view.transport(cookie).seen.some((way) => way === 'http' || way === 'https')),
  label: (cookie) => cookie.id,
  check: (cookie, context) => unlessMissed(context.view, cookie, judge(cookie, context)),
})

function judge(cookie: CookieFact, { view }: Context): Verdict {
  const sent = requestsWith(view, cookie).find(({ hop }) => hop.place.scheme === 'http')
  if (sent?.sent != null) {
    return { outcome: 'failed', because: { id: 'sent', args: { host: sent.hop.place.host } }, evidence: [sent.sent.id], fix: 'https' }
  }
  const set = linesFor(view, cookie).find(
    ({ exchange, line }) => exchange.hop.place.scheme === 'http' && line.traits.digest === cookie.traits.digest,
  )
  if (set === undefined) return { outcome: 'passed', evidence: [cookie.storedBy] }
  return { outcome: 'failed', because: { id: 'set', args: { host: set.exchange.hop.place.host } }, evidence: [set.line.id], fix: 'https' }
}
