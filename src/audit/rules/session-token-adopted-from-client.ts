import { adoptions, adoptionWords, judgeAdoption } from '../facts/adoptions.ts'
import { defineRule } from '../rule.ts'

export const words = {
  title: 'Session token that the server never issued is accepted',
  why: 'Whoever can write a cookie for the site (a sibling host, plain HTTP, a script) plants an ID that they know; where it is not renewed at the login, they hold the session of the user who signs in with it.',
  remediation:
    'Take only session identifiers that the server has issued (strict mode), answer any other with a new one, and renew at the login.',
  limits: 'One invented ID was sent, to one page, without any other cookie.',
  because: adoptionWords,
  refutedBy: 'The same probe with an answer that issues another ID.',
}

export default defineRule({
  id: 'session-token-adopted-from-client',
  words,
  severity: 'medium',
  references: ['owasp-strict-ids', 'wstg-sess-03', 'cwe-384'],
  needs: ['foreign-id'],
  subjects: (view) => adoptions(view, 'foreign-id'),
  label: ({ token }) => token.id,
  check: judgeAdoption,
})
