import { siteKey } from '../audit/by-site.ts'
import type { EpochMilliseconds } from '../audit/time.ts'
import { browser } from './api.ts'
import type { Session } from './installation.ts'
import type { UnstampedGap } from './stamp.ts'
import { isPrivateStore } from './stores.ts'

/** Sites whose watching the user paused: nothing of them is recorded until it goes on, and a gap says so. */
export interface Paused {
  has(store: string, site: string): boolean
  pause(store: string, site: string, at: EpochMilliseconds): Promise<void>
  /** Goes on. The gap of the time between, or null where it was not paused. */
  resume(store: string, site: string, at: EpochMilliseconds): Promise<UnstampedGap | null>
}

/** `storage.local`, and for private windows `storage.session`: `[site key, since]`. */
const pausedKey = 'paused'

export async function openPaused(session: Session): Promise<Paused> {
  const stored = (await browser.storage.local.get(pausedKey))[pausedKey]
  const since = new Map([...pairsOf(stored), ...pairsOf(session[pausedKey])])

  async function keep(): Promise<void> {
    const isPrivate = ([key]: readonly [string, number]): boolean => isPrivateStore(JSON.parse(key)[0])
    await browser.storage.local.set({ [pausedKey]: [...since].filter((pair) => !isPrivate(pair)) })
    await browser.storage.session.set({ [pausedKey]: [...since].filter(isPrivate) })
  }

  return {
    has: (store, site) => since.has(siteKey(store, site)),
    async pause(store, site, at) {
      if (since.has(siteKey(store, site))) return
      since.set(siteKey(store, site), at)
      await keep()
    },
    async resume(store, site, at) {
      const from = since.get(siteKey(store, site))
      if (from === undefined) return null
      since.delete(siteKey(store, site))
      await keep()
      return { type: 'gap', at, store, site, from, until: at, why: 'paused' }
    },
  }
}

function pairsOf(stored: unknown): [string, EpochMilliseconds][] {
  if (!Array.isArray(stored)) return []
  return stored.filter((pair): pair is [string, number] => Array.isArray(pair) && isSiteKey(pair[0]) && typeof pair[1] === 'number')
}

function isSiteKey(text: unknown): boolean {
  try {
    const key: unknown = typeof text === 'string' ? JSON.parse(text) : null
    return Array.isArray(key) && key.length === 2 && key.every((part) => typeof part === 'string')
  } catch {
    return false
  }
}
