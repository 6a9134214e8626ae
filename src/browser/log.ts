import { siteKey } from '../audit/by-site.ts'
import type { Observation } from '../audit/observation.ts'
import { browser } from './api.ts'
import type { Installation, Session } from './installation.ts'
import { stamp, type Unstamped, type UnstampedGap } from './stamp.ts'

/**
 * The append-only log: one entry an event, under a key of its own, as text (Chromium's session storage counts memory, and text fits
 * three times more than objects). Nothing is read back while a worker lives: it remembers what it wrote, and reads what earlier
 * lives left when it starts.
 */
export interface Log {
  /** Appends what one event told. Beyond the bounds it is dropped, and a gap says so. What one turn appends is written in one go. */
  append(seen: readonly Unstamped[]): void
  /** What comes of a site is dropped until something is folded: it need not be read. */
  isFull(store: string, site: string): boolean
  /** what is not folded yet, by storage key */
  readonly entries: ReadonlyMap<string, readonly Observation[]>
  /** Forgets entries that are folded. The storage keys go last: one that survives a death is skipped by its watermark. */
  drop(keys: readonly string[]): Promise<void>
  /** Forgets every entry that tells of something of the kind. */
  dropWhere(isDue: (seen: Observation) => boolean): Promise<void>
  /** Gives what an entry told a new place at the end of the log: its store is known only now, and earlier places may count as folded. */
  move(key: string, seen: readonly Observation[]): void
}

export const logPrefix = 'log/'

/** In characters of text: 1 MB a site, 5 MB in all, of the 10 MB that session storage has. */
export const logBounds = { site: 1_000_000, all: 5_000_000 }

export function openLog(
  installation: Installation,
  session: Session,
  onAppend: (seen: readonly Observation[]) => void,
  bounds = logBounds,
): Log {
  const entries = new Map<string, readonly Observation[]>()
  const sizes = new Map<string, { readonly of: string; readonly size: number }>()
  const used = new Map<string, number>()
  const dropping = new Map<string, UnstampedGap>()
  const unwritten = new Map<string, { readonly text: string; readonly seen: readonly Observation[] }>()
  let all = 0
  let seq = 0
  for (const [key, text] of Object.entries(session)) if (key.startsWith(logPrefix)) remember(key, readEntry(text), String(text).length)

  function remember(key: string, seen: readonly Observation[], size: number): void {
    const of = ownerOf(seen)
    entries.set(key, seen)
    sizes.set(key, { of, size })
    used.set(of, (used.get(of) ?? 0) + size)
    all += size
  }

  function write(stamped: readonly Observation[]): void {
    const first = stamped[0]
    if (first === undefined) return
    const key = `${logPrefix}${installation.boot}/${String(first.seq).padStart(7, '0')}`
    const text = JSON.stringify(stamped)
    const of = ownerOf(stamped)
    if (first.type !== 'gap' && (all + text.length > bounds.all || (used.get(of) ?? 0) + text.length > bounds.site)) {
      if (dropping.has(of)) return
      dropping.set(of, gapAt(first))
      append([gapAt(first)])
      return
    }
    remember(key, stamped, text.length)
    if (unwritten.size === 0) queueMicrotask(writeAll)
    unwritten.set(key, { text, seen: stamped })
  }

  /** Hundreds of writes are dear to the browser, one is not. */
  function writeAll(): void {
    const some = [...unwritten]
    unwritten.clear()
    if (some.length === 0) return
    const seen = some.flatMap(([, each]) => each.seen)
    // What was not written lives on in this worker only: the gap counts if that dies before folding it.
    browser.storage.session.set(Object.fromEntries(some.map(([key, { text }]) => [key, text]))).catch(() => append(gapsOver(seen)))
    onAppend(seen)
  }

  function append(seen: readonly Unstamped[]): void {
    write(seen.map((each) => stamp(each, installation, seq++)))
  }

  function closeGaps(): void {
    const until = Date.now()
    for (const gap of dropping.values()) append([{ ...gap, at: until, until }])
    dropping.clear()
  }

  return {
    append,
    isFull: (store, site) => dropping.has(siteKey(store, site)),
    entries,
    async drop(keys) {
      for (const key of keys) {
        const { of, size } = sizes.get(key) ?? { of: '', size: 0 }
        entries.delete(key)
        sizes.delete(key)
        unwritten.delete(key)
        used.set(of, (used.get(of) ?? 0) - size)
        all -= size
      }
      closeGaps()
      if (keys.length > 0) await browser.storage.session.remove([...keys])
    },
    dropWhere(isDue) {
      return this.drop([...entries].filter(([, seen]) => seen.some(isDue)).map(([key]) => key))
    },
    move(key, seen) {
      write(seen.map((each) => ({ ...each, boot: installation.boot, seq: seq++ })))
      void this.drop([key])
    },
  }
}

/** Where an entry was dropped. Without a store nobody can say whose loss it is: then it concerns every site. */
function gapAt({ at, store, site }: Observation): UnstampedGap {
  return { type: 'gap', at, store, site: store === null ? null : site, from: at, until: at, why: 'quota' }
}

/** One gap for all that one owner has lost. */
function gapsOver(seen: readonly Observation[]): readonly UnstampedGap[] {
  const gaps = new Map<string, UnstampedGap>()
  for (const each of seen) {
    if (each.type === 'gap') continue
    const { from, until, ...gap } = gaps.get(ownerOf([each])) ?? gapAt(each)
    gaps.set(ownerOf([each]), { ...gap, from: Math.min(from, each.at), until: Math.max(until, each.at) })
  }
  return [...gaps.values()]
}

function ownerOf([first]: readonly Observation[]): string {
  return siteKey(first?.store ?? '', first?.site ?? '')
}

/** An entry that cannot be read is nothing that was seen. */
function readEntry(text: unknown): readonly Observation[] {
  if (typeof text !== 'string') return []
  try {
    const seen: unknown = JSON.parse(text)
    return Array.isArray(seen) && seen.every(isObservation) ? seen : []
  } catch {
    return []
  }
}

function isObservation(seen: unknown): seen is Observation {
  return (
    typeof seen === 'object' &&
    seen !== null &&
    'v' in seen &&
    seen.v === 1 &&
    'type' in seen &&
    typeof seen.type === 'string' &&
    'at' in seen &&
    typeof seen.at === 'number' &&
    'seq' in seen &&
    typeof seen.seq === 'number'
  )
}
