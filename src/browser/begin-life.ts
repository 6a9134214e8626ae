import { siteKey } from '../audit/by-site.ts'
import type { JarScanned } from '../audit/observation.ts'
import { openAccepted } from './accepted.ts'
import { openAccess } from './access.ts'
import { browser } from './api.ts'
import type { Arrivals } from './arrivals.ts'
import { openBadges } from './badges.ts'
import { openSettings } from './chosen-settings.ts'
import type { Folding } from './compaction.ts'
import { planCompaction } from './compaction-plan.ts'
import { openFlow } from './flow-recorder.ts'
import { gapSinceDeath, storedGaps } from './gaps.ts'
import { openInstallation } from './installation.ts'
import { scanJar, withJar } from './jar-scan.ts'
import { openSecrets } from './kept-secrets.ts'
import type { Life } from './life.ts'
import { openLog } from './log.ts'
import { openNotices } from './notices.ts'
import { readTab } from './page-facts.ts'
import { openPaused } from './paused.ts'
import { requestEvents } from './request-events.ts'
import { planScans } from './scans.ts'
import { openSightings } from './sightings.ts'
import { siteOfUrl } from './site-of-url.ts'
import { openSnapshots } from './snapshots.ts'
import type { SiteOfStore } from './storage-keys.ts'
import { chromiumStore, isPrivateStore } from './stores.ts'
import { seeOpenTabs, trackTabs } from './tabs.ts'
import { traitsReader } from './traits-reader.ts'
import { openUnsaved } from './unsaved.ts'
import { openVisits, type VisitBook } from './visits.ts'

/** So long after the last private tab is gone a request without a tab may still be one of its. */
const privateEnd = 5_000

