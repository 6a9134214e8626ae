import { defineRule, type Verdict } from '../rule.ts'
import { missedDoubt, unlessMissed } from '../unless-missed.ts'
import type { CookieFact } from '../view.ts'

export const words = {
  title: 'Session token without a signature',
  why: 'The token says who the user is, and nothing in it shows that the server wrote it: anyone can write one and be any user.',
  remediation: 'Sign the token with a key that only the server has, and let the server refuse every token without that signature.',
  limits: 'Whether the server goes by what the token says is not visible; a probe that changes the token tells.',
  because: {
    none: 'Its header says that it is not signed (algorithm “none”).',
    empty: 'Its header names an algorithm, and the place of the signature is empty.',
    identifier: 'It is not signed, but it holds an identifier, and that may be all that the server goes by.',
    ...missedDoubt,
  },
  refutedBy: 'A token of one’s own writing that the server refuses.',
}

export default defineRule({
  id: 'session-token-unsigned',
  words,
  severity: 'high',
  references: ['asvs-9.1.1', 'rfc8725-algorithms', 'wstg-sess-10', 'cwe-347'],
  needs: ['jar'],
  subjects: (view) => view.tokens.filter(({ traits }) => traits.kind === 'jwt'),
  label: (cookie) => cookie.id,
  check: (cookie, { view }) => unlessMissed(view, cookie, judge(cookie)),
})

function judge({ traits, storedBy }: CookieFact): Verdict {
  const evidence = [storedBy]
  // The bound of a signed token is its signature's: none is no bit.
  if (traits.bits > 0) return { outcome: 'passed', evidence }
  if (traits.identity !== traits.digest) return { outcome: 'cantTell', because: { id: 'identifier' }, evidence }
  return { outcome: 'failed', because: { id: traits.algorithm === 'none' ? 'none' : 'empty' }, evidence }
}
