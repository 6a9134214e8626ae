import { renewalsAt } from '../facts/token-renewals.ts'
import { defineRule } from '../rule.ts'

export const words = {
  title: 'Logout that signs nobody out',
  why: 'The user believes to have left and walks away from a session that is still open.',
  remediation: 'End the session on the server at logout and delete its cookie; then show a page that needs no login.',
  limits: 'A logout whose effect no page or answer shows is not reported here: asking the server with the old token tells.',
  because: {
    kept: 'After the logout the server still knew the user.',
    unsure: 'A logout was asked for; nothing that was seen afterwards shows whether it had an effect.',
  },
  refutedBy: 'A page behind the login that asks to sign in after the logout.',
}

export default defineRule({
  id: 'logout-without-effect',
  words,
  severity: 'medium',
  references: ['owasp-expiration', 'wstg-sess-06', 'asvs-7.4.1', 'cwe-613'],
  needs: ['headers'],
  subjects: (view) => renewalsAt(view, 'logout'),
  label: ({ cookie }) => cookie.id,
  check: ({ steps }) => {
    const last = (effect: string) => steps.findLast(({ journey }) => journey.effect === effect)?.journey.evidence.slice(0, 8)
    const kept = last('kept')
    if (kept !== undefined) return { outcome: 'failed', because: { id: 'kept' }, evidence: kept, fix: 'logout' }
    const ended = last('ended')
    if (ended !== undefined) return { outcome: 'passed', evidence: ended }
    return { outcome: 'cantTell', because: { id: 'unsure' }, evidence: last('cannotTell') ?? [] }
  },
})
