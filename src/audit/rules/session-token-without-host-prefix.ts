import { attributeDoubts, judgeAttributes } from '../judge-attributes.ts'
import { defineRule } from '../rule.ts'

export const words = {
  title: 'Session token could use the __Host- prefix',
  why: 'The prefix makes browsers refuse a cookie of this name that a subdomain or a plain-HTTP answer tries to plant.',
  remediation: 'Rename the cookie to begin with __Host-: it already has all that the prefix asks for.',
  limits: 'Advice, not a flaw: fewer than one site in a hundred uses it. Only cookies that qualify are named.',
  because: { eligible: 'Secure, bound to its host and with path "/": it qualifies for __Host-.', ...attributeDoubts },
  refutedBy: 'A reason to share the cookie with subdomains or to bind it to a path.',
}

const hostPrefixes = ['__host-', '__host-http-']

export default defineRule({
  id: 'session-token-without-host-prefix',
  words,
  severity: 'info',
  references: ['rfc6265bis-prefixes', 'owasp-cookies', 'asvs-3.3.3', 'nist-browser-cookies'],
  needs: ['jar'],
  subjects: (view) => view.tokens.filter(({ attributes, cookie }) => attributes?.secure && cookie.hostOnly && cookie.path === '/'),
  label: (cookie) => cookie.id,
  check: (cookie) =>
    judgeAttributes(cookie, () => {
      const name = cookie.cookie.name.toLowerCase()
      if (hostPrefixes.some((prefix) => name.startsWith(prefix))) return { outcome: 'passed', evidence: [cookie.storedBy] }
      return { outcome: 'failed', because: { id: 'eligible' }, evidence: [cookie.storedBy], fix: 'prefix' }
    }),
})
