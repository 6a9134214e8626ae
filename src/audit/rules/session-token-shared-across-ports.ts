import { rivalPorts } from '../facts/cookie-scope.ts'
import { type Context, defineRule, type Verdict } from '../rule.ts'
import { missedDoubt, unlessMissed } from '../unless-missed.ts'
import type { CookieFact } from '../view.ts'

export const words = {
  title: 'Session token overwritten from another port',
  why: 'Cookies know no ports: two applications on one host that use one cookie name sign each other out, and each receives the other’s session.',
  remediation: 'Give each application a cookie name of its own, or a host of its own.',
  limits: 'Only ports that set the cookie while watching are known. A proxy that passes the same token on is not reported.',
  because: { both: 'Set by port {port} and, with another token, by port {other} of {host}.', ...missedDoubt },
  refutedBy: 'A different cookie name on one of the ports.',
}

export default defineRule({
  id: 'session-token-shared-across-ports',
  words,
  severity: 'low',
  references: ['rfc6265bis-confidentiality', 'owasp-cookies'],
  needs: ['headers'],
  subjects: (view) => view.tokens.filter(({ header }) => header !== null),
  label: (cookie) => cookie.id,
  check: (cookie, context) => unlessMissed(context.view, cookie, judge(cookie, context)),
})

function judge(cookie: CookieFact, { view }: Context): Verdict {
  const rival = rivalPorts(view, cookie)
  if (rival === null) return { outcome: 'passed', evidence: [cookie.storedBy] }
  const { host, port, other, evidence } = rival
  return { outcome: 'failed', because: { id: 'both', args: { host, port, other } }, evidence, fix: 'scope' }
}
