import type { Timeouts } from '../audit/facts/timeouts.ts'
import { type Seconds, secondsIn } from '../audit/time.ts'

const { minute, hour } = secondsIn

/** How long a session can be left alone at most, as the user chooses it. */
export const longestWaits: readonly Seconds[] = [minute, 15 * minute, 30 * minute, hour]

/**
 * Growing waits. Each is a little longer than the limit that it tests, so that a session of exactly that limit has ended and one of more
 * has not. The first are shorter than an alarm can be: they are kept while the worker lives, and last longer where it does not.
 */
const growing: readonly Seconds[] = [10, 30, minute, 2 * minute, 4 * minute, 8 * minute, 15 * minute, 30 * minute, hour]
const beyond: Seconds = 2

/** A wait that a session of its kind has lived through is repeated a little shorter: what ends one then is not that it was left alone. */
const surely = 0.9
/** More of them are not worth the time. */
const mostRepeats = 8
/** Waits between a rest that a session lived through and one that it did not. */
const steps = 4
/** Nearer than this the bounds are not brought together. */
const nearEnough: Seconds = minute

/**
 * For how long the session is left alone before each question, in seconds. Where an earlier probe saw a session of the site end, first
 * so often for a time that one lived through until this one is older than that one was (which tells age from rest), then for times
 * between the two that are known: every probe ends a session, and makes the answer closer.
 *
 * @param longest no wait is longer than this, but for the little that makes it certain
 * @param age of the session, in seconds
 */
export function waitsFor(longest: Seconds, earlier: Timeouts | null, age: Seconds = 0): readonly Seconds[] {
  const grown = growing.filter((wait) => wait <= longest).map((wait) => wait + beyond)
  if (earlier === null) return grown
  const { idle, either } = earlier
  const upTo = Math.min(idle.upTo ?? Number.POSITIVE_INFINITY, ...either.map((end) => end.idle.upTo ?? Number.POSITIVE_INFINITY))
  const between = waitsBetween(idle.from, upTo, longest)
  const known = Math.max(idle.from, ...between)
  const next = [...between, ...grown.filter((wait) => wait > known)]
  return [...repeats(earlier, age), ...(next.length === 0 ? grown.slice(-1) : next)]
}

function waitsBetween(from: Seconds, upTo: Seconds, longest: Seconds): readonly Seconds[] {
  if (!Number.isFinite(upTo) || upTo - from <= nearEnough || from >= longest) return []
  const most = longest + beyond
  const waits = Array.from({ length: steps }, (_, i) => Math.min(most, Math.round(from + ((upTo - from) * (i + 1)) / steps)))
  return waits.filter((wait, i) => wait !== waits[i - 1])
}

/** Waits that the session lives through if only rest ends it, until it is older than the one that may have ended of its age. */
function repeats({ idle, either }: Timeouts, age: Seconds): readonly Seconds[] {
  const wait = Math.floor(idle.from * surely)
  const old = either[0]?.age.upTo ?? null
  if (old === null || wait < 1) return []
  const count = Math.ceil(Math.max(0, old - age) / wait) + 1
  return count > mostRepeats ? [] : Array.from({ length: count }, () => wait)
}
