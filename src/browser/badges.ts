import { siteKey } from '../audit/by-site.ts'
import type { Report } from '../audit/report.ts'
import type { Access } from './access.ts'
import { browser } from './api.ts'
import { badgeOf, showBadge } from './badge.ts'
import type { ChosenSettings } from './chosen-settings.ts'
import { reportIn } from './held-report.ts'
import { prefixes, type SiteOfStore, storageKey } from './storage-keys.ts'
import type { Tabs } from './tabs.ts'
import type { Visits } from './visits.ts'

/** Keeps the badge of every tab at what is known of its site. */
export interface Badges {
  /** A report has changed: the tabs of its site show it. */
  show(report: Report): void
  /** Nothing is known of a site any more. */
  forget(of: SiteOfStore): void
  refresh(tab: number): void
  refreshAll(): void
}

/** Of so many sites the report is also in memory. */
const memoryBound = 100

export function openBadges(tabs: Tabs, access: Access, settings: Pick<ChosenSettings, 'now'>, visits: Pick<Visits, 'of'>): Badges {
  const reports = new Map<string, Report>()

  async function reportOf(store: string, site: string): Promise<Report | null> {
    const known = reports.get(siteKey(store, site))
    if (known !== undefined) return known
    const key = storageKey(prefixes.report, { store, site })
    return reportIn((await browser.storage.session.get(key))[key])
  }

  async function put(tab: number): Promise<void> {
    const store = tabs.storeOf(tab)
    const site = tabs.siteOf(tab)
    const report = store === null || site === null ? null : await reportOf(store, site)
    const compared = report === null ? null : await visits.of(report)
    const worse = compared?.lastVisit?.changes.filter((change) => change.worse).length ?? 0
    await showBadge(tab, badgeOf(report, site, site !== null && access.isLost(site), settings.now().badge, worse))
  }

  return {
    show(report) {
      const key = siteKey(report.store, report.site)
      reports.delete(key)
      reports.set(key, report)
      const [oldest] = reports.keys()
      if (reports.size > memoryBound && oldest !== undefined) reports.delete(oldest)
      for (const tab of tabs.showing(report.store, report.site)) void put(tab)
    },
    forget: ({ store, site }) => void reports.delete(siteKey(store, site)),
    refresh: (tab) => void put(tab),
    refreshAll() {
      for (const { tab } of tabs.shown()) void put(tab)
    },
  }
}
