import { foreignScripts } from '../facts/foreign-scripts.ts'
import { attributeDoubts, judgeAttributes } from '../judge-attributes.ts'
import { defineRule } from '../rule.ts'

export const words = {
  title: 'Session token readable by scripts of other sites',
  why: 'A script that a page loads from another site runs with the rights of the page: it can read the token, and so can whoever changes that script.',
  remediation: 'Set HttpOnly. Load scripts from your own host, or pin them with Subresource Integrity (integrity="sha384-…").',
  limits:
    'Whether a script reads the cookie is not visible. That it is pinned is read from the page once it has loaded; a script that another one put in and took away again is not seen there.',
  because: {
    hosts: 'Stored without HttpOnly; scripts of {count} other hosts ran on the site’s pages, {host} among them.',
    ...attributeDoubts,
  },
  refutedBy: 'A Set-Cookie line for the same cookie that carries HttpOnly.',
}

export default defineRule({
  id: 'session-token-readable-by-third-parties',
  words,
  severity: 'medium',
  references: ['rfc6265bis-httponly', 'owasp-cookies', 'asvs-3.3.4', 'cwe-1004'],
  needs: ['jar', 'allSites'],
  subjects: (view) => view.credentials,
  label: (cookie) => cookie.id,
  check: (cookie, { view }) =>
    judgeAttributes(cookie, ({ httpOnly }) => {
      const scripts = httpOnly ? [] : foreignScripts(view)
      const hosts = [...new Set(scripts.map(({ hop }) => hop.place.host))].toSorted()
      const [host] = hosts
      if (host === undefined) return { outcome: 'passed', evidence: [cookie.storedBy] }
      const evidence = [cookie.storedBy, ...scripts.flatMap(({ sent }) => sent?.id ?? [])].slice(0, 8)
      return { outcome: 'failed', because: { id: 'hosts', args: { host, count: hosts.length } }, evidence, fix: 'httponly' }
    }),
})
