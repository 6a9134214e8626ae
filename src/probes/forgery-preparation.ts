import { type CookieKey, cookieKey } from '../audit/cookie.ts'
import type { ForgeryId, ForgeryOffer } from '../audit/probe.ts'
import { type EpochMilliseconds, type Seconds, secondsIn } from '../audit/time.ts'
import { type BrowserCookie, identityOf } from '../browser/stored-cookie.ts'
import * as expiry from './expiry-plan.ts'
import { mostRequests } from './forgery-plan.ts'
import type { HeldValues } from './held-values.ts'
import type { Members } from './minimal-sets.ts'
import { probeOf, type Surveyed } from './preparation.ts'
import type { RunningProbe } from './running-probe.ts'
import type { Suspect } from './sent-cookies.ts'
import { sentFor } from './timeout-preparation.ts'
import { unsignedSpellings, type ValueChange } from './value-change.ts'

/** Clocks differ, and libraries allow for it: the widest leeway that is a default is five minutes (.NET). */
const leeway: Seconds = 6 * secondsIn.minute
/** No value is held for longer. */
const patience: Seconds = secondsIn.hour

/** What could be tried with the likeliest signed session token. */
export function forgeryOffers(surveyed: Surveyed, now: EpochMilliseconds): readonly ForgeryOffer[] {
  const token = signedToken(surveyed)
  if (token === undefined) return []
  const wait = waitFor(token, now)
  const altered: ForgeryOffer = { probe: 'altered-token', atMost: mostRequests(changesOf(token).length), waits: 0 }
  return wait === null ? [altered] : [altered, { probe: 'expired-token', atMost: expiry.mostRequests, waits: wait }]
}

/** @throws where no session token is signed, or none runs out in time */
export function withForgery(
  surveyed: Surveyed,
  id: ForgeryId,
  jar: readonly BrowserCookie[],
  now: EpochMilliseconds,
): { readonly probe: RunningProbe; readonly held: HeldValues } {
  const signed = signedToken(surveyed)
  const sent = sentFor(surveyed)
  const token = sent.findIndex(({ key }) => key === signed?.key)
  if (signed === undefined || token === -1) throw new Error('no session token is signed')
  const base = [...sent.keys()]
  if (id === 'altered-token') return { probe: altered(surveyed, sent, signed), held: new Map() }
  const own = placesOf(sent, signed.pieces)
  const rest = base.filter((place) => !own.includes(place))
  const wait = waitFor(signed, now)
  const values = new Map(jar.map((cookie) => [cookieKey(surveyed.of.store, identityOf(cookie)), cookie.value]))
  const held = new Map<CookieKey, string>()
  for (const key of signed.pieces) held.set(key, values.get(key) ?? '')
  if (wait === null || !signed.pieces.every((key) => values.has(key))) throw new Error('it does not run out in time')
  const asksAt = now + wait * 1000
  const probe = probeOf(surveyed, { probe: id, base, rest, token, asksAt, until: asksAt + aroundIt * 1000 }, sent)
  // The page goes on with newer tokens; what it has beside them may change.
  const suspects = probe.suspects.map((one, place) =>
    own.includes(place) ? { ...one, mayChange: false, value: 'held' as const } : { ...one, mayChange: true },
  )
  return { probe: { ...probe, suspects }, held }
}

/** What the requests themselves take. */
const aroundIt: Seconds = 10

type Token = Surveyed['cookies'][number]

function signedToken({ cookies }: Surveyed): Token | undefined {
  return cookies.find(({ isToken, guard, seal }) => isToken && guard === null && seal !== null)
}

/** Another signature first; none only of a JWT, which says itself how it is signed. */
function changesOf({ seal }: Token): readonly ValueChange[] {
  return seal === 'jwt' ? ['altered-signature', ...unsignedSpellings] : ['altered-signature']
}

/** The changed values follow what is sent, and each goes in place of the token, whole, or of the signature beside it. */
function altered(surveyed: Surveyed, sent: Surveyed['cookies'], token: Token): RunningProbe {
  const base = [...sent.keys()]
  const pieces = placesOf(sent, token.pieces)
  const signature = token.seal === 'beside' ? placesOf(sent, token.signature === null ? [] : [token.signature]) : []
  const changed = token.seal === 'beside' ? signature : pieces
  const [first] = pieces
  if (first === undefined || changed.length === 0) throw new Error('its signature may not be sent')
  const rest = base.filter((place) => !pieces.includes(place) && !signature.includes(place))
  const unchanged = base.filter((place) => !changed.includes(place))
  const changes = changesOf(token)
  const cut = changed.length > 1 ? { pieces: token.pieces } : {}
  const forgeries = changes.map((_, i) => [...unchanged, ...changed.map((_one, k) => sent.length + i * changed.length + k)])
  const probe = probeOf(surveyed, { probe: 'altered-token', base, rest, token: first, forgeries }, sent)
  const suspects = changes.flatMap((change) =>
    changed.flatMap((place): readonly Suspect[] => {
      const own = sent[place]
      return own === undefined ? [] : [{ key: own.key, digest: own.digest, mayChange: false, change, ...cut }]
    }),
  )
  return { ...probe, suspects: [...probe.suspects, ...suspects] }
}

function placesOf(sent: Surveyed['cookies'], keys: readonly CookieKey[]): Members {
  return keys.map((key) => sent.findIndex((cookie) => cookie.key === key)).filter((place) => place !== -1)
}

/** Null where it says nothing of its end, has ended, or ends too late. */
function waitFor({ validUntil }: Token, now: EpochMilliseconds): Seconds | null {
  const wait = validUntil === null ? null : Math.ceil(validUntil - now / 1000) + leeway
  return wait === null || wait <= leeway || wait > patience ? null : wait
}
