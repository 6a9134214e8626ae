import { byText } from '../by-text.ts'
import type { Baseline, SiteBaseline, TokenBaseline } from './baseline.ts'
import { compareTokens } from './compare-tokens.ts'
import { subjectOf } from './pair-tokens.ts'

/**
 * The baseline after a recording: what that shows takes the place of what was known. A site that it does not show stays, and so does a token
 * of which nothing changed that would be told, so that two recordings of one build leave the same file.
 */
export function updated(before: Baseline, seen: Baseline): Baseline {
  const kept = before.sites.filter(({ site }) => !seen.sites.some((one) => one.site === site))
  const renewed = seen.sites.map((now) => {
    const then = before.sites.find(({ site }) => site === now.site)
    return then === undefined ? now : { ...now, tokens: now.tokens.map((token) => sameOr(then, token)) }
  })
  return { v: 1, sites: [...kept, ...renewed].toSorted(byText(({ site }) => site)) }
}

function sameOr({ tokens }: SiteBaseline, now: TokenBaseline): TokenBaseline {
  const then = tokens.find((token) => subjectOf(token) === subjectOf(now) && token.evidence === now.evidence)
  if (then === undefined) return now
  const changes = compareTokens({ pairs: [[then, now]], gone: [], fresh: [], renamed: new Map() }, [], [])
  return changes.length === 0 && then.schemes.join() === now.schemes.join() ? then : now
}
