import { browser } from './api.ts'
import type { BrowserCookie } from './stored-cookie.ts'

/** The cookies that one store holds for a domain and its subdomains, in all partitions. */
export async function cookiesOf(store: string, domain: string): Promise<readonly BrowserCookie[]> {
  const query = { storeId: store, domain, partitionKey: {} }
  try {
    return await browser.cookies.getAll(query)
  } catch {
    // First-party isolation in Firefox wants this field, and Chromium rejects it.
    return browser.cookies.getAll({ ...query, firstPartyDomain: null })
  }
}
