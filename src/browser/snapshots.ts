import { siteKey } from '../audit/by-site.ts'
import { emptySite } from '../audit/fold.ts'
import type { Gap } from '../audit/observation.ts'
import type { SiteState } from '../audit/site.ts'
import { readSnapshot, writeSnapshot } from '../audit/snapshot.ts'
import { browser } from './api.ts'
import { readFromDisk, removeFromDisk, writeToDisk } from './disk.ts'
import { historyIn } from './held-visits.ts'
import type { Session } from './installation.ts'
import { withoutLoginNames } from './login-names.ts'
import { prefixes, type SiteOfStore, siteOfKey, storageKey } from './storage-keys.ts'
import { isPrivateStore } from './stores.ts'

/** What is stored of a site: its state, or that a newer version of the extension wrote it and it is not ours to touch. */
export type Stored = { readonly status: 'ok'; readonly state: SiteState } | { readonly status: 'newer-version' }

/**
 * The folded state of every site: in memory while a worker lives, in `storage.session` after each compaction, in `storage.local`
 * by an alarm (not the private ones).
 */
export interface Snapshots {
  load(store: string, site: string): Promise<Stored>
  /** What to write in one go so that session storage holds this state, and knows that the disk does not yet. */
  put(state: SiteState): Readonly<Record<string, unknown>>
  /** A write failed: what memory holds beyond storage no longer counts, and the log will tell it again. */
  distrustMemory(): void
  /** sites of this browser session */
  known(): readonly SiteOfStore[]
  isKnown(store: string, site: string): boolean
  /** Removes a site from memory and both storages. */
  clear(store: string, site: string): Promise<void>
  /** Removes everything of private windows. */
  clearPrivate(): Promise<void>
  /** Writes to disk what changed since the last time. */
  save(): Promise<void>
}

/** In characters: what all states may take of session storage beside the log. */
const sessionBound = 4_000_000

export function openSnapshots(session: Session, gaps: () => readonly Gap[]): Snapshots {
  const loaded = new Map<string, Stored>()
  const sizes = new Map<string, number>()
  for (const [key, text] of Object.entries(session)) if (key.startsWith(prefixes.snapshot)) sizes.set(key, String(text).length)

  async function load(store: string, site: string): Promise<Stored> {
    const known = loaded.get(siteKey(store, site))
    if (known !== undefined) return known
    const key = storageKey(prefixes.snapshot, { store, site })
    const stored = await read(store, site, (await browser.storage.session.get(key))[key])
    loaded.set(siteKey(store, site), stored)
    return stored
  }

  async function read(store: string, site: string, held: unknown): Promise<Stored> {
    const disk = held === undefined && !isPrivateStore(store) ? await readFromDisk(storageKey(prefixes.snapshot, { store, site })) : null
    const text = held ?? disk?.text
    if (text === undefined) return { status: 'ok', state: { ...withGaps(emptySite(store, site)), cut: disk?.wasForgotten === true } }
    const snapshot = typeof text === 'string' ? readSnapshot(text) : { corrupted: 'not text' }
    if ('newer' in snapshot) return { status: 'newer-version' }
    if ('ok' in snapshot && snapshot.ok.store === store && snapshot.ok.site === site) return { status: 'ok', state: withGaps(snapshot.ok) }
    const area = isPrivateStore(store) ? browser.storage.session : browser.storage.local
    await area.set({ [storageKey(prefixes.aside, { store, site })]: text })
    return { status: 'ok', state: { ...withGaps(emptySite(store, site)), cut: true } }
  }

  /** A site that was not loaded when a gap was folded may have lost something in it all the same. */
  function withGaps(state: SiteState): SiteState {
    const missing = gaps().filter(({ id }) => !state.gaps.some((gap) => gap.id === id))
    return missing.length === 0 ? state : { ...state, gaps: [...state.gaps, ...missing].sort((a, b) => a.at - b.at) }
  }

  /** The least recently written go first; what they hold is on disk, and is loaded again from there. */
  async function shrink(): Promise<void> {
    let total = [...sizes.values()].reduce((sum, size) => sum + size, 0)
    for (const [key, size] of [...sizes]) {
      if (total <= sessionBound) return
      const { store, site } = siteOfKey(prefixes.snapshot, key)
      loaded.delete(siteKey(store, site))
      sizes.delete(key)
      total -= size
      await browser.storage.session.remove(
        [prefixes.snapshot, prefixes.report, prefixes.visits].map((prefix) => storageKey(prefix, { store, site })),
      )
    }
  }

  return {
    load,
    put(state) {
      const { store, site } = state
      const text = writeSnapshot(state)
      const key = storageKey(prefixes.snapshot, { store, site })
      loaded.set(siteKey(store, site), { status: 'ok', state })
      sizes.delete(key)
      sizes.set(key, text.length)
      return { [key]: text, ...(isPrivateStore(store) ? {} : { [storageKey(prefixes.dirty, { store, site })]: true }) }
    },
    distrustMemory: () => loaded.clear(),
    known: () => [...sizes.keys()].map((key) => siteOfKey(prefixes.snapshot, key)),
    isKnown: (store, site) => sizes.has(storageKey(prefixes.snapshot, { store, site })),
    async clear(store, site) {
      loaded.delete(siteKey(store, site))
      sizes.delete(storageKey(prefixes.snapshot, { store, site }))
      const parts = [prefixes.snapshot, prefixes.report, prefixes.visits, prefixes.dirty, prefixes.aside]
      const keys = parts.map((prefix) => storageKey(prefix, { store, site }))
      await browser.storage.session.remove(keys)
      await removeFromDisk(keys)
    },
    async clearPrivate() {
      const held = Object.keys(await browser.storage.session.get(null))
      const ofSites = [prefixes.snapshot, prefixes.report, prefixes.aside]
      const isPrivate = (key: string): boolean =>
        ofSites.some((prefix) => key.startsWith(prefix) && isPrivateStore(siteOfKey(prefix, key).store))
      for (const key of [...sizes.keys()].filter(isPrivate)) sizes.delete(key)
      for (const [key, stored] of loaded) if (stored.status === 'ok' && isPrivateStore(stored.state.store)) loaded.delete(key)
      await browser.storage.session.remove(held.filter(isPrivate))
    },
    async save() {
      const held = await browser.storage.session.get(null)
      const dirty = Object.keys(held).filter((key) => key.startsWith(prefixes.dirty))
      for (const key of dirty) {
        const { store, site } = siteOfKey(prefixes.dirty, key)
        const stored = await load(store, site)
        if (stored.status !== 'ok' || isPrivateStore(store)) continue
        const text = writeSnapshot(withoutLoginNames(stored.state, Number.POSITIVE_INFINITY))
        await writeToDisk(storageKey(prefixes.snapshot, { store, site }), text)
        const visits = storageKey(prefixes.visits, { store, site })
        const history = historyIn(held[visits])
        if (history !== null) await writeToDisk(visits, history)
        await browser.storage.session.remove(key)
      }
      await shrink()
    },
  }
}
