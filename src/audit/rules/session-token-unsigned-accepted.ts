import { forged, forgeryDoubt } from '../facts/forgeries.ts'
import { defineRule } from '../rule.ts'

export const words = {
  title: 'Session token without a signature accepted',
  why: 'A JWT says itself how it is signed. A server that believes one that says “not at all” takes any token that anyone writes.',
  remediation: 'Name the algorithms that the server accepts, leave `none` out, and never take them from the token.',
  limits: 'The four spellings of `none` that libraries have taken were sent, each once, to one page.',
  because: {
    unsigned: 'A probe sent the token with the algorithm “none” and without its signature, and the server still knew the user.',
    ...forgeryDoubt,
  },
  refutedBy: 'The same probe with an answer for a signed-out visitor.',
}

export default defineRule({
  id: 'session-token-unsigned-accepted',
  words,
  severity: 'high',
  references: ['rfc8725-algorithms', 'asvs-9.1.2', 'wstg-sess-10', 'cwe-347'],
  needs: ['altered-token'],
  subjects: (view) => forged(view, 'altered-token').filter(({ token }) => token.traits.kind === 'jwt'),
  label: ({ token }) => token.id,
  check: ({ probe: { id, outcome, why } }) => {
    const evidence = [id]
    if (outcome === 'cannotTell') return { outcome: 'cantTell', because: { id: 'unclear' }, evidence }
    if (outcome === 'no') return { outcome: 'passed', evidence }
    // Where no signature is checked at all, that is the finding, and nothing more was sent.
    if (why !== 'unsigned') return { outcome: 'inapplicable', evidence }
    return { outcome: 'failed', because: { id: 'unsigned' }, evidence }
  },
})
