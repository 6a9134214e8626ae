import { browser } from '../browser/api.ts'
import { watch } from '../browser/watch.ts'
import { probing } from '../probes/probing.ts'

watch(probing())

browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('src/welcome/index.html') })
})
