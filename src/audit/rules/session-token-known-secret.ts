import { knownSecretOf } from '../facts/known-secret.ts'
import { secretBeside } from '../facts/secret-beside.ts'
import { defineRule, type Verdict } from '../rule.ts'
import { missedDoubt, unlessMissed } from '../unless-missed.ts'
import type { CookieFact, SiteView } from '../view.ts'

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
    beside: 'A known secret verifies the cookie {name}, which the same library makes with the same secret.',
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
  subjects: (view) =>
    view.tokens.filter((token) => isSigned(token) || knownSecretOf(view, token) !== null || secretBeside(view, token) !== null),
  label: (cookie) => cookie.id,
  check: (cookie, { view }) => unlessMissed(view, cookie, judge(view, cookie)),
})

function isSigned({ traits }: CookieFact): boolean {
  return traits.kind === 'signed' || traits.kind === 'jwt'
}

function judge(view: SiteView, token: CookieFact): Verdict {
  const own = knownSecretOf(view, token)
  const beside = own === null ? secretBeside(view, token) : null
  if (beside !== null) {
    const because = { id: 'beside', args: { name: beside.cookie.name } }
    return { outcome: 'failed', because, evidence: [token.storedBy, beside.storedBy] }
  }
  if (own === null) return { outcome: 'passed', evidence: [token.storedBy] }
  const { from, search } = own
  const because =
    from.list === 'documented' ? { id: 'known', args: { entry: from.entry } } : { id: from.list, args: { line: `${from.line}` } }
  return { outcome: 'failed', because, evidence: [token.storedBy, ...(search === null ? [] : [search])] }
}
