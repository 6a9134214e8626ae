import { requestsWith } from '../facts/cookie-traffic.ts'
import { attributeDoubts, judgeAttributes } from '../judge-attributes.ts'
import { defineRule } from '../rule.ts'

export const words = {
  title: 'Session token sent with cross-site requests',
  why: 'SameSite=None tells every browser to send the cookie with requests that other sites make, which is what request forgery needs.',
  remediation:
    'Set SameSite=Lax unless other sites embed this one or sign-on posts back to it; then keep None on the one cookie that needs it, and check a CSRF token.',
  limits: 'Embedding and sign-on by POST that happened out of sight are not known, and neither is whether a CSRF token is checked.',
  because: {
    'no-reason': 'SameSite=None, and no request was seen that needs it.',
    embedded: 'SameSite=None, and a page of another site was seen to use the session: that needs it.',
    ...attributeDoubts,
  },
  refutedBy: 'A page of another site that embeds the signed-in site on purpose.',
}

export default defineRule({
  id: 'session-token-samesite-none',
  words,
  severity: 'low',
  references: ['rfc6265bis-samesite', 'owasp-cookies', 'wstg-sess-05', 'asvs-3.3.2', 'nist-browser-cookies', 'cwe-1275'],
  needs: ['jar'],
  subjects: (view) => view.credentials,
  label: (cookie) => cookie.id,
  check: (cookie, { view }) =>
    judgeAttributes(cookie, ({ sameSite }) => {
      if (sameSite === 'Default') return { outcome: 'inapplicable', evidence: [] }
      if (sameSite !== 'None') return { outcome: 'passed', evidence: [cookie.storedBy] }
      const embedded = requestsWith(view, cookie).find(({ hop }) => hop.topLevelSite !== null && hop.topLevelSite !== view.state.site)
      if (embedded?.sent == null) return { outcome: 'failed', because: { id: 'no-reason' }, evidence: [cookie.storedBy], fix: 'samesite' }
      return { outcome: 'failed', because: { id: 'embedded' }, severity: 'info', evidence: [cookie.storedBy, embedded.sent.id] }
    }),
})
