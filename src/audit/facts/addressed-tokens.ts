import type { CookieKey, SubjectId } from '../cookie.ts'
import type { SiteState } from '../site.ts'
import type { Digest } from '../traits.ts'
import { isOk } from './story.ts'

/** A session token that no cookie holds, by the place that addresses have for it: in its key there is no cookie. */
export interface AddressedToken {
  readonly key: CookieKey
  readonly id: SubjectId
}

/** The session (S) and the ticket of the sign-in (F) of ASP.NET without cookies: nothing else is written so. */
const places: ReadonlyMap<string, AddressedToken> = new Map(
  ['S', 'F'].map((letter) => [letter, { key: `(${letter}(…))`, id: `(${letter}(…))` }] as const),
)

export const addressedTokens: readonly AddressedToken[] = [...places.values()]

/** The key is one of theirs, and no cookie's. */
export function isAddressed(key: CookieKey): boolean {
  return addressedTokens.some((token) => token.key === key)
}

/** What stood in such a place of an address that the site took, by digest. */
export function addressedValues({ exchanges, site: own }: SiteState): ReadonlyMap<Digest, AddressedToken> {
  const values = new Map<Digest, AddressedToken>()
  for (const exchange of exchanges) {
    if (exchange.site !== own || !isOk(exchange)) continue
    for (const { where, name, digest } of exchange.sent?.urlParts ?? []) {
      const token = where === 'path-modifier' ? places.get(name ?? '') : undefined
      if (token !== undefined) values.set(digest, token)
    }
  }
  return values
}
