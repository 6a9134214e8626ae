import type { Tabs as BrowserTabs } from 'webextension-polyfill'
import type { StoreOfTab } from '../audit/by-site.ts'
import type { EpochMilliseconds } from '../audit/time.ts'
import { browser } from './api.ts'
import type { Unstamped } from './stamp.ts'
import { chromiumStore, isPrivateStore, storeOfTab } from './stores.ts'

/** The tabs of a worker's life: their cookie stores, and the cookie site of the page that each shows. */
export interface Tabs {
  readonly stores: StoreOfTab
  /** null where it cannot be told; tab −1 is a request without a tab, which in Chromium may come from a private window */
  storeOf(tab: number): string | null
  siteOf(tab: number): string | null
  show(tab: number, site: string | null): void
  /** every tab whose page has a site */
  shown(): readonly { readonly tab: number; readonly store: string; readonly site: string }[]
  /** tabs that show a page of the site */
  showing(store: string, site: string): readonly number[]
  /** Notes a tab; what is new of it is to be logged. */
  see(tab: SeenTab, at: EpochMilliseconds): readonly Unstamped[]
  /** Notes that a tab is gone; its store stays known for what it still has under way. True where it was the last private one. */
  close(tab: number): boolean
  hasPrivate(): boolean
  /** What private windows had under way is over: a request without a tab is an ordinary one again. */
  endPrivate(): void
}

export type SeenTab = Pick<BrowserTabs.Tab, 'id' | 'incognito' | 'cookieStoreId'>

/** `isChromium`: only there a request without a tab has no store of its own. */
export function trackTabs(isChromium: boolean): Tabs {
  const stores = new Map<number, string>()
  const sites = new Map<number, string>()
  const openPrivate = new Set<number>()
  if (isChromium) stores.set(-1, chromiumStore)

  return {
    stores,
    storeOf: (tab) => stores.get(tab) ?? null,
    siteOf: (tab) => sites.get(tab) ?? null,
    show(tab, site) {
      if (site === null) sites.delete(tab)
      else sites.set(tab, site)
    },
    shown: () =>
      [...sites].flatMap(([tab, site]) => {
        const store = stores.get(tab)
        return store === undefined ? [] : [{ tab, store, site }]
      }),
    showing: (store, site) => [...sites].filter(([tab, shown]) => shown === site && stores.get(tab) === store).map(([tab]) => tab),
    see(tab, at) {
      const store = storeOfTab(tab)
      if (tab.id === undefined || tab.id < 0 || stores.get(tab.id) === store) return []
      stores.set(tab.id, store)
      const isPrivate = isPrivateStore(store)
      if (isPrivate) {
        openPrivate.add(tab.id)
        stores.delete(-1)
      }
      return [{ type: 'tab-seen', at, store, site: null, tab: tab.id, private: isPrivate }]
    },
    close(tab) {
      sites.delete(tab)
      return openPrivate.delete(tab) && openPrivate.size === 0
    },
    hasPrivate: () => openPrivate.size > 0,
    endPrivate() {
      if (isChromium && openPrivate.size === 0) stores.set(-1, chromiumStore)
    },
  }
}

/** Notes every open tab; URLs are visible where there is access. */
export async function seeOpenTabs(tabs: Tabs, siteOfUrl: (url: string) => string | null): Promise<readonly Unstamped[]> {
  const open = await browser.tabs.query({})
  const at = Date.now()
  return open.flatMap((tab) => {
    const seen = tabs.see(tab, at)
    if (tab.id !== undefined && tab.url !== undefined) tabs.show(tab.id, siteOfUrl(tab.url))
    return seen
  })
}
