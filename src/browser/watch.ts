import type { Runtime } from 'webextension-polyfill'
import { browser } from './api.ts'
import { openArrivals } from './arrivals.ts'
import { beginLife } from './begin-life.ts'
import { saveAlarm } from './compaction-plan.ts'
import { cookieSeen, siteOfCookie } from './cookie-events.ts'
import { listeners } from './listeners.ts'
import { answer } from './messages.ts'
import { noticeClicked } from './notices.ts'
import { type Probing, probeAlarm } from './probing.ts'
import { offerShortcuts } from './shortcuts.ts'
import { siteOfUrl } from './site-of-url.ts'
import { offerMenu } from './toolbar-menu.ts'
import type { VisitBook } from './visits.ts'
import { webRequestListeners } from './web-request.ts'

/**
 * Starts watching. Every listener is registered in the worker's first turn, or the browser would not wake it for that event; each waits
 * for what must be read from storage, and from then on writes at once, or with what arrives beside it.
 *
 * @param probing carries out the tests that the user starts
 * @param visits compares what is seen with the last visit
 */
export function watch(probing: Probing, visits: VisitBook): void {
  const arrivals = openArrivals()
  const life = beginLife(visits, arrivals)
  const { inTurn, atOnce } = listeners(life, arrivals)
  const requests = webRequestListeners(inTurn)
  requests.add()

  browser.runtime.onStartup.addListener(atOnce('runtime.onStartup', (known) => known.browserStarted()))
  browser.cookies.onChanged.addListener(
    inTurn('cookies.onChanged', (known, at, change) => {
      if (known.takes(change.cookie.storeId, siteOfCookie(change))) known.record([cookieSeen(change, at, known.reader)])
    }),
  )
  browser.tabs.onCreated.addListener(atOnce('tabs.onCreated', ({ record, tabs }, at, tab) => record(tabs.see(tab, at))))
  browser.tabs.onUpdated.addListener(
    atOnce('tabs.onUpdated', (known, at, tab, change, { url, status, ...seen }) => {
      known.record(known.tabs.see(seen, at))
      if (url !== undefined) known.tabs.show(tab, siteOfUrl(url))
      else if (change.status === 'loading') known.tabs.show(tab, null)
      if (status !== 'complete' || (change.status !== 'complete' && change.url === undefined)) return undefined
      known.refreshBadge(tab)
      return known.readPage(tab)
    }),
  )
  browser.tabs.onRemoved.addListener(
    atOnce('tabs.onRemoved', (known, _at, tab) => {
      return known.tabs.close(tab) ? known.clearPrivate() : undefined
    }),
  )
  browser.permissions.onAdded.addListener(
    atOnce('permissions.onAdded', (known) => {
      requests.renew()
      return known.accessChanged()
    }),
  )
  browser.permissions.onRemoved.addListener(
    atOnce('permissions.onRemoved', async (known) => {
      await known.accessChanged()
      await probing.wake(known)
    }),
  )
  browser.alarms.onAlarm.addListener(
    atOnce('alarms.onAlarm', (known, _at, { name }) => {
      if (name === probeAlarm) return probing.wake(known)
      return name === saveAlarm ? known.save() : undefined
    }),
  )
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    arrivals.handleAll()
    return answer(life, probing, message, sender)
  })
  offerMenu(atOnce)
  offerShortcuts()
  // There only with the permission for notifications, which the user may give at any time.
  browser.notifications?.onClicked.addListener((id) => void noticeClicked(id))
  void life.then((begun) => probing.resume(begun)).catch(() => undefined) // said where the life did not begin; the alarm tries again
}
