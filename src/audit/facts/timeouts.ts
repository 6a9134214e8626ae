import type { SeenId } from '../observation.ts'
import type { ProbeId } from '../probe.ts'
import type { SeenProbe } from '../site.ts'
import type { Seconds } from '../time.ts'
import type { CookieFact, SiteView } from '../view.ts'

/** The probe that leaves a session alone for growing times until the server no longer knows the user. */
export const timeout: ProbeId = 'timeout'

/** What one such probe measured of one session: each pair of bounds holds the truth if that limit is what ended it. */
export interface Measured {
  /** left alone for so long it surely lived; at most so long, it was dead (null: it did not end) */
  readonly idle: Span
  /** so long after its beginning it surely lived; the end is unknown also where its beginning was not seen */
  readonly age: Span
}

export interface Span {
  readonly from: Seconds
  readonly upTo: Seconds | null
}

/** What all probes of a site's session together say of its limits. */
export interface Timeouts {
  /** how long a session may be left alone; `upTo` is null where none surely ended of that */
  readonly idle: Span
  /** how old a session may become; `upTo` is null where none surely ended of that */
  readonly age: Span
  /** sessions that ended of one or the other, newest first: none where one of the two is known */
  readonly either: readonly Measured[]
  /** the probes that measured anything, newest first */
  readonly evidence: readonly SeenId[]
}

/** A session whose limits were measured: the first of the tokens that were asked about stands for it. */
export interface TimedSession {
  readonly token: CookieFact
  readonly timeouts: Timeouts
}

/** The sessions of a site that were left alone to see when they end: by the host that was asked, the newest first. */
export function timedSessions({ state, tokens }: SiteView): readonly TimedSession[] {
  const probes = state.probes.filter(({ probe }) => probe === timeout)
  const hosts = [...new Set(probes.map(({ host }) => host))].toReversed()
  const timed = hosts.flatMap((host) => {
    const asked = probes.filter((probe) => probe.host === host)
    const token = tokens.find(({ key }) => asked.at(-1)?.cookies.includes(key))
    const timeouts = token === undefined ? null : timeoutsOf(asked.filter(({ cookies }) => cookies.includes(token.key)))
    return token === undefined || timeouts === null ? [] : [{ token, timeouts }]
  })
  return timed.filter(({ token }, i) => timed.findIndex((other) => other.token.key === token.key) === i)
}

/** As rules say it: minutes, to a tenth. */
export function inMinutes(seconds: Seconds): number {
  return Math.round(seconds / 6) / 10
}

/** Numbers as an observation carries them: unknown ones are left out at the end. In whole seconds, rounded so that the truth stays within. */
export function toNumbers({ idle, age }: Measured): readonly number[] {
  const lived = [Math.floor(idle.from), Math.floor(age.from)]
  if (idle.upTo === null) return lived
  return [...lived, Math.ceil(idle.upTo), ...(age.upTo === null ? [] : [Math.ceil(age.upTo)])]
}

/** Null where nothing was measured. */
export function fromNumbers(measured: readonly number[] = []): Measured | null {
  const [idle, age, idleEnd = null, ageEnd = null] = measured
  if (idle === undefined || age === undefined) return null
  return { idle: { from: idle, upTo: idleEnd }, age: { from: age, upTo: ageEnd } }
}

/**
 * Joins what was measured of several sessions of one kind, which have the same limits. A session that ended after a shorter rest than
 * another lived through was ended by its age; one that ended younger than another was, by being left alone.
 *
 * @param probes of one host and one session token, oldest first
 */
export function timeoutsOf(probes: readonly Pick<SeenProbe, 'id' | 'measured'>[]): Timeouts | null {
  const told = probes.flatMap(({ id, measured }) => {
    const read = fromNumbers(measured)
    return read === null ? [] : [{ id, ...read }]
  })
  if (told.length === 0) return null
  const lived = { idle: Math.max(...told.map(({ idle }) => idle.from)), age: Math.max(...told.map(({ age }) => age.from)) }
  const ends = told.filter(({ idle }) => idle.upTo !== null).map((end) => ({ ...end, by: endedBy(end, lived) }))
  const idle = { from: lived.idle, upTo: least(ends.filter(({ by }) => by === 'idle').map((end) => end.idle.upTo)) }
  const age = { from: lived.age, upTo: least(ends.filter(({ by }) => by === 'age').map((end) => end.age.upTo)) }
  const isKnown = idle.upTo !== null || age.upTo !== null
  const either = isKnown ? [] : ends.filter(({ by }) => by === 'either').toReversed()
  return { idle, age, either: either.map((end) => ({ idle: end.idle, age: end.age })), evidence: told.map(({ id }) => id).toReversed() }
}

/** `other`: neither of the two, as where the user signed out elsewhere, or the server began anew. */
function endedBy({ idle, age }: Measured, lived: { readonly idle: Seconds; readonly age: Seconds }): 'idle' | 'age' | 'either' | 'other' {
  const canBeIdle = idle.upTo !== null && idle.upTo > lived.idle
  const canBeAge = age.upTo === null || age.upTo > lived.age
  if (canBeIdle) return canBeAge ? 'either' : 'idle'
  return canBeAge ? 'age' : 'other'
}

function least(bounds: readonly (Seconds | null)[]): Seconds | null {
  const known = bounds.filter((bound) => bound !== null)
  return known.length === 0 ? null : Math.min(...known)
}
