import { inMinutes, timedSessions } from '../facts/timeouts.ts'
import { defineRule } from '../rule.ts'
import { secondsIn } from '../time.ts'

export const words = {
  title: 'Session that stays open however old it is',
  why: 'A stolen token that is used now and then never ends by itself: the thief keeps the session alive.',
  remediation: 'Keep on the server when the user signed in, and ask to sign in again after a working day, or what your profile asks for.',
  limits:
    'The age is counted from when the token was first seen here, so a session may be older. That a cookie is to be kept for long, or not, says nothing of the server.',
  because: {
    lived: 'The server still knew the user {lived} hours after the session began; the profile asks for an end after {limit}.',
    between: 'It ended of its age after more than {lived} and at most {ended} hours; the limit of {limit} lies between.',
  },
  refutedBy: 'A probe of a session as old that is answered like a visitor who is not signed in.',
}

export default defineRule({
  id: 'session-outliving-absolute-limit',
  words,
  severity: 'low',
  references: ['owasp-expiration', 'wstg-sess-07', 'asvs-7.3.2', 'nist-reauthentication', 'cwe-613'],
  needs: ['timeout'],
  subjects: timedSessions,
  label: ({ token }) => token.id,
  check: ({ timeouts: { age, evidence } }, { profile: { name, absoluteLimit: limit } }) => {
    if (limit === 'documented') return { outcome: age.upTo === null ? 'inapplicable' : 'passed', evidence }
    if (limit === null) return { outcome: 'inapplicable', evidence }
    const inHours = (seconds: number) => inMinutes(seconds / 60)
    const args = { lived: inHours(age.from), ended: inHours(age.upTo ?? 0), limit: inHours(limit) }
    // OWASP's is an example for office work, NIST's are requirements.
    const severity = name === 'owasp' ? 'info' : 'low'
    if (age.from > limit) return { outcome: 'failed', because: { id: 'lived', args }, severity, evidence }
    if (age.upTo === null) return { outcome: 'inapplicable', evidence }
    return age.upTo <= limit + secondsIn.minute
      ? { outcome: 'passed', evidence }
      : { outcome: 'cantTell', because: { id: 'between', args }, severity, evidence }
  },
})
