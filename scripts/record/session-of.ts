import { cookieSite } from '../../src/audit/http-state/registrable-domain.ts'
import { rekey } from '../../src/browser/rekey.ts'

/** As much of an observation as is needed to tell whose it is. */
export interface Logged {
  readonly at: number
  readonly type: string
  readonly site: string | null
  readonly tab?: number
  readonly topLevelSite?: string | null
}

/** The recording of some sites: a header, then what was logged of them and of their tabs, with every digest under the test key. */
export function sessionOf(logged: readonly Logged[], hosts: readonly string[], browser: 'chromium' | 'firefox'): readonly unknown[] {
  const sites = new Set<string | null>(hosts.map((host) => cookieSite(host)))
  const own = logged.filter(({ site, topLevelSite }) => sites.has(site) || (site !== null && sites.has(topLevelSite ?? null)))
  if (own.length === 0) throw new Error(`nothing was logged of ${hosts.join(', ')}`)
  const tabs = new Set(own.map(({ tab }) => tab))
  const [from, until] = [Math.min(...own.map(({ at }) => at)), Math.max(...own.map(({ at }) => at))]
  const about = logged.filter(
    (seen) =>
      own.includes(seen) ||
      (seen.site === null && (seen.type === 'tab-seen' ? tabs.has(seen.tab) : seen.at >= from - 1_000 && seen.at <= until)),
  )
  return [{ v: 1, browser, asOf: until + 60_000 }, ...about.map(rekey)]
}
