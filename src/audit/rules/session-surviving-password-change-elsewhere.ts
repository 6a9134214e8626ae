import { judgeReplay, replayDoubt, replayed } from '../facts/replays.ts'
import { defineRule } from '../rule.ts'

export const words = {
  title: 'Session that survives a password change in another one',
  why: 'Whoever stole a session or a password stays in, although the user changed the password to put them out.',
  remediation: 'End all other sessions of the user when a password or another factor changes, or offer to end them.',
  limits: 'An offer to end the other sessions, which the user did not take, is not seen.',
  because: {
    alive: 'The password was changed in another session; a probe proved that this one goes on.',
    ...replayDoubt,
  },
  refutedBy: 'The same probe after another password change, with an answer for a signed-out visitor.',
}

export default defineRule({
  id: 'session-surviving-password-change-elsewhere',
  words,
  severity: 'medium',
  references: ['owasp-renewal', 'asvs-7.4.3', 'cwe-613'],
  needs: ['session-after-password-change-elsewhere'],
  subjects: (view) => replayed(view, 'session-after-password-change-elsewhere'),
  label: ({ token }) => token.id,
  check: (one) => judgeReplay(one, ({ id }) => ({ outcome: 'failed', because: { id: 'alive' }, evidence: [id] })),
})
