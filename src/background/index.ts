import { browser } from '../browser/api.ts'
import { watch } from '../browser/watch.ts'
import { followVisits, withBaseline } from '../export/baseline/visits.ts'
import { probing } from '../probes/probing.ts'

watch(probing(), { follow: followVisits, withBaseline })

browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('src/welcome/index.html') })
})
