import { siteKey } from '../audit/by-site.ts'
import { settleHorizon } from '../audit/fold.ts'
import type { Report } from '../audit/report.ts'
import { browser } from './api.ts'
import { compactOnce, type Folding } from './compaction.ts'
import type { SiteOfStore } from './storage-keys.ts'

/** When the log is folded: soon after the last event, again when the rest has settled, and while a journey is pending. */
export interface CompactionPlan {
  soon(): void
  /** Something was written that no pass has seen. */
  isDue(): boolean
  now(also?: readonly SiteOfStore[]): Promise<readonly Report[]>
  /** Folds, and writes to disk what changed. */
  save(): Promise<void>
  /** No longer asks about a site. */
  forget(of: SiteOfStore): void
  /** Runs between two passes: nothing else may touch snapshots. */
  between<Result>(work: () => Promise<Result>): Promise<Result>
}

export const saveAlarm = 'save'

/** A second after the last event, and three after the first one that waits. */
const pause = { afterLast: 1_000, afterFirst: 3_000 }

/** A pending login is asked about again for so long; then the next event will. */
const pendingFor = 60_000

/** @param takeIn takes in what has arrived, so that a pass sees all of it */
export function planCompaction(folding: Folding, takeIn: () => void, onReport: (report: Report) => void): CompactionPlan {
  let turn: Promise<unknown> = Promise.resolve()
  let timer: ReturnType<typeof setTimeout> | undefined
  let waitingSince: number | null = null
  let isAlarmSet = false
  const pending = new Map<string, SiteOfStore & { readonly since: number }>()

  function between<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = turn.then(work)
    turn = result.catch(() => undefined)
    return result
  }

  function schedule(delay: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => {
      now().catch(async () => {
        // Session storage is full: what is on disk makes room, and the log still holds everything.
        await between(() => folding.snapshots.save()).catch(() => undefined)
        schedule(settleHorizon)
      })
    }, delay)
  }

  async function now(also: readonly SiteOfStore[] = []): Promise<readonly Report[]> {
    let asOf = 0
    const reports = await between(async () => {
      takeIn()
      await null // what was taken in is written at the end of this turn
      clearTimeout(timer)
      waitingSince = null
      asOf = Date.now()
      return compactOnce(folding, asOf, [...pending.values(), ...also])
    })
    for (const report of reports) {
      notePending(report, asOf)
      onReport(report)
    }
    if (reports.length > 0 && !isAlarmSet) {
      isAlarmSet = true
      browser.alarms.create(saveAlarm, { delayInMinutes: 0.5 })
    }
    if (folding.log.entries.size > 0 || pending.size > 0) schedule(settleHorizon + 100)
    return reports
  }

  function notePending({ store, site, events }: Report, asOf: number): void {
    const key = siteKey(store, site)
    const since = pending.get(key)?.since ?? asOf
    if (events.some(({ answer }) => answer === 'pending') && asOf - since < pendingFor) pending.set(key, { store, site, since })
    else pending.delete(key)
  }

  return {
    now,
    isDue: () => waitingSince !== null,
    between,
    forget: ({ store, site }) => void pending.delete(siteKey(store, site)),
    async save() {
      isAlarmSet = false
      await now()
      await between(async () => {
        await folding.snapshots.save()
        await folding.unsaved.saved(folding.log.entries.values())
      })
    },
    soon() {
      waitingSince ??= Date.now()
      schedule(Math.max(0, Math.min(pause.afterLast, waitingSince + pause.afterFirst - Date.now())))
    },
  }
}
