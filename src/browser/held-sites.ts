import { browser } from './api.ts'
import { heldOnDisk } from './disk.ts'
import { prefixes, type SiteOfStore, siteOfKey } from './storage-keys.ts'
import { isPrivateStore } from './stores.ts'

/** A site of which something is kept, in characters. */
export interface HeldSite extends SiteOfStore {
  readonly size: number
  /** it outlives the browser session */
  readonly onDisk: boolean
  readonly isPrivate: boolean
}

/** Every site of which something is kept, largest first. What lies in both storages is one and the same: the larger size counts. */
export async function heldSites(): Promise<readonly HeldSite[]> {
  const sizes = new Map<string, Pick<HeldSite, 'size' | 'onDisk'>>()
  for (const [key, size] of await heldOnDisk()) if (key.startsWith(prefixes.snapshot)) sizes.set(key, { size, onDisk: true })
  for (const [key, text] of Object.entries(await browser.storage.session.get(null))) {
    if (!key.startsWith(prefixes.snapshot) || typeof text !== 'string') continue
    const known = sizes.get(key)
    sizes.set(key, { size: Math.max(known?.size ?? 0, text.length), onDisk: known !== undefined })
  }
  return [...sizes]
    .map(([key, held]) => {
      const of = siteOfKey(prefixes.snapshot, key)
      return { ...of, ...held, isPrivate: isPrivateStore(of.store) }
    })
    .toSorted((a, b) => b.size - a.size || (a.site < b.site ? -1 : 1))
}
