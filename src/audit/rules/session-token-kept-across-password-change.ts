import { judgeRenewals, renewalDoubts, renewalsAt } from '../facts/token-renewals.ts'
import { defineRule } from '../rule.ts'

export const words = {
  title: 'Session token not renewed at a password change',
  why: 'People change a password because they fear that somebody else is in. A token that stays the same leaves that somebody in.',
  remediation: 'Make a new session identifier when the password changes, end the old one, and offer to end all other sessions.',
  limits: 'Whether other sessions were ended is not visible from one browser.',
  because: {
    kept: 'The password was changed; the token is the same after it and is still accepted.',
    ...renewalDoubts,
  },
  refutedBy: 'Another cookie, new at the change, that the server needs to know the user.',
}

export default defineRule({
  id: 'session-token-kept-across-password-change',
  words,
  severity: 'low',
  references: ['owasp-renewal', 'asvs-7.2.4', 'cwe-613'],
  needs: ['headers'],
  subjects: (view) => renewalsAt(view, 'password-change'),
  label: ({ cookie }) => cookie.id,
  check: (token) => judgeRenewals(token, ['renewed', 'issued']),
})
