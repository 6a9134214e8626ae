import { judgeRenewals, renewalDoubts, renewalsAt } from '../facts/token-renewals.ts'
import { defineRule } from '../rule.ts'

export const words = {
  title: 'Session token not renewed when the password is asked again',
  why: 'Whoever holds a copy of the token gets what the second password entry opened, without knowing the password.',
  remediation: 'Make a new session identifier when the user proves who they are again, and end the old one.',
  limits: 'A password field alone, sent while signed in, is taken for it.',
  because: { kept: 'The password was asked again; the token is the same after it and is still accepted.', ...renewalDoubts },
  refutedBy: 'Another cookie, new at this step, that the server needs for what it opened.',
}

export default defineRule({
  id: 'session-token-kept-across-reauthentication',
  words,
  severity: 'low',
  references: ['owasp-renewal', 'asvs-7.2.4', 'wstg-sess-03'],
  needs: ['headers'],
  subjects: (view) => renewalsAt(view, 're-authentication'),
  label: ({ cookie }) => cookie.id,
  check: (token) => judgeRenewals(token, ['renewed', 'issued']),
})
