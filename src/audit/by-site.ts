import type { Observation } from './observation.ts'

/** Observations of one cookie site in one store. */
export interface SiteLog {
  readonly store: string
  readonly site: string
  readonly observations: readonly Observation[]
}

/** Chromium's requests name no store: the tabs seen so far do. Kept by the caller between calls. */
export type StoreOfTab = ReadonlyMap<number, string>

/**
 * Sorts observations by store and cookie site. A request to another site belongs also to the site of its page, where a token
 * may leak from; what concerns every site (gaps) goes to each of its store, or of all where it names none.
 * Observations whose store cannot be told yet are returned as `unresolved`.
 */
export function bySite(
  observations: readonly Observation[],
  known: StoreOfTab = new Map(),
): {
  readonly sites: ReadonlyMap<string, SiteLog>
  readonly unresolved: readonly Observation[]
  readonly everywhere: readonly Observation[]
} {
  const storeOfTab = new Map(known)
  for (const seen of observations) if (seen.type === 'tab-seen' && seen.store !== null) storeOfTab.set(seen.tab, seen.store)

  const sites = new Map<string, { store: string; site: string; observations: Observation[] }>()
  const unresolved: Observation[] = []
  const everywhere: Observation[] = []
  for (const seen of observations) {
    if (seen.type === 'tab-seen') continue
    if (seen.site === null) {
      everywhere.push(seen)
      continue
    }
    const store = seen.store ?? ('tab' in seen ? storeOfTab.get(seen.tab) : undefined)
    if (store === undefined) {
      unresolved.push(seen)
      continue
    }
    const resolved = seen.store === null ? { ...seen, store } : seen
    const of =
      'topLevelSite' in seen && seen.topLevelSite !== null && seen.topLevelSite !== seen.site ? [seen.site, seen.topLevelSite] : [seen.site]
    for (const site of of) {
      const key = siteKey(store, site)
      const log = sites.get(key) ?? { store, site, observations: [] }
      log.observations.push(resolved)
      sites.set(key, log)
    }
  }
  for (const log of sites.values()) log.observations.push(...everywhere.filter((seen) => seen.store === null || seen.store === log.store))
  return { sites, unresolved, everywhere }
}

/** Key of a site's state: cookie store and registrable domain or host. */
export function siteKey(store: string, site: string): string {
  return JSON.stringify([store, site])
}
