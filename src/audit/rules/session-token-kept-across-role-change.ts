import { judgeRenewals, renewalDoubts, renewalsAt } from '../facts/token-renewals.ts'
import { defineRule } from '../rule.ts'

export const words = {
  title: 'Session token not renewed at a role change',
  why: 'A copy of the token that was worth little becomes worth the new role.',
  remediation: 'Make a new session identifier whenever the rights of the session change, and end the old one.',
  limits:
    'A role change is recognised by an address that plainly speaks of one (hijack, impersonate, switch user, sudo), else it is what the user said: the last thing submitted within the two minutes before is taken for the change.',
  because: { kept: 'The role was changed; the token is the same after it and is still accepted.', ...renewalDoubts },
  refutedBy: 'Another cookie, new at the change, that the server needs for the new role.',
}

export default defineRule({
  id: 'session-token-kept-across-role-change',
  words,
  severity: 'low',
  references: ['owasp-renewal', 'asvs-7.2.4', 'wstg-sess-03'],
  needs: ['headers'],
  subjects: (view) => renewalsAt(view, 'role-change'),
  label: ({ cookie }) => cookie.id,
  check: (token) => judgeRenewals(token, ['renewed', 'issued']),
})
