import { sharedAnswer } from '../facts/shared-caching.ts'
import { defineRule } from '../rule.ts'
import { missedDoubt, unlessMissed } from '../unless-missed.ts'

export const words = {
  title: 'Session token in an answer that caches share',
  why: 'A cache between the server and its users that keeps this answer hands the same session to everybody who asks for the address.',
  remediation: 'Set no session token with static files and other public answers; send Cache-Control: private, no-store where one is set.',
  limits: 'What a cache really keeps depends on its configuration. Many leave answers with Set-Cookie out, not all do.',
  because: {
    kept: 'The answer of {path} that set it came from a shared cache (Age or a cache-hit header).',
    fresh: 'The answer of {path} that set it allows shared caches to keep it and to serve it to others (public or s-maxage).',
    revalidated: 'The answer of {path} that set it allows shared caches to keep it; they must ask the server before they serve it again.',
    ...missedDoubt,
  },
  refutedBy: 'The same answer with Cache-Control: private or no-store.',
}

export default defineRule({
  id: 'session-token-in-shared-cache',
  words,
  severity: 'high',
  references: ['rfc9111-storing', 'owasp-web-content-caching', 'wstg-sess-04', 'asvs-14.2.2', 'cwe-524'],
  needs: ['headers'],
  subjects: (view) => view.tokens,
  label: (cookie) => cookie.id,
  check: (cookie, { view }) => {
    const shared = sharedAnswer(view, cookie)
    if (shared === null) return { outcome: 'passed', evidence: [cookie.storedBy] }
    const { how, exchange, line } = shared
    const because = { id: how, args: { path: `${exchange.hop.place.host}${exchange.hop.place.path}` } }
    const evidence = exchange.completed === null ? [line.id] : [line.id, exchange.completed.id]
    return unlessMissed(view, cookie, { outcome: 'failed', because, severity: how === 'revalidated' ? 'info' : 'high', evidence })
  },
})
