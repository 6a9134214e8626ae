import type { Report } from '../../audit/report.ts'
import { type EpochMilliseconds, secondsIn } from '../../audit/time.ts'
import type { ChangesSince, FollowedVisit, VisitCircumstances } from '../../audit/visit.ts'
import { compareVisits } from './compare-visits.ts'
import { readVisits } from './read-visits.ts'
import { type Visit, visitOf } from './visit.ts'

/** The last visits of a site, oldest first: how the newest stands, and how those before it ended. */
export interface Visits {
  readonly v: 1
  /** browser session of the newest */
  readonly epoch: string
  readonly now: Visit
  readonly past: readonly Visit[]
  /** what the user kept to compare with */
  readonly baseline: Visit | null
}

/** A visit is over when nothing was seen for so long. */
const quiet = 30 * secondsIn.minute * 1_000

/** Visits of a site, with the newest; two that ended alike count as one. */
const visitsBound = 8
/** In characters. */
const textBound = 8_192
/** In changes, of one comparison. */
const changesBound = 100

/**
 * The visits of a site after a report, as text, and what that says against the last visit and the baseline. Null where there is nothing to
 * keep, or a newer version wrote it. What is no history is thrown away.
 */
export function followVisits(held: unknown, report: Report, { seen, epoch, version, accepted }: VisitCircumstances): FollowedVisit | null {
  const before = readVisits(held)
  if (before === 'newer') return null
  const now = visitOf(report, seen ?? report.asOf, version)
  const visits = now === null ? before : visitsAfter(before, now, seen, epoch)
  if (visits === null) return null
  const since = (visit: Visit | null | undefined): ChangesSince | null =>
    visit === null || visit === undefined || now === null
      ? null
      : { at: visit.at, changes: compareVisits(visit, now, accepted).slice(0, changesBound) }
  const last = visits.past.findLast(({ judgedBy }) => judgedBy === now?.judgedBy)
  return { history: JSON.stringify(visits), compared: { lastVisit: since(last), baseline: since(visits.baseline) } }
}

/** What is known now becomes what the site is compared with, or nothing does; null where nothing is known. */
export function withBaseline(held: unknown, isKept: boolean): string | null {
  const visits = readVisits(held)
  return visits === null || visits === 'newer' ? null : JSON.stringify({ ...visits, baseline: isKept ? visits.now : null })
}

function visitsAfter(before: Visits | null, now: Visit, seen: EpochMilliseconds | null, epoch: string): Visits | null {
  if (before === null) return seen === null ? null : { v: 1, epoch, now, past: [], baseline: null }
  if (seen === null) return bounded({ ...before, now: { ...now, at: before.now.at } })
  if (before.epoch === epoch && seen - before.now.at <= quiet)
    return bounded({ ...before, now: { ...now, at: Math.max(seen, before.now.at) } })
  const past = [...before.past.filter((visit, index) => index < before.past.length - 1 || !isAlike(visit, before.now)), before.now]
  return bounded({ ...before, epoch, now, past })
}

function isAlike(one: Visit, other: Visit): boolean {
  return JSON.stringify({ ...one, at: 0 }) === JSON.stringify({ ...other, at: 0 })
}

/** The oldest go first. The baseline is of the same size as a visit, and is counted by itself. */
function bounded(visits: Visits): Visits {
  const past = visits.past.slice(-(visitsBound - 1))
  while (past.length > 0 && JSON.stringify([...past, visits.now]).length > textBound) past.shift()
  return { ...visits, past }
}
