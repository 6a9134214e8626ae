import { judgeReplay, replayDoubt, replayed } from '../facts/replays.ts'
import { defineRule } from '../rule.ts'

export const words = {
  title: 'Session token from before the login is signed in after it',
  why: 'Whoever planted or saw the token of the visitor holds the session of the user who signs in with it: session fixation.',
  remediation: 'Make a new session identifier at the login, and end the one from before on the server: copying its data is not enough.',
  limits: 'One old value was sent, to one page, right after the login.',
  because: {
    became: 'A probe sent the token from before the login: the server takes it for the user who signed in since.',
    unchanged: 'The token from before the login is the one of now, and a probe proved that it signs in.',
    old: 'A probe sent the token from before the sign-in: it signs in. Whether it did so before was not seen.',
    ...replayDoubt,
  },
  refutedBy: 'The same probe after another login, with an answer for a signed-out visitor.',
}

export default defineRule({
  id: 'session-token-from-before-login-accepted',
  words,
  severity: 'high',
  references: ['owasp-renewal', 'wstg-sess-03', 'asvs-7.2.4', 'cwe-384'],
  needs: ['old-id-after-login'],
  subjects: (view) => replayed(view, 'old-id-after-login'),
  label: ({ token }) => token.id,
  check: (one) =>
    judgeReplay(one, ({ id, why }) => {
      const old = { outcome: 'failed', because: { id: 'old' }, severity: 'medium', evidence: [id], fix: 'rotation' } as const
      return why === 'became' || why === 'unchanged' ? { ...old, because: { id: why }, severity: 'high' } : old
    }),
})
