import { defineRule } from '../rule.ts'
import { missedDoubt, unlessMissed } from '../unless-missed.ts'

export const words = {
  title: 'Session token in web storage',
  why: 'Every script of the site can read web storage, HttpOnly or not, and localStorage stays when the browser closes.',
  remediation: 'Keep the token in an HttpOnly cookie only; scripts need to know that somebody is signed in, not the token.',
  limits: 'Pages are read on allowed sites only, and searched for the token and its usual encodings.',
  because: {
    'local-storage': 'A copy stands in localStorage of {host}.',
    'session-storage': 'A copy stands in sessionStorage of {host}.',
    ...missedDoubt,
  },
  refutedBy: 'Web storage, read again, without the token.',
}

export default defineRule({
  id: 'session-token-in-web-storage',
  words,
  severity: 'medium',
  references: ['owasp-storage', 'nist-session-secrets', 'cwe-200'],
  needs: ['page'],
  subjects: (view) => view.tokens,
  label: (cookie) => cookie.id,
  check: (cookie, { view }) => {
    const found = view.exposures.filter(
      ({ key, where }) => key === cookie.key && (where === 'local-storage' || where === 'session-storage'),
    )
    const worst = found.find(({ where }) => where === 'local-storage') ?? found[0]
    if (worst === undefined) return { outcome: 'passed', evidence: view.state.pages.slice(-4).map(({ id }) => id) }
    const severity = worst.where === 'local-storage' ? 'medium' : 'low'
    const because = { id: worst.where, args: { host: worst.host } }
    return unlessMissed(view, cookie, { outcome: 'failed', because, severity, evidence: found.slice(0, 8).map(({ id }) => id) })
  },
})
