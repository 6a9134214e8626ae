import { type CookieKey, cookieKey, cookieKeyName, cookieKeyPath } from '../audit/cookie.ts'
import { cookieSite } from '../audit/http-state/registrable-domain.ts'
import type { Digest } from '../audit/traits.ts'
import { browser } from '../browser/api.ts'
import type { SiteOfStore } from '../browser/storage-keys.ts'
import { type BrowserCookie, identityOf } from '../browser/stored-cookie.ts'
import type { AddressPlace } from './address-place.ts'
import type { HeldValues } from './held-values.ts'
import type { Members } from './minimal-sets.ts'
import { changedPiece, changedValue, type ValueChange } from './value-change.ts'

/** A cookie that a probe asks about: which one, and the value that it had at the start. */
export interface Suspect {
  readonly key: CookieKey
  readonly digest: Digest
  /** it carries no session, and pages may change it meanwhile */
  readonly mayChange: boolean
  /** its value is not the jar's, but one that is held: from before an event, or an invented one */
  readonly value?: 'held'
  /** done to the value before it is sent */
  readonly change?: ValueChange
  /** the cookies that hold the changed value together, in order: this one gets its share of it */
  readonly pieces?: readonly CookieKey[]
  /** it stands in the address, and not in the header */
  readonly inAddress?: AddressPlace
}

/** The cookies of a jar that a browser would send to a URL, with their values: to be used at once and let go. */
export async function cookiesFor(url: string, { store, site }: SiteOfStore): Promise<readonly BrowserCookie[]> {
  const query = { storeId: store, url, partitionKey: {} }
  const all: readonly BrowserCookie[] = await browser.cookies
    .getAll(query)
    // First-party isolation in Firefox wants this field, and Chromium rejects it.
    .catch(() => browser.cookies.getAll({ ...query, firstPartyDomain: null }))
    .catch(() => []) // access was taken away meanwhile: nothing is what it was
  return all.filter((cookie) => isPlain(cookie) && isOwnPartition(cookie, site))
}

/**
 * The `Cookie` header of some of the suspects, with the values that the jar has now, or that are held: longer paths first (RFC 6265bis
 * §5.8.3). Null for none of them; `changed` where the jar no longer holds what the probe began with.
 */
export function cookieHeader(
  suspects: readonly Suspect[],
  sent: Members,
  jar: readonly BrowserCookie[],
  held: HeldValues,
  store: string,
  digest: (text: string) => Digest,
): { readonly header: string | null } | { readonly changed: true } {
  const values = new Map(jar.map((cookie) => [cookieKey(store, identityOf(cookie)), cookie.value]))
  const valueNow = ({ key, value }: Suspect) => (value === 'held' ? held : values).get(key)
  const isSame = (suspect: Suspect) => {
    const value = valueNow(suspect)
    return suspect.mayChange || (value !== undefined && digest(value) === suspect.digest)
  }
  const sentNow = (suspect: Suspect) => {
    const { key, pieces = [] } = suspect
    if (pieces.length < 2) return changedValue(valueNow(suspect) ?? '', suspect.change)
    return changedPiece(
      pieces.map((piece) => values.get(piece) ?? ''),
      pieces.indexOf(key),
      suspect.change,
    )
  }
  if (!suspects.every((suspect) => isSame(suspect) && sentNow(suspect) !== null)) return { changed: true }
  const chosen = sent.flatMap((place) => {
    const suspect = suspects[place]
    const value = suspect === undefined || valueNow(suspect) === undefined ? null : sentNow(suspect)
    if (suspect === undefined || suspect.inAddress !== undefined || value === null) return []
    // Of a value that became shorter the last pieces are empty: a server writes none.
    if (value === '' && suspect.pieces !== undefined) return []
    return [{ name: cookieKeyName(suspect.key), path: cookieKeyPath(suspect.key), value }]
  })
  const pairs = chosen
    .toSorted((a, b) => b.path.length - a.path.length)
    .map(({ name, value }) => (name === '' ? value : `${name}=${value}`))
  return { header: pairs.length === 0 ? null : pairs.join('; ') }
}

/** Browsers disagree on the octets of anything else in a header that an extension sets, and `webRequest` does not show which were sent. */
function isPlain({ name, value }: BrowserCookie): boolean {
  return /^[\x20-\x7e]*$/.test(name + value)
}

/** Cookies of a partition are sent where that site is at the top: here it is the site itself. */
function isOwnPartition(cookie: BrowserCookie, site: string): boolean {
  const { partition } = identityOf(cookie)
  return partition === null || (URL.canParse(partition) && cookieSite(new URL(partition).hostname) === site)
}
