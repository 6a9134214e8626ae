import { browser } from './api.ts'
import type { SiteOfStore } from './storage-keys.ts'

/** The address of the page with the whole report of a site. */
export function reportAddress({ store, site }: SiteOfStore): string {
  return browser.runtime.getURL(`src/report/index.html?${new URLSearchParams({ store, site })}`)
}
