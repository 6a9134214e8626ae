import { type CookieKey, cookieKey } from '../audit/cookie.ts'
import { type ReplayId, type ReplayOffer, replayIds } from '../audit/probe.ts'
import type { EpochMilliseconds } from '../audit/time.ts'
import { type BrowserCookie, identityOf } from '../browser/stored-cookie.ts'
import { type HeldValues, heldBounds } from './held-values.ts'
import { probeOf, type Surveyed } from './preparation.ts'
import { planOf } from './replay-kind.ts'
import { type AfterEvent, mostRequests, type ReplayPlan } from './replay-plan.ts'
import type { RunningProbe } from './running-probe.ts'

/** Milliseconds that values are held for an event that does not come. */
const patience = 3_600_000

type Sendable = Surveyed['cookies'][number]

/** What can be sent again is what could be an ID; a remember-me would be replaced, and an unknown long-lived cookie may be one. */
function sendable({ cookies }: Pick<Surveyed, 'cookies'>): readonly Sendable[] {
  return cookies.filter(({ guard }) => guard === null)
}

/** The events that could be waited for: none where there is nothing to hold. */
export function replayOffers(surveyed: Surveyed): readonly ReplayOffer[] {
  if (sendable(surveyed).every(({ mayChange }) => mayChange)) return []
  return replayIds.map((probe) => ({ probe, atMost: mostRequests({ probe }) }))
}

/** A probe that waits for an event, and the values that it holds until then. */
export function armed(
  surveyed: Surveyed,
  event: ReplayId,
  jar: readonly BrowserCookie[],
  now: EpochMilliseconds,
): { readonly probe: RunningProbe; readonly held: HeldValues } {
  const cookies = sendable(surveyed)
  const places = [...cookies.keys()]
  const rest = places.filter((place) => cookies[place]?.mayChange)
  const plan: ReplayPlan = {
    probe: event,
    armed: now,
    base: places,
    rest,
    there: surveyed.cookies.map(({ key }) => key),
    until: now + patience,
    after: null,
  }
  const values = new Map(jar.map((cookie) => [cookieKey(surveyed.of.store, identityOf(cookie)), cookie.value]))
  const held = new Map<CookieKey, string>()
  let characters = 0
  for (const { key, mayChange } of cookies) {
    const value = values.get(key)
    if (mayChange || value === undefined) continue
    characters += value.length
    if (held.size < heldBounds.cookies && characters <= heldBounds.characters) held.set(key, value)
  }
  return { probe: probeOf(surveyed, plan, cookies), held }
}

/**
 * The same probe once the event has happened: the cookies that it began with now stand for what they were then, and today's follow.
 *
 * @param today what the jar holds for the address that is asked
 * @param loggedIn a sign-in was seen meanwhile: whoever was there before was a visitor
 */
export function afterEvent(running: RunningProbe, held: HeldValues, today: Surveyed, loggedIn: boolean): RunningProbe {
  const plan = planOf(running)
  const then = running.suspects.map((suspect) =>
    held.has(suspect.key) ? { ...suspect, value: 'held' as const } : { ...suspect, mayChange: true },
  )
  const now = sendable(today)
  const places = now.map((_, i) => then.length + i)
  const rest = places.filter((_, i) => now[i]?.mayChange)
  const old = [...then.keys()].filter((place) => 'value' in (then[place] ?? {}))
  const isSame = now
    .filter(({ isToken }) => isToken)
    .every(({ key, digest }) => then.some((one) => one.key === key && one.digest === digest))
  const hasToken = now.some(({ isToken }) => isToken)
  const missed = now.some(({ key, isToken }) => isToken && !held.has(key) && plan.there.includes(key))
  return {
    ...running,
    url: plan.probe === 'old-id-after-login' ? today.url : running.url,
    suspects: [...then, ...now.map(({ key, digest, mayChange }) => ({ key, digest, mayChange }))],
    guards: [],
    plan: {
      ...plan,
      after: {
        asked: running.exchanged.length,
        base: places,
        rest,
        held: old,
        meaning: meaningOf(plan.probe, hasToken && isSame, loggedIn),
        missed,
      },
    },
  }
}

/** Only a login that was seen says that whoever was there before was nobody. */
function meaningOf(probe: ReplayId, isSame: boolean, loggedIn: boolean): AfterEvent['meaning'] {
  if (probe !== 'old-id-after-login') return isSame ? 'unchanged' : 'old'
  if (!loggedIn) return 'old'
  return isSame ? 'unchanged' : 'became'
}
