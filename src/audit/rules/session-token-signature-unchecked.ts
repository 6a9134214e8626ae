import { forged, forgeryDoubt } from '../facts/forgeries.ts'
import { defineRule } from '../rule.ts'

export const words = {
  title: 'Signature of the session token not checked',
  why: 'The signature is all that makes the content the server’s own. Without it anyone writes a token for any user.',
  remediation: 'Verify the signature before anything in the token is read, with a library that fails where it does not match.',
  limits: 'One character of the signature was changed, and sent once, to one page.',
  because: {
    content:
      'A probe changed one character of the signature, and the server still knew the user: whoever writes a token is whoever it says.',
    id: 'A probe changed one character of the signature, and the server still knew the user: the signature around the identifier protects nothing.',
    ...forgeryDoubt,
  },
  refutedBy: 'The same probe with an answer for a signed-out visitor.',
}

export default defineRule({
  id: 'session-token-signature-unchecked',
  words,
  severity: 'high',
  references: ['asvs-9.1.1', 'wstg-sess-10', 'cwe-347'],
  needs: ['altered-token'],
  subjects: (view) => forged(view, 'altered-token'),
  label: ({ token }) => token.id,
  check: ({ token, probe: { id, outcome, why } }) => {
    const evidence = [id]
    if (outcome === 'cannotTell') return { outcome: 'cantTell', because: { id: 'unclear' }, evidence }
    if (outcome === 'no' || why !== 'signature') return { outcome: 'passed', evidence }
    const { selfContained } = token.traits
    return { outcome: 'failed', because: { id: selfContained ? 'content' : 'id' }, severity: selfContained ? 'high' : 'low', evidence }
  },
})
