import { inMinutes, timedSessions } from '../facts/timeouts.ts'
import { defineRule } from '../rule.ts'
import { type Seconds, secondsIn } from '../time.ts'

export const words = {
  title: 'Session that stays open while nobody uses it',
  why: 'Whoever comes to the device later, or got hold of the token some time ago, acts as the user for as long as the server keeps the session.',
  remediation: 'End a session on the server after a time without requests: 15 to 30 minutes, less where there is more to lose.',
  limits:
    'Limits are asked of one session at a time. One that ended of its age looks like one that was left alone, until a second probe tells. A page that does not count as use makes the limit look shorter than it is.',
  because: {
    lived: 'The server still knew the user after {lived} minutes without a request; the profile asks for an end after {limit}.',
    between: 'It ended after more than {lived} and at most {ended} minutes without a request; the limit of {limit} lies between.',
    'not-long-enough':
      'The server still knew the user after {lived} minutes without a request; whether it does after {limit} was not asked.',
    documented:
      'The server still knew the user after {lived} minutes without a request. The profile asks for the limit that you documented.',
  },
  refutedBy: 'A probe that leaves the session alone for as long and is answered like a visitor who is not signed in.',
}

/** Servers look for what has run out once in a while. */
const tolerance: Seconds = secondsIn.minute

export default defineRule({
  id: 'session-outliving-idle-limit',
  words,
  severity: 'low',
  references: ['owasp-expiration', 'wstg-sess-07', 'asvs-7.3.1', 'nist-reauthentication', 'pci-8.2.8', 'cwe-613'],
  needs: ['timeout'],
  subjects: timedSessions,
  label: ({ token }) => token.id,
  check: ({ timeouts: { idle, either, evidence } }, { profile: { idleLimit: limit } }) => {
    if (limit === null) return { outcome: 'inapplicable', evidence }
    const ended = idle.upTo ?? either[0]?.idle.upTo ?? null
    const args = { lived: inMinutes(idle.from), ended: inMinutes(ended ?? 0) }
    if (limit === 'documented')
      return ended === null ? { outcome: 'cantTell', because: { id: 'documented', args }, evidence } : { outcome: 'passed', evidence }
    const because = (id: string) => ({ id, args: { ...args, limit: inMinutes(limit) } })
    if (idle.from > limit) return { outcome: 'failed', because: because('lived'), evidence }
    if (ended === null) return { outcome: 'cantTell', because: because('not-long-enough'), evidence }
    return ended <= limit + tolerance ? { outcome: 'passed', evidence } : { outcome: 'cantTell', because: because('between'), evidence }
  },
})
