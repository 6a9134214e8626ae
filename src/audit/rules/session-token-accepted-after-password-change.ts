import { judgeReplay, replayDoubt, replayed } from '../facts/replays.ts'
import { defineRule } from '../rule.ts'

export const words = {
  title: 'Session token from before the password change still accepted',
  why: 'People change a password because they fear that somebody else is in. With a token from before the change that somebody stays in.',
  remediation: 'Make a new session identifier when the password changes, and end the one from before on the server.',
  limits: 'One old value was sent, to one page, right after the change.',
  because: {
    old: 'A probe sent the token from before the password change: the server still takes it for the user.',
    unchanged: 'The token from before the password change is the one of now, and a probe proved that it signs in.',
    ...replayDoubt,
  },
  refutedBy: 'The same probe after another password change, with an answer for a signed-out visitor.',
}

export default defineRule({
  id: 'session-token-accepted-after-password-change',
  words,
  severity: 'medium',
  references: ['owasp-renewal', 'asvs-7.2.4', 'cwe-613'],
  needs: ['old-id-after-password-change'],
  subjects: (view) => replayed(view, 'old-id-after-password-change'),
  label: ({ token }) => token.id,
  check: (one) =>
    judgeReplay(one, ({ id, why }) => ({
      outcome: 'failed',
      because: { id: why === 'unchanged' ? why : 'old' },
      evidence: [id],
      fix: 'rotation',
    })),
})
