import { defineRule, type Verdict } from '../rule.ts'
import type { KeyHint } from '../traits.ts'
import { missedDoubt, unlessMissed } from '../unless-missed.ts'
import type { CookieFact } from '../view.ts'

export const words = {
  title: 'Session token whose header says where its key is',
  why: 'Whoever writes a token writes its header too. A server that takes the key from there, or looks it up by what stands there, believes the writer.',
  remediation: 'Take keys from a list of the server’s own, and use of the header nothing but a key identifier that stands in that list.',
  limits: 'A lead and no proof: whether the server goes by it is not visible, and an address may be one that the server allows.',
  because: {
    address: 'Its header holds an address to fetch the key from (jku or x5u).',
    key: 'Its header holds the key itself (jwk).',
    'kid-address': 'Its key identifier (kid) is an address.',
    'kid-path': 'Its key identifier (kid) is the path of a file.',
    'kid-query': 'Its key identifier (kid) reads like a part of a database query.',
    ...missedDoubt,
  },
  refutedBy: 'A token with another address, key or identifier that the server refuses.',
}

export default defineRule({
  id: 'session-token-header-naming-key',
  words,
  severity: 'info',
  references: ['asvs-9.1.3', 'rfc8725-header', 'wstg-sess-10', 'cwe-347'],
  needs: ['jar'],
  subjects: (view) => view.tokens.filter(({ traits }) => traits.algorithm !== null),
  label: (cookie) => cookie.id,
  check: (cookie, { view }) => unlessMissed(view, cookie, judge(cookie)),
})

const sentences: Readonly<Record<KeyHint, string>> = {
  jku: 'address',
  x5u: 'address',
  jwk: 'key',
  'kid-address': 'kid-address',
  'kid-path': 'kid-path',
  'kid-query': 'kid-query',
}

function judge({ traits, storedBy }: CookieFact): Verdict {
  const [hint] = traits.keyHints ?? []
  if (hint === undefined) return { outcome: 'passed', evidence: [storedBy] }
  return { outcome: 'failed', because: { id: sentences[hint] }, evidence: [storedBy] }
}
