import { defineRule } from '../rule.ts'
import { secondsIn } from '../time.ts'
import { missedDoubt, unlessMissed } from '../unless-missed.ts'

export const words = {
  title: 'Signed session token that is good for long',
  why: 'The token says itself how long it is good. A copy of it stays good for as long, whatever logout or password change says.',
  remediation: 'Let the token expire within minutes, and renew it from a session that the server can end.',
  limits: 'Whether the server ends it earlier is not visible.',
  because: { late: 'From its issue to its expiry are {days} days.', ...missedDoubt },
  refutedBy: 'An old token that the server refuses before it expires.',
}

export default defineRule({
  id: 'session-token-expiring-late',
  words,
  severity: 'low',
  references: ['asvs-9.2.1', 'owasp-expiration', 'wstg-sess-10', 'cwe-613'],
  needs: ['jar'],
  subjects: (view) =>
    view.tokens.filter(({ traits: { kind, issuedAt, expiresAt } }) => kind === 'jwt' && issuedAt !== null && expiresAt !== null),
  label: (cookie) => cookie.id,
  check: (cookie, { view, profile }) => {
    const { issuedAt, expiresAt } = cookie.traits
    const lifetime = (expiresAt ?? 0) - (issuedAt ?? 0)
    const evidence = [cookie.storedBy]
    if (lifetime <= profile.longLifetime) return { outcome: 'passed', evidence }
    const because = { id: 'late', args: { days: Math.floor(lifetime / secondsIn.day) } }
    return unlessMissed(view, cookie, { outcome: 'failed', because, evidence })
  },
})
