import { type Bounds, liveBounds } from './bounds.ts'
import { confirmSent, endGeneration, readScan, storeGeneration } from './cookie-history.ts'
import { joinForm, joinLine, joinResponse, joinSent } from './exchanges.ts'
import { isFolded, marksAfter, newestFolded } from './folded-marks.ts'
import type { Observation } from './observation.ts'
import { inOrder, isTimed } from './order.ts'
import type { SiteState } from './site.ts'
import { addGap, type Draft, draftOf, finish, keepHost, keepProbe, keepSecret, ownGap, withMore } from './site-draft.ts'
import type { EpochMilliseconds } from './time.ts'
import { keepBounds } from './trimming.ts'

/** What is older than this is in its final order (design: the settle horizon). */
export const settleHorizon = 5_000

/** Stamped further ahead than this a time is of another clock; a state that is so far ahead was made under one. */
const clockTolerance = { entry: 10_000, state: 3_600_000 }

export function emptySite(store: string, site: string): SiteState {
  return {
    v: 1,
    store,
    site,
    cookies: new Map(),
    exchanges: [],
    pages: [],
    marks: [],
    probes: [],
    gaps: [],
    scans: [],
    hosts: new Map(),
    access: null,
    settled: [],
    exposures: [],
    unclaimed: [],
    size: 0,
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
  if (!observations.every(isTimed)) draft.cut = true
  for (const seen of inOrder(observations)) if (!isFolded(state.folded, seen)) observe(draft, seen)
  return finish(draft)
}

/**
 * Folds what is older than `before` and marks it as folded, so that the log may drop it; the rest is returned for the next
 * time. A log entry that survives its folding (a death between writing the snapshot and removing the entry) is skipped.
 *
 * What comes out of order is folded as it comes, with a gap over what it was too late for. Clocks are set: what is stamped with a time
 * that has not come yet is missed, and a state whose own times have not come yet begins anew; only what the user said, had probed and
 * had searched is kept.
 */
export function compact(
  state: SiteState,
  observations: readonly Observation[],
  before: EpochMilliseconds,
  bounds: Bounds = liveBounds,
): { readonly state: SiteState; readonly rest: readonly Observation[] } {
  const fresh = observations.filter((seen) => !isFolded(state.folded, seen))
  const latest = before + settleHorizon + clockTolerance.entry
  const rest = fresh.filter(({ at }) => at >= before && at <= latest)
  const done = fresh.filter(({ at }) => !(at >= before && at <= latest))
  const old = done.filter((seen) => isTimed(seen) && seen.at < before)
  const from = newestFolded(state.folded) > before + clockTolerance.state ? begunAnew(state, before) : state
  const late = old.filter(({ type, at }) => type !== 'gap' && at < newestFolded(from.folded))
  const gaps = [
    ...(old.length < done.length ? [ownGap(from, before, before + settleHorizon)] : []),
    ...(late.length > 0 ? [ownGap(from, Math.min(...late.map(({ at }) => at)), newestFolded(from.folded))] : []),
  ]
  const next = fold(from, [...old, ...gaps], bounds)
  const cut = next.cut || gaps.length > 0
  return { state: { ...next, cut, folded: marksAfter(from.folded, done, rest, before) }, rest }
}

function begunAnew(state: SiteState, now: EpochMilliseconds): SiteState {
  const marks = state.marks.map((mark) => ({ ...mark, at: Math.min(mark.at, now) }))
  const probes = state.probes.map((probe) => ({ ...probe, at: Math.min(probe.at, now) }))
  const folded = new Map([...state.folded].map(([boot, mark]) => [boot, { ...mark, until: now }]))
  const secrets = state.secrets?.map((secret) => ({ ...secret, at: Math.min(secret.at, now) }))
  const kept = { marks, probes, access: state.access, ...(secrets === undefined ? {} : { secrets }) }
  const anew = { ...emptySite(state.store, state.site), ...kept, folded, cut: true }
  return { ...anew, gaps: [ownGap(anew, now, now)] }
}

function observe(draft: Draft, seen: Observation): void {
  switch (seen.type) {
    case 'form-submitted':
      joinForm(draft, seen)
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
      // An address that HSTS turned into https is answered, by the browser, without having been asked.
      if (seen.place.scheme !== 'http') keepHost(draft, seen)
      break
    case 'cookie-stored':
      storeGeneration(draft, seen)
      break
    case 'cookie-removed':
      endGeneration(draft, seen)
      break
    case 'jar-scanned':
      readScan(draft, seen)
      break
    case 'page-read':
      draft.pages = withMore(draft.pages, seen)
      break
    case 'user-marked':
      draft.marks = withMore(draft.marks, { id: seen.id, at: seen.at, mark: seen.mark })
      break
    case 'gap':
      addGap(draft, seen)
      break
    case 'access-changed':
      draft.access = seen.access
      break
    case 'probe-answered':
      keepProbe(draft, seen)
      break
    case 'secrets-tried':
      keepSecret(draft, seen)
      break
    case 'tab-seen':
      break
    default:
      seen satisfies never
  }
  keepBounds(draft, seen)
}
