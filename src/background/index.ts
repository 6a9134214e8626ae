import { browser } from '../browser/api.ts'
import { watch } from '../browser/watch.ts'
import { followVisits, withBaseline } from '../export/baseline/visits.ts'
import { probing } from '../probes/probing.ts'

watch(probing(), { follow: followVisits, withBaseline })

browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install') void openWelcome()
})

/** A browser that is just starting may have no window yet, and refuses the tab: then the first window gets it. */
async function openWelcome(): Promise<void> {
  const page = { url: browser.runtime.getURL('src/welcome/index.html') }
  try {
    await browser.tabs.create(page)
  } catch {
    const whenOpened = (): void => {
      browser.windows.onCreated.removeListener(whenOpened)
      void browser.tabs.create(page)
    }
    browser.windows.onCreated.addListener(whenOpened)
  }
}
