import { browser } from './api.ts'
import type { On } from './listeners.ts'
import { reportAddress } from './own-pages.ts'
import { say } from './say.ts'
import { hasSidePanel, openSidePanel } from './side-panel.ts'
import { siteOfUrl } from './site-of-url.ts'

const entries = { report: 'menu.report', panel: 'menu.panel', options: 'menu.options' } as const

/** The entries under a right click on the toolbar button. Browsers keep them from the install on. */
export function offerMenu(on: On): void {
  // Browsers on phones have no such menu.
  if (browser.contextMenus === undefined) return
  browser.runtime.onInstalled.addListener(() => void makeMenu())
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    // The browser must see the click: nothing may be waited for.
    if (menuItemId === entries.panel && tab?.windowId !== undefined) void openSidePanel(tab.windowId)
    if (menuItemId === entries.options) void browser.runtime.openOptionsPage()
  })
  browser.contextMenus.onClicked.addListener(
    on('contextMenus.onClicked', async ({ tabs, ordinaryStore }, _at, { menuItemId }, tab) => {
      if (menuItemId !== entries.report || tab?.id === undefined) return
      const site = (tab.url === undefined ? null : siteOfUrl(tab.url)) ?? tabs.siteOf(tab.id) ?? ''
      await browser.tabs.create({ url: reportAddress({ store: tabs.storeOf(tab.id) ?? ordinaryStore, site }) })
    }),
  )
}

async function makeMenu(): Promise<void> {
  await browser.contextMenus.removeAll()
  for (const id of Object.values(entries)) {
    if (id === entries.panel && !hasSidePanel()) continue
    // Chromium has an entry for the options of its own.
    if (id === entries.options && browser.runtime.getURL('').startsWith('chrome-extension:')) continue
    browser.contextMenus.create({ id, title: say(id), contexts: ['action'] })
  }
}
