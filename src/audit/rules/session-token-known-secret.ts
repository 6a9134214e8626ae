import { defineRule, type Verdict } from '../rule.ts'
import { missedDoubt, unlessMissed } from '../unless-missed.ts'
import type { CookieFact } from '../view.ts'

export const words = {
  title: 'Session token signed with a published secret',
  why: 'Anyone who has read the documentation or the sample code can sign a token of their own and be any user.',
  remediation:
    'Replace the secret by a long random one from the environment, and rotate it: every token signed with the old one must stop to be valid.',
  limits:
    'Documented defaults are tried at once, lists of usual secrets and lists of your own when you ask for it. That none of them fits does not show that the secret is strong.',
  because: {
    known: 'A documented default secret verifies the signature ({entry}).',
    usual: 'A usual secret verifies it: number {line} of the list that comes with this tool.',
    added: 'A secret of the list that you gave verifies it: line {line}.',
    ...missedDoubt,
  },
  refutedBy: 'A token that this secret does not verify.',
}

export default defineRule({
  id: 'session-token-known-secret',
  words,
  severity: 'high',
  references: ['wstg-sess-10', 'asvs-9.1.1', 'cwe-1391'],
  needs: ['jar'],
  subjects: (view) => view.tokens.filter(({ traits }) => traits.knownSecret !== null || traits.kind === 'signed' || traits.kind === 'jwt'),
  label: (cookie) => cookie.id,
  check: (cookie, context) => unlessMissed(context.view, cookie, judge(cookie)),
})

function judge(cookie: CookieFact): Verdict {
  const { knownSecret } = cookie.traits
  if (knownSecret === null) return { outcome: 'passed', evidence: [cookie.storedBy] }
  const [, list, line = ''] = /^(usual|added):(\d+)$/.exec(knownSecret) ?? []
  const because = list === undefined ? { id: 'known', args: { entry: knownSecret } } : { id: list, args: { line } }
  return { outcome: 'failed', because, evidence: [cookie.storedBy] }
}
