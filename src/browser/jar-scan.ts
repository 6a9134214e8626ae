import { cookieSite } from '../audit/http-state/registrable-domain.ts'
import type { JarScanned } from '../audit/observation.ts'
import { browser } from './api.ts'
import { besideIn } from './beside-in-jar.ts'
import { cookiesOf } from './jar-cookies.ts'
import type { Unstamped } from './stamp.ts'
import type { SiteOfStore } from './storage-keys.ts'
import { attributesOf, identityOf } from './stored-cookie.ts'
import type { TraitsReader } from './traits-reader.ts'

/** More cookies of one site than this are not read; the scan says that it was cut. */
const cookieBound = 200

/**
 * Everything that one store holds for one cookie site, in all partitions. `whole` is false where access covers some hosts only: the browser
 * then leaves cookies out without a word, so what is missing proves nothing.
 */
export async function scanJar(
  store: string,
  site: string,
  reason: JarScanned['reason'],
  whole: boolean,
  reader: TraitsReader,
): Promise<Unstamped> {
  const all = await cookiesOf(store, site)
  // `localhost` is a site of its own, and so is each of its subdomains: the browser's filter does not know that.
  const own = all.filter((cookie) => cookieSite(cookie.domain.replace(/^\./, '')) === site)
  const besideOf = besideIn(own)
  return {
    type: 'jar-scanned',
    at: Date.now(),
    store,
    site,
    scan: crypto.randomUUID(),
    reason,
    cookies: own.slice(0, cookieBound).map((cookie) => ({
      cookie: identityOf(cookie),
      attributes: attributesOf(cookie),
      traits: reader.cookie(cookie.value, besideOf(cookie)),
    })),
    cut: !whole || own.length > cookieBound,
  }
}

/** Those that have a jar: a store that no longer exists has none. */
export async function withJar(sites: readonly SiteOfStore[]): Promise<readonly SiteOfStore[]> {
  const stores = await cookieStores()
  return sites.filter(({ store }) => stores.includes(store))
}

/** The cookie stores there are; Chromium names the private one only while a private tab is open. */
async function cookieStores(): Promise<readonly string[]> {
  return (await browser.cookies.getAllCookieStores()).map(({ id }) => id)
}
