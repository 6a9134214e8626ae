import { forged, forgeryDoubt } from '../facts/forgeries.ts'
import { defineRule } from '../rule.ts'

export const words = {
  title: 'Session token accepted after it has run out',
  why: 'A token that holds the session cannot be taken back: its end is all that limits what a stolen copy is good for.',
  remediation: 'Verify the token’s own end (`exp`) at every request, with little leeway.',
  limits: 'One token was held until six minutes after its end, and sent once, to one page.',
  because: {
    alive: 'A probe held the token until it had run out, by its own account, and sent it: the server still knew the user.',
    ...forgeryDoubt,
  },
  refutedBy: 'The same probe with an answer for a signed-out visitor.',
}

export default defineRule({
  id: 'session-token-accepted-after-expiry',
  words,
  severity: 'medium',
  references: ['asvs-9.2.1', 'wstg-sess-10', 'cwe-613'],
  needs: ['expired-token'],
  subjects: (view) => forged(view, 'expired-token'),
  label: ({ token }) => token.id,
  check: ({ probe: { id, outcome } }) => {
    const evidence = [id]
    if (outcome === 'cannotTell') return { outcome: 'cantTell', because: { id: 'unclear' }, evidence }
    return outcome === 'no' ? { outcome: 'passed', evidence } : { outcome: 'failed', because: { id: 'alive' }, evidence }
  },
})
