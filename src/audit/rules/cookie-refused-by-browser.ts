import { credentialLines, refusalWords } from '../facts/refused-credentials.ts'
import { defineRule } from '../rule.ts'

export const words = {
  title: 'Session token that the browser does not store',
  why: 'The server believes to have set the session; the browser throws it away. People cannot sign in, or stay signed in by another cookie than the one that was meant.',
  remediation: 'Change what the reason names. Behind a proxy that ends TLS, let the application know that the outside speaks https.',
  limits:
    'Only what the line and the scheme show is judged. Cookies dropped for other reasons, such as third-party blocking, are not refused.',
  because: refusalWords,
  refutedBy: 'The cookie standing in the jar.',
}

export default defineRule({
  id: 'cookie-refused-by-browser',
  words,
  severity: 'medium',
  references: ['rfc6265bis-storage', 'rfc6265bis-parsing', 'rfc6265bis-prefixes', 'mdn-set-cookie'],
  needs: ['headers'],
  subjects: credentialLines,
  label: ({ id }) => id,
  check: ({ line, refusal, storedLater }, { view }) => {
    const evidence = [line.id]
    if (refusal === null || refusal.jar === 'disagrees') return { outcome: 'passed', evidence }
    const because = { id: refusal.why, args: { ...refusal.args, octets: line.cookie.octets, host: refusal.host } }
    const missed = view.state.gaps.some(({ until }) => until >= line.at)
    if (refusal.jar === 'unseen' || missed) return { outcome: 'cantTell', because, evidence, fix: 'refused' }
    return { outcome: 'failed', because, severity: storedLater ? 'info' : 'medium', evidence, fix: 'refused' }
  },
})
