import { cookieKey } from '../audit/cookie.ts'
import { type ForeignId, type ForeignOffer, foreignIds } from '../audit/probe.ts'
import type { Digest } from '../audit/traits.ts'
import type { Exposure } from '../audit/view.ts'
import { type BrowserCookie, identityOf } from '../browser/stored-cookie.ts'
import { type AddressPlace, addressWithout } from './address-place.ts'
import { mostRequests } from './foreign-plan.ts'
import type { HeldValues } from './held-values.ts'
import { inventedLike } from './invented-id.ts'
import { probeOf, type Surveyed } from './preparation.ts'
import type { RunningProbe } from './running-probe.ts'

/** Where an invented ID could be sent: in the cookie of the session token, and in an address where the site was seen to write it there. */
export function foreignOffers(surveyed: Surveyed, exposures: readonly Exposure[]): readonly ForeignOffer[] {
  const token = tokenOf(surveyed)
  if (token === undefined) return []
  const places = foreignIds.filter((probe) => probe === 'foreign-id' || placeOf(exposures, token) !== null)
  return places.map((probe) => ({ probe, atMost: mostRequests, unfit: token.unfit }))
}

/**
 * A probe with an ID that was never issued.
 *
 * @param random a whole number from 0, below the one given
 * @throws where none can be invented, or the site writes none into addresses
 */
export function withForeignId(
  surveyed: Surveyed,
  id: ForeignId,
  jar: readonly BrowserCookie[],
  exposures: readonly Exposure[],
  digest: (text: string) => Digest,
  random: (below: number) => number,
): { readonly probe: RunningProbe; readonly held: HeldValues } {
  const token = tokenOf(surveyed)
  const own = jar.find((cookie) => cookieKey(surveyed.of.store, identityOf(cookie)) === token?.key)
  const invented = own === undefined ? null : inventedLike(own.value, random)
  const place = token === undefined || id === 'foreign-id' ? null : placeOf(exposures, token)
  if (token === undefined || token.unfit !== null || invented === null) throw new Error('no ID can be invented')
  if (id === 'foreign-id-in-address' && place === null) throw new Error('the site writes no ID into addresses')
  const probe = probeOf(surveyed, { probe: id, id: digest(invented) }, [])
  const suspect = {
    key: token.key,
    digest: digest(invented),
    mayChange: false,
    value: 'held' as const,
    ...(place === null ? {} : { inAddress: place }),
  }
  return {
    probe: { ...probe, url: visitorsAddress(surveyed, token, exposures), suspects: [suspect, { ...suspect, change: 'malformed' }] },
    held: new Map([[token.key, invented]]),
  }
}

/** The address that is asked, without the user's own ID where the site has written it there. */
export function visitorsAddress({ url }: Surveyed, token: Token, exposures: readonly Exposure[]): string {
  const place = placeOf(exposures, token)
  return place === null ? url : addressWithout(url, place)
}

type Token = Surveyed['cookies'][number]

function tokenOf({ cookies }: Surveyed): Token | undefined {
  return cookies.find(({ isToken }) => isToken)
}

function placeOf(exposures: readonly Exposure[], { key }: Token): AddressPlace | null {
  const own = exposures.filter((exposure) => exposure.key === key && exposure.to === 'same-site')
  const [place] = own.flatMap(({ where, name }) =>
    (where === 'query' || where === 'path-parameter') && name !== null ? [{ where, name }] : [],
  )
  return place ?? null
}
