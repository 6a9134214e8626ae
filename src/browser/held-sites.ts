import { browser } from './api.ts'
import { heldOnDisk } from './disk.ts'
import { historyIn } from './held-visits.ts'
import { prefixes, type SiteOfStore, siteOfKey } from './storage-keys.ts'
import { isPrivateStore } from './stores.ts'

/** A site of which something is kept, in characters. */
export interface HeldSite extends SiteOfStore {
  readonly size: number
  /** it outlives the browser session */
  readonly onDisk: boolean
  readonly isPrivate: boolean
}

/**
 * Every site of which something is kept, largest first: its state and its visits. What lies in both storages is one and the same: the larger
 * size counts.
 */
export async function heldSites(): Promise<readonly HeldSite[]> {
  const disk = sizesOf(await heldOnDisk())
  const stored = Object.entries(await browser.storage.session.get(null))
  const session = sizesOf(stored.map(([key, held]) => [key, typeof held === 'string' ? held.length : (historyIn(held)?.length ?? 0)]))
  return [...new Set([...disk.keys(), ...session.keys()])]
    .map((site) => {
      const of = siteOfKey('', site)
      const size = Math.max(disk.get(site) ?? 0, session.get(site) ?? 0)
      return { ...of, size, onDisk: disk.has(site), isPrivate: isPrivateStore(of.store) }
    })
    .toSorted((a, b) => b.size - a.size || (a.site < b.site ? -1 : 1))
}

/** By store and site. */
function sizesOf(held: readonly (readonly [key: string, size: number])[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>()
  for (const [key, size] of held) {
    const prefix = [prefixes.snapshot, prefixes.visits].find((one) => key.startsWith(one))
    if (prefix === undefined) continue
    const site = key.slice(prefix.length)
    sizes.set(site, (sizes.get(site) ?? 0) + size)
  }
  return sizes
}
