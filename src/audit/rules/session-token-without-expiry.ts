import { defineRule } from '../rule.ts'
import { missedDoubt, unlessMissed } from '../unless-missed.ts'

export const words = {
  title: 'Signed session token that never expires',
  why: 'Nothing in the token says when it ends. A copy of it stays good until the key is changed, unless the server keeps a list of what it no longer takes.',
  remediation: 'Give the token a time of expiry (`exp`) of minutes, and renew it from a session that the server can end.',
  limits: 'Whether the server keeps such a list, or ends tokens by their age, is not visible.',
  because: { absent: 'Its claims hold no time of expiry.', ...missedDoubt },
  refutedBy: 'An old token that the server refuses.',
}

export default defineRule({
  id: 'session-token-without-expiry',
  words,
  severity: 'low',
  references: ['asvs-9.2.1', 'wstg-sess-10', 'cwe-613'],
  needs: ['jar'],
  subjects: (view) => view.tokens.filter(({ traits }) => traits.kind === 'jwt'),
  label: (cookie) => cookie.id,
  check: (cookie, { view }) => {
    const evidence = [cookie.storedBy]
    if (cookie.traits.expiresAt !== null) return { outcome: 'passed', evidence }
    return unlessMissed(view, cookie, { outcome: 'failed', because: { id: 'absent' }, evidence })
  },
})
