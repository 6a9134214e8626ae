import { loginNameIn, readableMeanings } from '../facts/readable-content.ts'
import { type Context, defineRule, type Verdict } from '../rule.ts'
import { missedDoubt, unlessMissed } from '../unless-missed.ts'
import type { CookieFact } from '../view.ts'

export const words = {
  title: 'Session token that tells who the user is',
  why: 'Whoever sees the cookie, in a log, a backup or a shared browser, reads personal data from it, and an identifier made from user data is easier to forge.',
  remediation: 'Send a random identifier that means nothing, and keep what it stands for on the server.',
  limits: 'Only encodings and formats that this tool knows are opened; content under a key is not read.',
  because: {
    'login-name': 'The name that was typed at login stands in it, readable without a key.',
    content: 'Readable without a key: {what}.',
    ...missedDoubt,
  },
  refutedBy: 'A token whose readable part is random.',
}

export default defineRule({
  id: 'session-token-readable-content',
  words,
  severity: 'low',
  references: ['owasp-session-id-content', 'wstg-sess-01', 'nist-browser-cookies', 'cwe-315'],
  needs: ['jar'],
  subjects: (view) => view.tokens,
  label: (cookie) => cookie.id,
  check: (cookie, context) => unlessMissed(context.view, cookie, judge(cookie, context)),
})

function judge(cookie: CookieFact, { view }: Context): Verdict {
  const evidence = [cookie.storedBy]
  if (loginNameIn(view, cookie) === 'readable') return { outcome: 'failed', because: { id: 'login-name' }, evidence, fix: 'opaque' }
  const what = readableMeanings(cookie).map((meaning) => `meaning.${meaning}`)
  if (what.length === 0) return { outcome: 'passed', evidence }
  return { outcome: 'failed', because: { id: 'content', args: { what: what.join(' ') } }, evidence, fix: 'opaque' }
}
