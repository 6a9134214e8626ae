import { otherHosts } from '../facts/cookie-scope.ts'
import { attributeDoubts, judgeAttributes } from '../judge-attributes.ts'
import { defineRule } from '../rule.ts'

export const words = {
  title: 'Session token sent to every host of the domain',
  why: 'With a Domain attribute the cookie goes to every subdomain: whoever controls or breaks into the weakest of them gets the session, and each of them can overwrite it.',
  remediation: 'Leave the Domain attribute out, so that only the host that set the cookie gets it back.',
  limits: 'Sites that share one session between subdomains on purpose are reported too. Only hosts seen while watching are counted.',
  because: {
    domain: 'Sent to {domain} and every subdomain of it.',
    hosts: 'Sent to {domain} and every subdomain of it; {count} hosts of it were seen, {host} among them.',
    ...attributeDoubts,
  },
  refutedBy: 'A Set-Cookie line for the same cookie without Domain.',
}

export default defineRule({
  id: 'session-token-domain-wide',
  words,
  severity: 'low',
  references: ['rfc6265bis-domain', 'owasp-cookies', 'wstg-sess-02', 'nist-browser-cookies'],
  needs: ['jar'],
  subjects: (view) => view.credentials,
  label: (cookie) => cookie.id,
  check: (cookie, { view }) =>
    judgeAttributes(cookie, () => {
      const evidence = [cookie.storedBy]
      if (cookie.cookie.hostOnly) return { outcome: 'passed', evidence }
      const { domain } = cookie.cookie
      const hosts = otherHosts(view, cookie)
      const [host] = hosts
      if (host === undefined) return { outcome: 'failed', because: { id: 'domain', args: { domain } }, evidence, fix: 'domain' }
      const because = { id: 'hosts', args: { domain, host, count: hosts.length + 1 } }
      return { outcome: 'failed', because, severity: 'medium', evidence, fix: 'domain' }
    }),
})
