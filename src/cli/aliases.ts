import { cookieSite } from '../audit/http-state/registrable-domain.ts'
import type { Baseline, SiteBaseline } from '../export/baseline/baseline.ts'
import { hostOf } from '../export/baseline/site-name.ts'
import { Unusable } from '../library/unusable.ts'

/**
 * The baseline with other hosts of its sites: each as `example.com=localhost:3000`.
 * @throws Unusable where one is not written so
 */
export function withAliases(baseline: Baseline, aliases: readonly string[]): Baseline {
  return { ...baseline, sites: aliases.reduce(withAlias, baseline.sites) }
}

function withAlias(sites: readonly SiteBaseline[], alias: string): readonly SiteBaseline[] {
  const [, first = '', other = ''] = /^([^=]+)=([^=]+)$/.exec(alias) ?? []
  if (first === '' || other === '') throw new Unusable(`--alias: “${alias}” is not SITE=HOST, as in example.com=localhost:3000.`)
  const site = cookieSite(hostOf(first))
  const known = sites.find((one) => one.site === site) ?? { site, aliases: [], tokens: [], findings: [], passed: [], accepted: [] }
  // A subdomain that is named is the application too: www.example.com and localhost are then one host.
  const added = hostOf(first) === site ? [other] : [first, other]
  const joined = { ...known, aliases: [...new Set([...known.aliases, ...added])] }
  return [...sites.filter((one) => one !== known), joined]
}
