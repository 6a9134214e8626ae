import { writtenSameSite } from '../facts/written-same-site.ts'
import { attributeDoubts, judgeAttributes } from '../judge-attributes.ts'
import { defineRule } from '../rule.ts'

export const words = {
  title: 'Session token without SameSite',
  why: 'What other sites can make the browser send is left to the browser: Chromium treats the cookie as Lax, Firefox and Safari send it with every cross-site request.',
  remediation: 'Set SameSite=Lax, or Strict where nobody follows links into the signed-in site.',
  limits: 'Against forged requests SameSite is a second line; whether the site has a first one, such as a CSRF token, is not judged.',
  because: {
    chromium:
      'No SameSite. This browser falls back to Lax, and for two minutes after the cookie was set sends it with cross-site POSTs too.',
    firefox: 'No SameSite. This browser sends the cookie with every cross-site request.',
    browser: 'No SameSite. Chromium falls back to Lax; Firefox and Safari send the cookie with every cross-site request.',
    'line-missed': 'Stored without a SameSite that this browser knows; the line that set it was missed.',
    ...attributeDoubts,
  },
  refutedBy: 'A Set-Cookie line for the same cookie with SameSite=Lax or Strict.',
}

export default defineRule({
  id: 'session-token-samesite-absent',
  words,
  severity: 'low',
  references: ['rfc6265bis-samesite', 'mdn-set-cookie', 'owasp-cookies', 'wstg-sess-05', 'asvs-3.3.2', 'nist-browser-cookies', 'cwe-1275'],
  needs: ['jar'],
  subjects: (view) => view.credentials.filter((cookie) => writtenSameSite(cookie) !== 'invalid'),
  label: (cookie) => cookie.id,
  check: (cookie, { browser, view }) =>
    judgeAttributes(cookie, ({ sameSite }) => {
      const evidence = [cookie.storedBy]
      if (sameSite !== 'Default') return { outcome: 'passed', evidence }
      const missed = writtenSameSite(cookie) === 'unseen' && view.state.gaps.length > 0
      if (missed) return { outcome: 'cantTell', because: { id: 'line-missed' }, evidence, fix: 'samesite' }
      return { outcome: 'failed', because: { id: browser ?? 'browser' }, evidence, fix: 'samesite' }
    }),
})
