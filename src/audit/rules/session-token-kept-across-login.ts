import { judgeRenewals, renewalDoubts, renewalsAt } from '../facts/token-renewals.ts'
import { defineRule } from '../rule.ts'

export const words = {
  title: 'Session token not renewed at login',
  why: 'Whoever knew or planted the token before the login is signed in as the user after it (session fixation).',
  remediation: 'Make a new session identifier when the user signs in, and end the old one.',
  limits:
    'Whether the server would take a planted token is not tried. Tokens that carry their content, and cookies that change all the time, are not judged by their value.',
  because: {
    kept: 'The token was sent with the login, is the same after it, and opened a signed-in page.',
    ...renewalDoubts,
  },
  refutedBy: 'Another cookie, new at the login, that the server needs to know the user.',
}

export default defineRule({
  id: 'session-token-kept-across-login',
  words,
  severity: 'high',
  references: ['owasp-renewal', 'wstg-sess-03', 'asvs-7.2.4', 'nist-session-secrets', 'rfc6265bis-session-identifiers', 'cwe-384'],
  needs: ['headers'],
  subjects: (view) => renewalsAt(view, 'login'),
  label: ({ cookie }) => cookie.id,
  check: (token) => judgeRenewals(token, ['renewed', 'issued']),
})
