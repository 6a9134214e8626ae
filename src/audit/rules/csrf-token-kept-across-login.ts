import { csrfRenewals } from '../facts/csrf-renewals.ts'
import { defineRule } from '../rule.ts'

export const words = {
  title: 'CSRF token not renewed at login',
  why: 'Whoever planted the token in the browser before the login knows it afterwards and can forge requests of the signed-in user.',
  remediation: 'Make a new CSRF secret when the user signs in, and bind it to the session.',
  limits:
    'Tokens in cookies, form fields and headers are compared; one that is masked anew for each page is not. A token that the server binds to the session otherwise is no use to whoever planted it.',
  because: {
    kept: 'The token was sent with the login, and the same one is sent after it.',
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
  label: ({ subject }) => subject,
  check: ({ isKept, isWhole, evidence }) => {
    if (!isKept) return { outcome: 'passed', evidence }
    if (!isWhole) return { outcome: 'cantTell', because: { id: 'missed' }, evidence }
    return { outcome: 'failed', because: { id: 'kept' }, evidence }
  },
})
