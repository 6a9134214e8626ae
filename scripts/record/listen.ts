/**
 * Runs in a page of the extension: hears what the background hears, event by event as the browser gives it, and what the log's keys get
 * before compaction takes them away.
 */
export const listenInPage = `
  globalThis.logged = []
  globalThis.events = []
  browser.storage.session.onChanged.addListener((changes) => {
    for (const [key, { newValue }] of Object.entries(changes)) if (key.startsWith('log/') && newValue) logged.push(newValue)
  })
  const hear = (event) => (...args) => void events.push({ event, at: Date.now(), args })
  const every = { urls: ['<all_urls>'] }
  const extra = browser.webRequest.OnHeadersReceivedOptions?.EXTRA_HEADERS ? ['extraHeaders'] : []
  browser.webRequest.onBeforeRequest.addListener(hear('webRequest.onBeforeRequest'), every, ['requestBody'])
  browser.webRequest.onSendHeaders.addListener(hear('webRequest.onSendHeaders'), every, ['requestHeaders', ...extra])
  for (const stage of ['onHeadersReceived', 'onBeforeRedirect', 'onResponseStarted'])
    browser.webRequest[stage].addListener(hear('webRequest.' + stage), every, ['responseHeaders', ...extra])
  browser.webRequest.onErrorOccurred.addListener(hear('webRequest.onErrorOccurred'), every)
  browser.cookies.onChanged.addListener(hear('cookies.onChanged'))
  browser.tabs.onCreated.addListener(hear('tabs.onCreated'))
  browser.tabs.onUpdated.addListener(hear('tabs.onUpdated'))
`
