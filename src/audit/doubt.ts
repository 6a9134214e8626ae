import { isWhole, missed } from './facts/gaps.ts'
import type { AnyRule, Verdict } from './rule.ts'
import type { SiteView } from './view.ts'

/**
 * The net under all rules: no loss makes a failure. Where something was missed and the session has not been seen whole since, a failure
 * is a doubt, whatever the rule itself thought of.
 */
export function unlessDoubtful(view: SiteView, { words }: AnyRule, subject: string, verdict: Verdict): Verdict {
  if (verdict.outcome !== 'failed' || isSure(view, subject)) return verdict
  const because = Object.hasOwn(words.because, 'missed') ? { id: 'missed' } : verdict.because
  return { outcome: 'cantTell', evidence: verdict.evidence, ...(because === undefined ? {} : { because }) }
}

/** A cookie is sure by itself, a journey by itself and by a token that is; what is neither, by such a token. */
function isSure(view: SiteView, subject: string): boolean {
  if (view.state.gaps.length === 0) return true
  const cookies = view.cookies.filter(({ id }) => id === subject)
  if (cookies.length > 0) return cookies.every(({ stale }) => !stale)
  if (!view.tokens.some(({ stale }) => !stale)) return false
  const journey = view.journeys.find(({ id }) => id === subject)
  return journey === undefined || (isWhole(view.state, journey.at, journey.until) && !journey.reasons.some(({ id }) => id === missed.id))
}
