import { siteKey } from '../audit/by-site.ts'
import type { Finding, Report } from '../audit/report.ts'
import type { Severity } from '../audit/rule.ts'
import type { EpochMilliseconds } from '../audit/time.ts'
import type { ChangesSince } from '../audit/visit.ts'
import { browser } from './api.ts'
import type { ChosenSettings } from './chosen-settings.ts'
import { reportAddress } from './own-pages.ts'
import { counted, say } from './say.ts'
import { prefixes, type SiteOfStore, siteOfKey, storageKey } from './storage-keys.ts'
import { isPrivateStore } from './stores.ts'
import type { Visits } from './visits.ts'

/**
 * Tells a user who asked for it that a site they are signed in to handles its session badly: at most once per site and finding, and where
 * something got worse since the last visit once in this one.
 */
export interface Notices {
  consider(report: Report): Promise<void>
  /** The user no longer wants to hear of this site. */
  forget(of: SiteOfStore): Promise<void>
}

/** `storage.local`, the site that was told of last at the end. */
const toldKey = 'told'

/** In sites. */
const toldBound = 500

/** With the visit that was told to be worse than the one before it, by when that was; 0 for none. */
type Told = readonly [store: string, site: string, rules: readonly string[], lastVisit: EpochMilliseconds]

export async function openNotices(settings: Pick<ChosenSettings, 'now'>, visits: Pick<Visits, 'of'>): Promise<Notices> {
  const told = new Map(toldIn((await browser.storage.local.get(toldKey))[toldKey]).map((each) => [siteKey(each[0], each[1]), each]))

  async function keep(): Promise<void> {
    await browser.storage.local.set({ [toldKey]: [...told.values()].slice(-toldBound) })
  }

  return {
    async consider(report) {
      const { store, site } = report
      // Nothing of a private window is written down, so nothing would tell that it was said before.
      if (settings.now().notices === 'off' || isPrivateStore(store) || !isSignedIn(report)) return
      const [, , before, toldVisit]: Told = told.get(siteKey(store, site)) ?? [store, site, [], 0]
      const lastVisit = (await visits.of(report))?.lastVisit ?? null
      const worse = lastVisit === null || lastVisit.at === toldVisit ? [] : worseRules(lastVisit)
      const bad = report.findings.filter((finding) => isBad(finding) && !before.includes(finding.rule)).map(({ rule }) => rule)
      const news = [...new Set([...worse, ...bad])]
      if (news.length === 0 || !(await show(report, news, worse.length > 0))) return
      told.delete(siteKey(store, site))
      const visit = worse.length > 0 ? (lastVisit?.at ?? toldVisit) : toldVisit
      told.set(siteKey(store, site), [store, site, [...new Set([...before, ...news])], visit])
      await keep()
    },
    async forget({ store, site }) {
      if (told.delete(siteKey(store, site))) await keep()
    },
  }
}

/** Opens the report that a notification is about. */
export async function noticeClicked(id: string): Promise<void> {
  if (!id.startsWith(prefixes.notice)) return
  await browser.tabs.create({ url: reportAddress(siteOfKey(prefixes.notice, id)) })
  await browser.notifications.clear(id)
}

/** Whether it was shown: the permission may have been taken back. */
async function show(of: SiteOfStore, rules: readonly string[], gotWorse: boolean): Promise<boolean> {
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return false
  const title = say(`rule.${rules[0]}.title`)
  const more = rules.length - 1
  await browser.notifications.create(storageKey(prefixes.notice, of), {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icons/128.png'),
    title: say(gotWorse ? 'notice.worse.title' : 'notice.title', { site: of.site }),
    message: more === 0 ? say('notice.body', { title }) : say(counted('notice.more', more), { title, count: String(more) }),
  })
  return true
}

function isBad({ outcome, severity }: Finding): boolean {
  return outcome === 'failed' && isSevere(severity)
}

function isSevere(severity: Severity | null): boolean {
  return severity === 'high' || severity === 'medium'
}

function worseRules({ changes }: ChangesSince): readonly string[] {
  return changes.flatMap(({ rule, severity, worse }) => (worse && rule !== null && isSevere(severity) ? [rule] : []))
}

/** The last sign-in or sign-out that succeeded was a sign-in. */
function isSignedIn({ events }: Report): boolean {
  return events.findLast(({ kind, answer }) => answer === 'yes' && (kind === 'login' || kind === 'logout'))?.kind === 'login'
}

function toldIn(stored: unknown): readonly Told[] {
  if (!Array.isArray(stored)) return []
  return stored.flatMap((each: unknown): readonly Told[] => {
    if (!Array.isArray(each)) return []
    const [store, site, rules, lastVisit]: readonly unknown[] = each
    return typeof store === 'string' && typeof site === 'string' && Array.isArray(rules)
      ? [[store, site, rules.filter((rule) => typeof rule === 'string'), typeof lastVisit === 'number' ? lastVisit : 0]]
      : []
  })
}
