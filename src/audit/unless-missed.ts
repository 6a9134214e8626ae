import type { Verdict } from './rule.ts'
import type { CookieFact, SiteView } from './view.ts'

/** Sentence of the doubt that {@link unlessMissed} gives. */
export const missedDoubt = { missed: 'Something may have been missed since, and it could have changed the answer.' } as const

/**
 * A failure that something unseen could have refuted is a doubt: after a gap the whole jar must have been read and the cookie
 * must have been seen again. Nothing that is lost ever makes a failure. The net under all rules (`unlessDoubtful`) is content with any value of
 * the token that was sent since; what a rule says of attributes or of one value wants the newest.
 */
export function unlessMissed(view: SiteView, cookie: CookieFact, verdict: Verdict): Verdict {
  if (verdict.outcome !== 'failed' || !isMissed(view, cookie)) return verdict
  return { outcome: 'cantTell', because: { id: 'missed' }, evidence: verdict.evidence }
}

function isMissed({ state }: SiteView, cookie: CookieFact): boolean {
  const since = cookie.generations.find(({ id }) => id === cookie.storedBy)?.from ?? 0
  const confirmed = cookie.generations.at(-1)?.confirmed ?? 0
  const after = state.gaps.filter(({ until }) => until >= since)
  return cookie.stale || after.some(({ until }) => confirmed <= until || !state.scans.some(({ at }) => at >= until))
}
