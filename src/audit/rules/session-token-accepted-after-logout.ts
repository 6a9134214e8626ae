import { judgeReplay, replayDoubt, replayed } from '../facts/replays.ts'
import { defineRule } from '../rule.ts'

export const words = {
  title: 'Session token still accepted after the logout',
  why: 'The user believes to have left. Whoever has a copy of the token (another person at the device, a log, a stolen backup) is still in.',
  remediation: 'End the session on the server at the logout; deleting the cookie ends nothing there.',
  limits: 'One old value was sent, to one page, right after the logout.',
  because: {
    alive: 'A probe sent the token again after the logout: the server still takes it for the user.',
    content:
      'A probe sent the token again after the logout, and it still signs in: the session lives in the cookie alone, and nothing takes back what was handed out until it runs out.',
    ...replayDoubt,
  },
  refutedBy: 'The same probe after another logout, with an answer for a signed-out visitor.',
}

export default defineRule({
  id: 'session-token-accepted-after-logout',
  words,
  severity: 'medium',
  references: ['owasp-expiration', 'wstg-sess-06', 'asvs-7.4.1', 'cwe-613'],
  needs: ['old-id-after-logout'],
  subjects: (view) => replayed(view, 'old-id-after-logout'),
  label: ({ token }) => token.id,
  check: (one) =>
    judgeReplay(one, ({ id }) => ({
      outcome: 'failed',
      because: { id: one.token.traits.selfContained ? 'content' : 'alive' },
      evidence: [id],
      fix: 'logout',
    })),
})
