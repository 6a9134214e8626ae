import { judgeReplay, replayDoubt, replayed } from '../facts/replays.ts'
import { defineRule } from '../rule.ts'

export const words = {
  title: 'Several sessions of one user at a time',
  why: 'Worth knowing: signing in again does not put out whoever is already in. Many sites want it so, and then users should see and end their sessions.',
  remediation: 'Decide how many sessions one user may have, say so, and let users see and end theirs.',
  limits: 'Whether the site means it so, and whether it shows users their sessions, is not seen.',
  because: {
    alive: 'The user signed in elsewhere; a probe proved that this session goes on.',
    ...replayDoubt,
  },
  refutedBy: 'The same probe after another sign-in elsewhere, with an answer for a signed-out visitor.',
}

export default defineRule({
  id: 'session-surviving-login-elsewhere',
  words,
  severity: 'info',
  references: ['owasp-expiration', 'asvs-7.5.2'],
  needs: ['session-after-login-elsewhere'],
  subjects: (view) => replayed(view, 'session-after-login-elsewhere'),
  label: ({ token }) => token.id,
  check: (one) => judgeReplay(one, ({ id }) => ({ outcome: 'failed', because: { id: 'alive' }, evidence: [id] })),
})
