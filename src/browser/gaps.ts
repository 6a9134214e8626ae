import type { Gap, Observation } from '../audit/observation.ts'
import type { EpochMilliseconds } from '../audit/time.ts'
import type { Session } from './installation.ts'
import type { UnstampedGap } from './stamp.ts'

/** `storage.session`: the newest moment that was folded, written with every compaction. */
export const heartbeatKey = 'heartbeat'

/** `storage.session`: gaps that concern every site, for those whose state is not loaded when they are folded. */
export const gapsKey = 'gaps'
const gapsBound = 16

/** Browsers end a worker 30 s after its last event. */
const idleLimit = 30_000

/**
 * A worker that died sooner than the idle limit after its last entry, or left one that no pass has seen, did not die of idleness: events
 * in flight may be lost. (An idle death loses none: the next event starts the worker and is delivered.) An entry that cannot be read, and so
 * is empty, is lost too.
 */
export function gapSinceDeath(session: Session, left: Iterable<readonly Observation[]>, now: EpochMilliseconds): UnstampedGap | null {
  const beat = session[heartbeatKey]
  const entries = [...left]
  const times = entries.flat().map(({ at }) => at)
  const passed = typeof beat === 'number' ? beat : Number.NEGATIVE_INFINITY
  const newest = times.reduce((a, b) => Math.max(a, b), passed)
  const unread = entries.some((seen) => seen.length === 0)
  if (unread) return { ...lost, at: now, from: Math.min(typeof beat === 'number' ? beat : now, ...times, now), until: now, why: 'cut' }
  if (now - newest >= idleLimit && newest === passed) return null
  return { ...lost, at: now, from: Math.min(newest, now), until: now, why: 'worker-death' }
}

/** It concerns every site. */
const lost = { type: 'gap', store: null, site: null } as const

export function storedGaps(session: Session): readonly Gap[] {
  const stored = session[gapsKey]
  return Array.isArray(stored) ? stored.filter((gap): gap is Gap => typeof gap === 'object' && gap !== null && gap.type === 'gap') : []
}

/** The newest are kept apart, the oldest joined: a gap may grow, never vanish. */
export function withGaps(known: readonly Gap[], more: readonly Gap[]): readonly Gap[] {
  const ids = new Set(known.map(({ id }) => id))
  const all = [...known, ...more.filter(({ id }) => !ids.has(id))]
  const [first, ...others] = all.slice(0, Math.max(0, all.length - gapsBound + 1))
  if (first === undefined || others.length === 0) return all
  const from = others.reduce((earliest, gap) => Math.min(earliest, gap.from), first.from)
  const until = others.reduce((latest, gap) => Math.max(latest, gap.until), first.until)
  return [{ ...first, from, until }, ...all.slice(others.length + 1)]
}
