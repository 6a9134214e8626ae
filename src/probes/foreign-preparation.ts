import { type CookieKey, cookieKey } from '../audit/cookie.ts'
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
import type { Suspect } from './sent-cookies.ts'

/** Where an invented ID could be sent: in the cookie of the session token, and in an address where the site was seen to write it there. */
export function foreignOffers(surveyed: Surveyed, exposures: readonly Exposure[]): readonly ForeignOffer[] {
  const token = tokenOf(surveyed)
  if (token === undefined) return []
  const places = foreignIds.filter((probe) => probe === 'foreign-id' || placeOf(exposures, token) !== null)
  return places.map((probe) => ({ probe, atMost: mostRequests, unfit: unfitnessOf(surveyed, token, probe) }))
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
  const place = token === undefined || id === 'foreign-id' ? null : placeOf(exposures, token)
  if (token === undefined || unfitnessOf(surveyed, token, id) !== null) throw new Error('no ID can be invented')
  if (id === 'foreign-id-in-address' && place === null) throw new Error('the site writes no ID into addresses')
  const held = new Map<CookieKey, string>()
  for (const { key, unfit } of [token, ...besideOf(surveyed, token, id)]) {
    const own = jar.find((cookie) => cookieKey(surveyed.of.store, identityOf(cookie)) === key)
    const invented = own === undefined || unfit !== null ? null : inventedLike(own.value, random)
    if (invented !== null) held.set(key, invented)
  }
  const digestOf = (key: CookieKey) => (held.has(key) ? digest(held.get(key) ?? '') : null)
  const own = digestOf(token.key)
  if (own === null) throw new Error('no ID can be invented')
  const beside = besideOf(surveyed, token, id).map(({ key }) => ({ key, id: digestOf(key) }))
  const suspects = [{ key: token.key, id: own }, ...beside].flatMap(({ key, id: invented }): readonly Suspect[] =>
    invented === null ? [] : [{ key, digest: invented, mayChange: false, value: 'held', ...(place === null ? {} : { inAddress: place }) }],
  )
  const probe = probeOf(surveyed, { probe: id, id: own, beside }, [])
  const malformed = suspects.map((one): Suspect => ({ ...one, change: 'malformed' }))
  return { probe: { ...probe, url: visitorsAddress(surveyed, token, exposures), suspects: [...suspects, ...malformed] }, held }
}

/** The other cookies of which the session is; an address holds the ID alone. */
function besideOf({ cookies }: Surveyed, token: Token, id: ForeignId): readonly Token[] {
  if (id === 'foreign-id-in-address') return []
  return cookies.filter(
    ({ key, subject }) =>
      key !== token.key && (token.pieces.includes(key) || (subject !== null && token.set?.members.includes(subject) === true)),
  )
}

/** What is only known to come together is left out where it cannot be invented; what is needed together is not. */
function unfitnessOf(surveyed: Surveyed, token: Token, id: ForeignId): ForeignOffer['unfit'] {
  const isNeeded = token.pieces.length > 1 || token.set?.joined === 'needed-together' || token.set?.joined === 'known-together'
  const needed = isNeeded ? besideOf(surveyed, token, id) : []
  return [token, ...needed].find(({ unfit }) => unfit !== null)?.unfit ?? null
}

/** The address that is asked, without the user's own ID where the site has written it there. */
export function visitorsAddress({ url }: Surveyed, token: Token, exposures: readonly Exposure[]): string {
  const place = placeOf(exposures, token)
  return place === null ? url : addressWithout(url, place)
}

type Token = Surveyed['cookies'][number]

function tokenOf({ cookies }: Surveyed): Token | undefined {
  const tokens = cookies.filter(({ isToken }) => isToken)
  return tokens.find(({ unfit }) => unfit === null) ?? tokens[0]
}

function placeOf(exposures: readonly Exposure[], { key }: Token): AddressPlace | null {
  const own = exposures.filter((exposure) => exposure.key === key && exposure.to === 'same-site')
  const [place] = own.flatMap(({ where, name }) =>
    (where === 'query' || where === 'path-parameter') && name !== null ? [{ where, name }] : [],
  )
  return place ?? null
}
