import { scopesOf } from '../facts/cookie-scope.ts'
import { defineRule } from '../rule.ts'
import { missedDoubt, unlessMissed } from '../unless-missed.ts'

export const words = {
  title: 'Name of the session token in several scopes',
  why: 'The browser sends both cookies under one name and the server reads one of them: a stale or planted one can shadow the session, which shows as sign-in loops or as another account.',
  remediation: 'Set the cookie with one Domain and Path only, and delete the other with exactly the Domain and Path that it was set with.',
  limits: 'Cookies of the same name whose scopes never meet in one request are not reported.',
  because: { both: 'Stored for {scope} and for {other}: both are sent together.', ...missedDoubt },
  refutedBy: 'A jar that holds the name once.',
}

export default defineRule({
  id: 'cookie-name-in-several-scopes',
  words,
  severity: 'low',
  references: ['rfc6265bis-integrity', 'rfc6265bis-storage', 'owasp-cookies'],
  needs: ['jar'],
  subjects: scopesOf,
  label: ({ id }) => id,
  check: ({ token, others }, { view }) => {
    const [other] = others
    if (other === undefined) return { outcome: 'passed', evidence: [token.storedBy] }
    const args = { scope: `${token.cookie.domain}${token.cookie.path}`, other: `${other.cookie.domain}${other.cookie.path}` }
    const verdict = { outcome: 'failed', because: { id: 'both', args }, evidence: [token.storedBy, other.storedBy], fix: 'scope' } as const
    return unlessMissed(view, other, unlessMissed(view, token, verdict))
  },
})
