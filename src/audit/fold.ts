import { type Bounds, liveBounds } from './bounds.ts'
import { confirmSent, endGeneration, readScan, storeGeneration } from './cookie-history.ts'
import { joinForm, joinLine, joinResponse, joinSent, keepExchanges } from './exchanges.ts'
import type { Observation } from './observation.ts'
import { inOrder } from './order.ts'
import type { FoldedMark, SiteState } from './site.ts'
import { type Draft, draftOf, finish, keepHost } from './site-draft.ts'
import type { EpochMilliseconds } from './time.ts'

/** What is older than this is in its final order (design: the settle horizon). */
export const settleHorizon = 5_000

export function emptySite(store: string, site: string): SiteState {
  return {
    v: 1,
    store,
    site,
    cookies: new Map(),
    exchanges: [],
    pages: [],
    marks: [],
    gaps: [],
    scans: [],
    hosts: new Map(),
    access: null,
    settled: [],
    folded: new Map(),
    cut: false,
  }
}

/**
 * Folds observations of one site into its state, in canonical order. Entries that the state already holds are skipped.
 * Folding everything at once or in steps (each step older than the settle horizon) gives the same state.
 */
export function fold(state: SiteState, observations: readonly Observation[], bounds: Bounds = liveBounds): SiteState {
  const draft = draftOf(state, bounds)
  for (const seen of inOrder(observations)) if (!isFolded(state.folded, seen)) observe(draft, seen)
  return finish(draft)
}

/**
 * Folds what is older than `before` and marks it as folded, so that the log may drop it; the rest is returned for the next
 * time. A log entry that survives its folding (a death between writing the snapshot and removing the entry) is skipped.
 */
export function compact(
  state: SiteState,
  observations: readonly Observation[],
  before: EpochMilliseconds,
  bounds: Bounds = liveBounds,
): { readonly state: SiteState; readonly rest: readonly Observation[] } {
  const fresh = observations.filter((seen) => !isFolded(state.folded, seen))
  const old = fresh.filter((seen) => seen.at < before)
  const rest = fresh.filter((seen) => seen.at >= before)
  const next = fold(state, old, bounds)
  return { state: { ...next, folded: marksAfter(state.folded, old, rest) }, rest }
}

function isFolded(folded: SiteState['folded'], seen: Observation): boolean {
  const mark = folded.get(seen.boot)
  return mark !== undefined && (seen.seq <= mark.upTo || mark.beyond.includes(seen.seq))
}

/** At most this many worker lives are remembered: older logs are long gone. */
const rememberedBoots = 8

function marksAfter(folded: SiteState['folded'], old: readonly Observation[], rest: readonly Observation[]): SiteState['folded'] {
  const marks = new Map<string, FoldedMark>(folded)
  for (const boot of new Set(old.map((seen) => seen.boot))) {
    const before = marks.get(boot) ?? { upTo: -1, beyond: [] }
    const done = [...before.beyond, ...old.filter((seen) => seen.boot === boot).map((seen) => seen.seq)]
    const firstOpen = Math.min(...rest.filter((seen) => seen.boot === boot).map((seen) => seen.seq))
    const upTo = Math.max(before.upTo, ...done.filter((seq) => seq < firstOpen))
    marks.delete(boot)
    marks.set(boot, { upTo, beyond: done.filter((seq) => seq > upTo) })
  }
  while (marks.size > rememberedBoots) marks.delete(marks.keys().next().value ?? '')
  return marks
}

function observe(draft: Draft, seen: Observation): void {
  switch (seen.type) {
    case 'form-submitted':
      joinForm(draft, seen)
      keepHost(draft, seen)
      break
    case 'request-sent':
      joinSent(draft, seen)
      keepHost(draft, seen)
      confirmSent(draft, seen)
      break
    case 'set-cookie-received':
      joinLine(draft, seen)
      break
    case 'request-completed':
      joinResponse(draft, seen)
      keepHost(draft, seen)
      break
    case 'cookie-stored':
      storeGeneration(draft, seen)
      break
    case 'cookie-removed':
      endGeneration(draft, seen)
      break
    case 'jar-scanned':
      readScan(draft, seen)
      draft.scans.push({ id: seen.id, at: seen.at, reason: seen.reason })
      break
    case 'page-read':
      draft.pages.push(seen)
      break
    case 'user-marked':
      draft.marks.push({ id: seen.id, at: seen.at, mark: seen.mark })
      break
    case 'gap':
      draft.gaps.push(seen)
      break
    case 'access-changed':
      draft.access = seen.access
      break
    case 'tab-seen':
    case 'probe-answered':
      break
    default:
      seen satisfies never
  }
  keepExchanges(draft)
}
