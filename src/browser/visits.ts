import type { Observation } from '../audit/observation.ts'
import type { Report } from '../audit/report.ts'
import type { EpochMilliseconds } from '../audit/time.ts'
import type { ComparedVisit, FollowedVisit, VisitCircumstances } from '../audit/visit.ts'
import type { Accepted } from './accepted.ts'
import { browser } from './api.ts'
import { comparedIn, type HeldVisits, historyIn } from './held-visits.ts'
import type { Installation } from './installation.ts'
import { prefixes, type SiteOfStore, storageKey } from './storage-keys.ts'
import { isPrivateStore } from './stores.ts'

/** How visits are written and compared, as the watcher knows it: whoever starts the watcher gives it what does so. */
export interface VisitBook {
  /** The visits of a site after a report, as text, and what that says; null where there is nothing to keep. */
  follow(held: unknown, report: Report, about: VisitCircumstances): FollowedVisit | null
  /** The same visits with or without what is known now to compare with; null where there are none. */
  withBaseline(held: unknown, isKept: boolean): string | null
}

/** What is remembered of the visits of each site: in `storage.session` after each compaction, in `storage.local` by an alarm. */
export interface Visits {
  /** What to write in one go with a report, so that session storage knows the visit that it is of. */
  after(report: Report, observations: readonly Observation[]): Promise<Readonly<Record<string, unknown>>>
  /** Compares the site with what is known now from now on, or no longer. Not while a pass writes the same. */
  keepBaseline(of: SiteOfStore, isKept: boolean): Promise<void>
  /** how the visit under way compares; null where nothing is remembered */
  of(of: SiteOfStore): Promise<ComparedVisit | null>
  /** What storage holds of a site has changed, or was not written: it is read again. Without a site, of all. */
  distrustMemory(of?: SiteOfStore): void
}

/** Of so many sites what storage holds is also in memory. */
const memoryBound = 100

interface Remembered {
  readonly history: unknown
  readonly compared: ComparedVisit | null
}

export function openVisits(book: VisitBook, { epoch }: Pick<Installation, 'epoch'>, accepted: Pick<Accepted, 'of'>): Visits {
  const { version } = browser.runtime.getManifest()

  const memory = new Map<string, Remembered>()

  function remember(key: string, visits: Remembered): Remembered {
    memory.delete(key)
    memory.set(key, visits)
    const [oldest] = memory.keys()
    if (memory.size > memoryBound && oldest !== undefined) memory.delete(oldest)
    return visits
  }

  async function held(key: string): Promise<Remembered> {
    const known = memory.get(key)
    if (known !== undefined) return known
    const stored = (await browser.storage.session.get(key))[key]
    const history = historyIn(stored) ?? (await browser.storage.local.get(key))[key]
    return memory.get(key) ?? remember(key, { history, compared: comparedIn(stored) })
  }

  return {
    async after(report, observations) {
      // Nothing of a private window is remembered.
      if (isPrivateStore(report.store)) return {}
      const key = storageKey(prefixes.visits, report)
      const about = { seen: lastSeen(observations), epoch, version, accepted: accepted.of(report.store, report.site) }
      const before = (await held(key)).history
      const followed = book.follow(before, report, about)
      if (followed === null) return {}
      const kept: HeldVisits = { v: 1, ...followed }
      remember(key, followed)
      return { [key]: kept, ...(followed.history === before ? {} : { [storageKey(prefixes.dirty, report)]: true }) }
    },
    async keepBaseline(of, isKept) {
      const key = storageKey(prefixes.visits, of)
      const history = isPrivateStore(of.store) ? null : book.withBaseline((await held(key)).history, isKept)
      if (history === null) throw new Error('nothing is known of the site')
      const kept: HeldVisits = { v: 1, history, compared: { lastVisit: null, baseline: null } }
      await browser.storage.session.set({ [key]: kept, [storageKey(prefixes.dirty, of)]: true })
      remember(key, kept)
    },
    of: async (of) => (await held(storageKey(prefixes.visits, of))).compared,
    distrustMemory(of) {
      if (of === undefined) memory.clear()
      else memory.delete(storageKey(prefixes.visits, of))
    },
  }
}

/** What a visit is seen by. What we look at ourselves, and cookies that run out, come without one. */
const visiting: ReadonlySet<Observation['type']> = new Set([
  'request-sent',
  'request-completed',
  'set-cookie-received',
  'form-submitted',
  'user-marked',
])

function lastSeen(observations: readonly Observation[]): EpochMilliseconds | null {
  const times = observations.filter(({ type }) => visiting.has(type)).map(({ at }) => at)
  return times.length === 0 ? null : times.reduce((latest, at) => Math.max(latest, at))
}
