import { judgeRenewals, renewalDoubts, renewalsAt } from '../facts/token-renewals.ts'
import { defineRule } from '../rule.ts'

export const words = {
  title: 'Session token not cleared at logout',
  why: 'The token stays in the browser after the user has left. If the server has not ended the session, the next person at the device has it.',
  remediation: 'Delete the cookie at logout, with the Domain and Path that it was set with, beside ending the session on the server.',
  limits: 'Whether the server still accepts the token is another question, and only asking it can tell.',
  because: {
    kept: 'The user signed out; the token was still there afterwards, unchanged.',
    ...renewalDoubts,
  },
  refutedBy: 'A jar, read after the logout, that does not hold the token.',
}

export default defineRule({
  id: 'session-token-kept-after-logout',
  words,
  severity: 'low',
  references: ['owasp-expiration', 'wstg-sess-06', 'asvs-7.4.1', 'cwe-613'],
  needs: ['headers'],
  subjects: (view) => renewalsAt(view, 'logout'),
  label: ({ cookie }) => cookie.id,
  check: (token) => judgeRenewals(token, ['removed', 'emptied', 'renewed'], 'logout'),
})
