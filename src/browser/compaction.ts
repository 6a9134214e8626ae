import { type AuditOptions, audit } from '../audit/audit.ts'
import { type Bounds, liveBounds } from '../audit/bounds.ts'
import { bySite, type SiteLog, siteKey } from '../audit/by-site.ts'
import { compact, fold, settleHorizon } from '../audit/fold.ts'
import type { Gap, Observation } from '../audit/observation.ts'
import type { Report } from '../audit/report.ts'
import type { SiteState } from '../audit/site.ts'
import type { EpochMilliseconds } from '../audit/time.ts'
import type { Accepted } from './accepted.ts'
import { browser } from './api.ts'
import type { ChosenSettings } from './chosen-settings.ts'
import { gapsKey, heartbeatKey, withGaps } from './gaps.ts'
import { heldReport } from './held-report.ts'
import type { Log } from './log.ts'
import { loginNameLife, withoutLoginNames } from './login-names.ts'
import type { Snapshots } from './snapshots.ts'
import { prefixes, type SiteOfStore, storageKey } from './storage-keys.ts'
import type { Tabs } from './tabs.ts'
import { resolveStores } from './unresolved.ts'
import type { Unsaved } from './unsaved.ts'
import type { Visits } from './visits.ts'

/** What a pass works on. */
export interface Folding {
  readonly log: Log
  readonly snapshots: Snapshots
  readonly tabs: Tabs
  readonly browserName: 'chromium' | 'firefox'
  readonly settings: ChosenSettings
  readonly accepted: Accepted
  readonly visits: Pick<Visits, 'after' | 'distrustMemory'>
  readonly unsaved: Pick<Unsaved, 'saved'>
  /** gaps of this browser session that concern every site */
  gaps: readonly Gap[]
}

/**
 * One pass: folds what is older than the settle horizon into each site's snapshot, audits each site with the younger rest on top, writes
 * snapshots and reports in one go, and only then drops the log entries. Wherever the worker dies, nothing is lost and nothing counts
 * twice: an entry that outlives its folding is skipped by the snapshot's watermark.
 *
 * @param also sites to audit again though nothing new was seen: a pending login is settled by time
 */
export async function compactOnce(
  folding: Folding,
  asOf: EpochMilliseconds,
  also: readonly SiteOfStore[] = [],
): Promise<readonly Report[]> {
  const { log, snapshots, tabs } = folding
  const taken = [...log.entries]
  const before = asOf - settleHorizon
  const sorted = bySite(
    taken.flatMap(([, seen]) => seen),
    tabs.stores,
  )
  const gaps = sorted.everywhere.filter((seen) => seen.type === 'gap')
  const reports: Report[] = []
  const writes: Record<string, unknown> = {}
  for (const target of targets(sorted.sites, gaps, snapshots, also)) {
    const stored = await snapshots.load(target.store, target.site)
    if (stored.status !== 'ok') continue
    const { state, rest } = settle(stored.state, target.observations, before)
    if (state !== stored.state) Object.assign(writes, snapshots.put(withoutLoginNames(state, asOf - loginNameLife)))
    const report = judge(state, rest, {
      asOf,
      browser: folding.browserName,
      profile: folding.settings.now().profile,
      accepted: folding.accepted.of(target.store, target.site),
    })
    if (report === null) continue
    writes[storageKey(prefixes.report, target)] = heldReport(report)
    Object.assign(writes, await visited(folding, report, target.observations))
    reports.push(report)
  }
  const settledGaps = gaps.filter(({ at }) => at < before)
  if (settledGaps.length > 0) writes[gapsKey] = folding.gaps = withGaps(folding.gaps, settledGaps)
  const newest = taken.flatMap(([, seen]) => seen).reduce((latest, { at }) => Math.max(latest, at), 0)
  if (newest > 0) writes[heartbeatKey] = newest
  await browser.storage.session.set(writes).catch((error) => {
    snapshots.distrustMemory()
    folding.visits.distrustMemory()
    throw error
  })

  const unresolved = new Set(sorted.unresolved)
  await log.drop(taken.filter(([, seen]) => seen.every((each) => each.at < before && !unresolved.has(each))).map(([key]) => key))
  await resolveStores(folding, sorted.unresolved, asOf)
  return reports
}

/** The sites that a pass concerns: those something was seen of, and every known one where a gap concerns them all. */
function targets(
  sites: ReadonlyMap<string, SiteLog>,
  gaps: readonly Gap[],
  snapshots: Snapshots,
  also: readonly SiteOfStore[],
): Iterable<SiteLog> {
  const all = new Map(sites)
  for (const { store, site } of gaps.length > 0 ? [...snapshots.known(), ...also] : also) {
    const key = siteKey(store, site)
    if (!all.has(key)) all.set(key, { store, site, observations: gaps.filter((gap) => gap.store === null || gap.store === store) })
  }
  return all.values()
}

/** What is judged is not kept: how long it would be as text, which is dear to find out, does not matter. */
const judgedBounds: Bounds = { ...liveBounds, text: Number.POSITIVE_INFINITY }

/** Null where the audit breaks: what was seen is folded all the same, and the next audit may fare better. */
function judge(state: SiteState, rest: readonly Observation[], about: AuditOptions): Report | null {
  try {
    return audit(fold(state, rest, judgedBounds), about)
  } catch (error) {
    console.error('Sidwatch could not audit:', error instanceof Error ? error.name : 'a thrown value')
    return null
  }
}

/** What is remembered of visits must not hold up what is seen. */
async function visited({ visits }: Folding, report: Report, seen: readonly Observation[]): Promise<Readonly<Record<string, unknown>>> {
  return visits.after(report, seen).catch((error: unknown) => {
    console.error('Sidwatch could not compare visits:', error instanceof Error ? error.name : 'a thrown value')
    return {}
  })
}

/** A state that cannot take what was seen has a gap there instead: one broken site must not hold up the others. */
function settle(state: SiteState, seen: readonly Observation[], before: EpochMilliseconds): ReturnType<typeof compact> {
  try {
    if (!seen.some(({ at }) => at < before)) return { state, rest: seen }
    return compact(state, seen, before)
  } catch (error) {
    console.error('Sidwatch could not fold', error instanceof Error ? error.name : 'a thrown value')
    const [first] = seen
    if (first === undefined) return { state, rest: [] }
    const { v, id, at, epoch, boot, seq } = first
    const until = seen.reduce((latest, each) => Math.max(latest, each.at), at)
    const gap: Gap = { v, id, at, epoch, boot, seq, store: state.store, site: state.site, type: 'gap', from: at, until, why: 'cut' }
    return { state: { ...state, gaps: [...state.gaps, gap], cut: true }, rest: [] }
  }
}
