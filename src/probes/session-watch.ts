import { bySite, siteKey } from '../audit/by-site.ts'
import { siteView } from '../audit/facts/site-view.ts'
import { emptySite, fold } from '../audit/fold.ts'
import type { SiteState } from '../audit/site.ts'
import type { EpochMilliseconds } from '../audit/time.ts'
import type { Exposure } from '../audit/view.ts'
import type { Life } from '../browser/life.ts'
import type { SiteOfStore } from '../browser/storage-keys.ts'
import type { RunningProbe } from './running-probe.ts'
import { lastUse } from './session-use.ts'

/** What is known of a site now; nothing where a newer version of the extension wrote it. */
export async function stateOf(life: Life, { store, site }: SiteOfStore): Promise<SiteState> {
  const stored = await life.snapshots.load(store, site)
  return stored.status === 'ok' ? stored.state : emptySite(store, site)
}

/** Where the site's session tokens stood outside their header, also in what was seen just now. */
export async function exposuresOf(life: Life, of: SiteOfStore): Promise<readonly Exposure[]> {
  const { sites } = bySite([...life.log.entries.values()].flat(), life.tabs.stores)
  const unfolded = sites.get(siteKey(of.store, of.site))?.observations ?? []
  return siteView(fold(await stateOf(life, of), unfolded), Date.now()).exposures
}

/** The last moment at which the session of a probe may have been used by the user, or by a request of ours that went lost; else null. */
export async function lastUseOf(life: Life, { of, suspects, lost }: RunningProbe): Promise<EpochMilliseconds | null> {
  const values = new Set(suspects.flatMap(({ digest, mayChange }) => (mayChange ? [] : [digest])))
  const used = lastUse(await stateOf(life, of), life.log.entries.values(), values)
  return used === null || lost === null ? (used ?? lost) : Math.max(used, lost)
}
