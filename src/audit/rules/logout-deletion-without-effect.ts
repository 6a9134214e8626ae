import { deletionAttempts } from '../facts/missed-deletions.ts'
import { defineRule } from '../rule.ts'
import { missedDoubt, unlessMissed } from '../unless-missed.ts'

export const words = {
  title: 'Logout deletes a cookie that is not there',
  why: 'A cookie is deleted by exactly the Domain and Path that it was set with. This logout names others: the browser deletes nothing, and the token or the remember-me token signs in again.',
  remediation:
    'Delete the cookie with the Domain and Path that it was set with: framework helpers that delete take the same options as those that set.',
  limits: 'Only Set-Cookie lines in the answers of the logout are compared. Whether the server ended the session is another question.',
  because: { scopes: 'Stored for {scope}; the logout deleted {other}, where there is none.', ...missedDoubt },
  refutedBy: 'A jar, read after the logout, that does not hold the cookie.',
}

export default defineRule({
  id: 'logout-deletion-without-effect',
  words,
  severity: 'low',
  references: ['rfc6265bis-storage', 'owasp-expiration', 'wstg-sess-06', 'cwe-613'],
  needs: ['headers'],
  subjects: deletionAttempts,
  label: ({ cookie }) => cookie.id,
  check: ({ cookie, scope, other, evidence }, { view }) => {
    if (other === null) return { outcome: 'passed', evidence }
    return unlessMissed(view, cookie, { outcome: 'failed', because: { id: 'scopes', args: { scope, other } }, evidence, fix: 'scope' })
  },
})
