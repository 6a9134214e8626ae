import { attributeDoubts, judgeAttributes } from '../judge-attributes.ts'
import { defineRule } from '../rule.ts'

export const words = {
  title: 'Session token without Secure',
  why: 'The browser also sends this cookie over plain HTTP: one request to an http address, which an attacker on the network can provoke, gives it away.',
  remediation: 'Set the Secure attribute where the server sets the cookie.',
  limits:
    'The HSTS preload list cannot be read: a site on it is as safe as one with HSTS for all subdomains. Plain HTTP on loopback is not judged.',
  because: {
    absent: 'Stored without Secure on a site that uses https.',
    'hsts-host': 'Stored without Secure. HSTS keeps this host on https, and the cookie goes to no other.',
    'hsts-full': 'Stored without Secure. HSTS keeps the whole domain on https, for browsers that have seen it.',
    'scheme-unseen': 'Stored without Secure, but no request that shows the scheme was seen.',
    ...attributeDoubts,
  },
  refutedBy: 'A Set-Cookie line for the same cookie that carries Secure.',
}

export default defineRule({
  id: 'session-token-without-secure',
  words,
  severity: 'medium',
  references: ['rfc6265bis-secure', 'owasp-cookies', 'wstg-sess-02', 'asvs-3.3.1', 'nist-browser-cookies', 'cwe-614', 'rfc6797-hsts'],
  needs: ['jar'],
  subjects: (view) => view.credentials,
  label: (cookie) => cookie.id,
  check: (cookie, { view }) =>
    judgeAttributes(cookie, ({ secure }) => {
      const evidence = [cookie.storedBy]
      if (secure) return { outcome: 'passed', evidence }
      const { seen, hsts } = view.transport(cookie)
      if (seen.length === 0) return { outcome: 'cantTell', because: { id: 'scheme-unseen' }, evidence }
      if (!seen.includes('https') && !seen.includes('loopback-https')) return { outcome: 'inapplicable', evidence }
      if (hsts === 'none-seen' || (hsts === 'host' && !cookie.cookie.hostOnly))
        return { outcome: 'failed', because: { id: 'absent' }, evidence, fix: 'secure' }
      return { outcome: 'failed', because: { id: `hsts-${hsts}` }, severity: 'low', evidence, fix: 'secure' }
    }),
})
