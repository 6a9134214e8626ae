/**
 * Stores of private windows: Chromium numbers the ordinary store "0" and the private one "1" (`extension_cookies_helpers`), Firefox
 * names them. Nothing of these may reach the disk.
 */
export function isPrivateStore(store: string): boolean {
  return store === '1' || store === 'firefox-private'
}

/** The store of a tab, told at once by the tab itself: Firefox names it, Chromium says whether the tab is private. */
export function storeOfTab(tab: { readonly incognito: boolean; readonly cookieStoreId?: string }): string {
  return tab.cookieStoreId ?? (tab.incognito ? '1' : chromiumStore)
}

/** Chromium's store of everything that is not private. */
export const chromiumStore = '0'

export function storeKind(store: string): 'default' | 'private' | 'container' {
  if (isPrivateStore(store)) return 'private'
  return store === chromiumStore || store === 'firefox-default' ? 'default' : 'container'
}
