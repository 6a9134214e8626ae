import { lifetimeOf } from '../facts/lifetime.ts'
import { attributeDoubts, judgeAttributes } from '../judge-attributes.ts'
import { defineRule } from '../rule.ts'
import { secondsIn } from '../time.ts'

export const words = {
  title: 'Session token outlives the visit',
  why: 'A session token that stays on the disk can be used by whoever gets the device, its backup or its synchronised profile, for as long as it lives.',
  remediation:
    'Leave Max-Age and Expires out, or keep them short, and put "remember me" into a cookie of its own that only signs in again.',
  limits:
    'Only what the browser is told is judged. A server may end the session long before, or accept the token after the cookie is gone.',
  because: {
    persistent: 'Kept for {days} days, also after the browser is closed.',
    long: 'Kept for {days} days; the profile asks for at most {limit}.',
    'over-cap': 'Asks to be kept for {days} days; browsers cap cookies at 400.',
    ...attributeDoubts,
  },
  refutedBy: 'A Set-Cookie line for the same cookie without Max-Age and Expires.',
}

const severities = { persistent: 'info', long: 'low', 'over-cap': 'medium' } as const

export default defineRule({
  id: 'session-token-long-lived',
  words,
  severity: 'low',
  references: ['rfc6265bis-lifetime', 'owasp-expiration', 'owasp-cookies', 'nist-session-secrets', 'cwe-539'],
  needs: ['jar'],
  subjects: (view) => view.tokens,
  label: (cookie) => cookie.id,
  check: (cookie, { profile }) =>
    judgeAttributes(cookie, () => {
      const { degree, days } = lifetimeOf(cookie, profile.longLifetime)
      if (degree === null) return { outcome: 'passed', evidence: [cookie.storedBy] }
      const because = { id: degree, args: { days, limit: Math.ceil(profile.longLifetime / secondsIn.day) } }
      return { outcome: 'failed', because, severity: severities[degree], evidence: [cookie.storedBy], fix: 'lifetime' }
    }),
})
