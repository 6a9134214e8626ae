import { siteKey } from '../audit/by-site.ts'
import type { Observation } from '../audit/observation.ts'
import type { EpochMilliseconds } from '../audit/time.ts'
import { browser } from './api.ts'
import type { UnstampedGap } from './stamp.ts'
import type { SiteOfStore } from './storage-keys.ts'
import { isPrivateStore } from './stores.ts'

/**
 * Of which sites something was seen that the disk does not hold yet, and since when. The disk knows that much at once: where the browser
 * dies before it is told the rest, the next start can say what is missing.
 */
export interface Unsaved {
  note(seen: readonly Observation[]): void
  /** All is on disk but what still waits in the log. */
  saved(waiting: Iterable<readonly Observation[]>): Promise<void>
  forget(of: SiteOfStore): Promise<void>
  /** What a browser that ended before it could save has lost. */
  gaps(now: EpochMilliseconds): readonly UnstampedGap[]
}

/** `storage.local`: `[store, site, since]`. Of private windows nothing is written down. */
const unsavedKey = 'unsaved'

/** In sites. Beyond it they become one mark of every site. */
const bound = 200

type Mark = readonly [store: string | null, site: string | null, since: EpochMilliseconds]

export async function openUnsaved(): Promise<Unsaved> {
  const left = marksIn((await browser.storage.local.get(unsavedKey))[unsavedKey])
  let marks = new Map(left.map((mark) => [keyOf(mark), mark]))

  async function keep(): Promise<void> {
    marks = bounded(marks)
    await browser.storage.local.set({ [unsavedKey]: [...marks.values()] })
  }

  function add(to: Map<string, Mark>, mark: Mark): boolean {
    if (to.has(keyOf(mark)) || to.has(everySite)) return false
    to.set(keyOf(mark), mark)
    return true
  }

  return {
    note(seen) {
      const news = seen.flatMap(marksOf).filter((mark) => add(marks, mark))
      if (news.length > 0) void keep().catch(() => undefined) // the disk is full: saving will fail too, and say so
    },
    async saved(waiting) {
      const next = new Map<string, Mark>()
      for (const seen of waiting) for (const mark of seen.flatMap(marksOf)) add(next, mark)
      marks = next
      await keep()
    },
    async forget({ store, site }) {
      if (marks.delete(siteKey(store, site))) await keep()
    },
    gaps: (now) =>
      left.map(([store, site, since]) => ({ type: 'gap', at: now, store, site, from: Math.min(since, now), until: now, why: 'cut' })),
  }
}

const everySite = keyOf([null, null, 0])

function keyOf([store, site]: Mark): string {
  return siteKey(store ?? '', site ?? '')
}

/** The sites that an observation is kept of. */
function marksOf(seen: Observation): readonly Mark[] {
  const { store, site, at } = seen
  if (store === null || site === null || isPrivateStore(store)) return []
  const top = 'topLevelSite' in seen ? seen.topLevelSite : null
  return [site, ...(top === null ? [] : [top])].map((one) => [store, one, at])
}

function bounded(marks: Map<string, Mark>): Map<string, Mark> {
  if (marks.size <= bound) return marks
  const since = [...marks.values()].reduce((earliest, [, , at]) => Math.min(earliest, at), Number.POSITIVE_INFINITY)
  return new Map([[everySite, [null, null, since]]])
}

function marksIn(stored: unknown): readonly Mark[] {
  if (!Array.isArray(stored)) return []
  return stored.flatMap((each: unknown): readonly Mark[] => {
    if (!Array.isArray(each)) return []
    const [store, site, since]: readonly unknown[] = each
    if (typeof since !== 'number') return []
    if (store === null && site === null) return [[null, null, since]]
    return typeof store === 'string' && typeof site === 'string' ? [[store, site, since]] : []
  })
}
