import { adoptions, adoptionWords, judgeAdoption } from '../facts/adoptions.ts'
import { defineRule } from '../rule.ts'

export const words = {
  title: 'Session token accepted from an address',
  why: 'A link is enough to plant an ID: whoever sends it knows the ID, and where that is not renewed at the login, they hold the session of the user who follows it and signs in.',
  remediation: 'Take session identifiers from the cookie only, and turn off URL rewriting of session identifiers.',
  limits: 'One invented ID was sent, in the address of one page, in the way in which the site was seen to write its own.',
  because: adoptionWords,
  refutedBy: 'The same probe with an answer that issues another ID.',
}

export default defineRule({
  id: 'session-token-adopted-from-url',
  words,
  severity: 'medium',
  references: ['owasp-strict-ids', 'wstg-sess-03', 'asvs-14.2.1', 'cwe-384'],
  needs: ['foreign-id-in-address'],
  subjects: (view) => adoptions(view, 'foreign-id-in-address'),
  label: ({ token }) => token.id,
  check: judgeAdoption,
})
