import type { StoredAttributes } from './cookie.ts'
import type { Verdict } from './rule.ts'
import type { CookieFact } from './view.ts'

/** Sentences of the two doubts that every rule about stored attributes shares. */
export const attributeDoubts = {
  'attributes-unseen': 'The cookie was sent, but neither its Set-Cookie line nor its entry in the jar was seen.',
  stale: 'Something may have been missed since these attributes were seen.',
} as const

/**
 * Judges what the jar says of a cookie. Where the jar was never seen, or not since a gap, a failure would stand on what may
 * have changed meanwhile: the answer is a doubt.
 */
export function judgeAttributes(cookie: CookieFact, judge: (attributes: StoredAttributes) => Verdict): Verdict {
  if (cookie.attributes === null) return { outcome: 'cantTell', because: { id: 'attributes-unseen' }, evidence: [cookie.storedBy] }
  const verdict = judge(cookie.attributes)
  return cookie.stale && verdict.outcome === 'failed'
    ? { outcome: 'cantTell', because: { id: 'stale' }, evidence: verdict.evidence }
    : verdict
}
