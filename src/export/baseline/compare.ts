import type { Change } from '../../audit/change.ts'
import type { CookieSummary, Report } from '../../audit/report.ts'
import { byText } from '../by-text.ts'
import type { Baseline, SiteBaseline } from './baseline.ts'
import { compareFindings } from './compare-findings.ts'
import { compareTokens } from './compare-tokens.ts'
import { type Comparison, change } from './comparison.ts'
import { pairTokens } from './pair-tokens.ts'
import { siteNameIn } from './site-name.ts'

export interface CompareOptions {
  /** YYYY-MM-DD: acceptances may have an end */
  readonly today: string
  /** the cookies that are no session token now, where the new side is a recording */
  readonly reports?: readonly Report[]
}

/**
 * What changed from one baseline to the other. What the new side does not show is "not looked at", never fixed.
 */
export function compare(before: Baseline, after: Baseline, { today, reports = [] }: CompareOptions): Comparison {
  const names = new Set([...before.sites, ...after.sites].map(({ site }) => site))
  const sites = [...names].toSorted().map((site) => {
    const then = before.sites.find((one) => one.site === site) ?? nothingOf(site)
    const now = after.sites.find((one) => one.site === site)
    if (now === undefined) return { site, changes: [change('site-not-seen', null)] }
    const others = reports.filter((report) => siteNameIn(before, report.site).site === site).flatMap((report) => report.others)
    return { site, changes: compareSite(then, now, others, today) }
  })
  return { sites }
}

function nothingOf(site: string): SiteBaseline {
  return { site, aliases: [], tokens: [], findings: [], passed: [], accepted: [] }
}

function compareSite(before: SiteBaseline, after: SiteBaseline, others: readonly CookieSummary[], today: string): readonly Change[] {
  const pairing = pairTokens(before.tokens, after.tokens)
  const acceptances = before.accepted.filter(({ until }) => until === undefined || until >= today)
  const changes = [
    ...compareTokens(pairing, others, acceptances),
    ...compareFindings(before, after, { renamed: pairing.renamed, acceptances, gone: pairing.gone }),
  ]
  return changes.toSorted(byText(({ worse, kind, rule, subject }) => `${worse ? 0 : 1} ${kind} ${rule} ${subject}`))
}