/** Begins a worker's life: reads what earlier lives left, notes what may have been missed since, and looks at the jar where that heals it. */
export async function beginLife(book: VisitBook, arrivals: Pick<Arrivals, 'handleAll'>): Promise<Life> {
  const session = await browser.storage.session.get(null)
  const installation = await openInstallation(session)
  const [access, paused, settings, accepted, secrets, unsaved] = await Promise.all([
    openAccess(),
    openPaused(session),
    openSettings(),
    openAccepted(session),
    openSecrets(),
    openUnsaved(),
  ])
  const visits = openVisits(book, installation, accepted)
  const notices = await openNotices(settings, visits)
  const browserName = browser.runtime.getURL('').startsWith('moz-extension:') ? 'firefox' : 'chromium'
  const tabs = trackTabs(browserName === 'chromium')
  const reader = traitsReader(installation.key, secrets.few)
  const flow = openFlow(session, installation, tabs)
  const log = openLog(installation, session, (seen) => {
    plan.soon()
    unsaved.note(seen)
    flow.take(seen)
  })
  const left = [...log.entries.values()]
  const snapshots = openSnapshots(session, () => folding.gaps)
  const folding: Folding = { log, snapshots, tabs, browserName, settings, accepted, visits, unsaved, gaps: storedGaps(session) }
  const badges = openBadges(tabs, access, settings, visits)
  const plan = planCompaction(folding, arrivals.handleAll, (report) => {
    badges.show(report)
    void notices.consider(report).catch(() => undefined) // the browser shows none now: the next report asks again
  })
  const scans = planScans(scan, (store, site) => void readPages(store, site))
  const sightings = openSightings({ log, paused, access, scans, snapshots })

  async function scan(store: string, site: string, reason: JarScanned['reason']): Promise<void> {
    const level = access.of(site)
    if (level !== 'none') sightings.record([await scanJar(store, site, reason, level !== 'partial', reader)])
  }

  async function readPages(store: string, site: string): Promise<void> {
    for (const tab of tabs.showing(store, site)) await life.readPage(tab)
  }

  /** Sites of this browser session, and those that tabs show. */
  function sites(): readonly SiteOfStore[] {
    const all = new Map(snapshots.known().map((of) => [siteKey(of.store, of.site), of]))
    for (const of of tabs.shown()) all.set(siteKey(of.store, of.site), of)
    return [...all.values()]
  }

  /** A page of a paused site counts as none: nothing that it asks of others is kept for it. */
  function watchedSiteOf(tab: number): string | null {
    const store = tabs.storeOf(tab)
    const site = tabs.siteOf(tab)
    return store !== null && site !== null && paused.has(store, site) ? null : site
  }

  async function clearPrivate(): Promise<void> {
    await plan.between(async () => {
      // What has no store is dropped too: it waited only because it may have been private.
      await log.dropWhere(({ store, site }) => (store === null ? site !== null : isPrivateStore(store)))
      await snapshots.clearPrivate()
    })
    setTimeout(() => tabs.endPrivate(), privateEnd)
  }

  const life: Life = {
    installation,
    browserName,
    ordinaryStore: browserName === 'chromium' ? chromiumStore : 'firefox-default',
    log,
    tabs,
    access,
    paused,
    accepted,
    flow,
    snapshots,
    scans,
    reader,
    requests: requestEvents(reader, { storeOf: tabs.storeOf, siteOf: watchedSiteOf }, left),
    hasNews: plan.isDue,
    takes: (store, site) => !paused.has(store, site) && !log.isFull(store, site),
    record: sightings.record,
    compactNow: plan.now,
    save: plan.save,
    keepBaseline: (of, isKept) => plan.between(() => visits.keepBaseline(of, isKept)),
    refreshBadge: badges.refresh,
    clearPrivate,
    async readPage(tab) {
      const store = tabs.storeOf(tab)
      const site = tabs.siteOf(tab)
      if (store === null || site === null || access.of(site) === 'none') return
      for (const seen of await readTab(tab, store, reader).catch(() => [])) sightings.record([seen]) // the page is gone, or closed to extensions
    },
    async clear(of) {
      await plan.between(async () => {
        await log.dropWhere(
          (seen) => seen.store === of.store && (seen.site === of.site || ('topLevelSite' in seen && seen.topLevelSite === of.site)),
        )
        await snapshots.clear(of.store, of.site)
        visits.distrustMemory(of)
        badges.forget(of)
        await unsaved.forget(of)
        plan.forget(of)
        sightings.forget(of.store, of.site)
        await access.forget(of.site)
        await notices.forget(of)
      })
      for (const tab of tabs.showing(of.store, of.site)) badges.refresh(tab)
    },
    async beginFlow(of, at) {
      const { store, site } = of
      if (isPrivateStore(store)) throw new Error('nothing of a private window is written to a file')
      await flow.begin(of, at)
      // What a replay must know before anything happens: whose the tabs are, what may be seen, and what the jar holds.
      log.append([
        ...tabs.showing(store, site).map((tab) => ({ type: 'tab-seen', at, store, site: null, tab, private: false }) as const),
        { type: 'access-changed', at, store, site, access: access.of(site) },
      ])
      await scan(store, site, 'start')
    },
    async endFlow(of, at) {
      await scan(of.store, of.site, 'request')
      await flow.end(at)
    },
    async browserStarted() {
      sightings.record(await seeOpenTabs(tabs, siteOfUrl))
      for (const { store, site } of await withJar(sites())) await scan(store, site, 'browser-start')
    },
    async changeSettings(changed) {
      await settings.change(changed)
      await plan.now(snapshots.known())
      badges.refreshAll()
    },
    async changeSecrets(text) {
      await secrets.change(text)
      reader.forget()
      for (const { store, site } of await withJar(sites())) scans.now(store, site, 'start')
    },
    async accessChanged() {
      const before = new Map(sites().map((of) => [of, access.of(of.site)]))
      await access.refresh()
      sightings.record(await seeOpenTabs(tabs, siteOfUrl))
      const known = new Map([...before].map(([of, level]) => [siteKey(of.store, of.site), level]))
      for (const of of sites()) {
        const level = access.of(of.site)
        if (known.get(siteKey(of.store, of.site)) === level && level === 'none') continue
        sightings.noteAccess(of.store, of.site)
        if (level === 'none') continue
        scans.now(of.store, of.site, 'grant')
        await readPages(of.store, of.site)
      }
      badges.refreshAll()
    },
  }

  sightings.record(await seeOpenTabs(tabs, siteOfUrl))
  const gap = gapSinceDeath(session, left, Date.now())
  if (gap !== null) log.append([gap])
  if (installation.isFirstBoot) for (const lost of unsaved.gaps(Date.now())) log.append([lost])
  if (!tabs.hasPrivate()) await clearPrivate()
  if (gap !== null || installation.isFirstBoot) for (const of of await withJar(sites())) scans.now(of.store, of.site, 'start')
  if (log.entries.size > 0) plan.soon()
  return life
}
