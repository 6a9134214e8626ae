import { csrfRenewals } from '../facts/csrf-renewals.ts'
import { defineRule } from '../rule.ts'

export const words = {
  title: 'CSRF token not renewed at login',
  why: 'Whoever planted the token in the browser before the login knows it afterwards and can forge requests of the signed-in user.',
  remediation: 'Make a new CSRF secret when the user signs in, and bind it to the session.',
  limits:
    'Only tokens that stand in a cookie and come back in a form or header are compared. A token that the server binds to the session otherwise is no use to whoever planted it.',
  because: {
    kept: 'The cookie was sent with the login, came back in a form or header, and is the same after it.',
    missed: 'The same before and after the login, as far as it was seen; something was missed.',
  },
  refutedBy: 'A server that refuses the token of before the login.',
}

export default defineRule({
  id: 'csrf-token-kept-across-login',
  words,
  severity: 'info',
  references: ['cookie-crumbles', 'owasp-csrf', 'cwe-352'],
  needs: ['headers'],
  subjects: csrfRenewals,
  label: ({ cookie }) => cookie.id,
  check: ({ isKept, isWhole, evidence }) => {
    if (!isKept) return { outcome: 'passed', evidence }
    if (!isWhole) return { outcome: 'cantTell', because: { id: 'missed' }, evidence }
    return { outcome: 'failed', because: { id: 'kept' }, evidence }
  },
})
