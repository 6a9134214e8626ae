import type { WebRequest } from 'webextension-polyfill'
import { browser } from './api.ts'
import type { On } from './listeners.ts'
import { isFile, type RequestDetails, resourceOf } from './request-details.ts'
import type { RequestEvents } from './request-events.ts'

export interface WebRequestListeners {
  add(): void
  /** After a runtime grant Chromium leaves listeners silent that were there before; the same ones, removed and added again, speak. */
  renew(): void
}

const filter: WebRequest.RequestFilter = { urls: ['<all_urls>'] }

export function webRequestListeners(inTurn: On): WebRequestListeners {
  const listener = (stage: keyof RequestEvents) =>
    inTurn(`webRequest ${stage}`, ({ record, requests }, _at, details: RequestDetails) => record(requests[stage](details)))
  const { onBeforeRequest, onSendHeaders, onHeadersReceived, onBeforeRedirect, onResponseStarted, onErrorOccurred } = browser.webRequest
  const types = submittingTypes()
  const extra = wantsExtraHeaders() ? (['extraHeaders'] as const) : []
  const stages = {
    beforeRequest: listener('beforeRequest'),
    sendHeaders: listener('sendHeaders'),
    headersReceived: listener('headersReceived'),
    beforeRedirect: listener('beforeRedirect'),
    responseStarted: listener('responseStarted'),
    errorOccurred: listener('errorOccurred'),
  }

  function add(): void {
    onBeforeRequest.addListener(stages.beforeRequest, { ...filter, ...(types.length === 0 ? {} : { types }) }, ['requestBody'])
    onSendHeaders.addListener(stages.sendHeaders, filter, ['requestHeaders', ...extra])
    onHeadersReceived.addListener(stages.headersReceived, filter, ['responseHeaders', ...extra])
    onBeforeRedirect.addListener(stages.beforeRedirect, filter, ['responseHeaders', ...extra])
    onResponseStarted.addListener(stages.responseStarted, filter, ['responseHeaders', ...extra])
    onErrorOccurred.addListener(stages.errorOccurred, filter)
  }

  return {
    add,
    renew() {
      onBeforeRequest.removeListener(stages.beforeRequest)
      onSendHeaders.removeListener(stages.sendHeaders)
      onHeadersReceived.removeListener(stages.headersReceived)
      onBeforeRedirect.removeListener(stages.beforeRedirect)
      onResponseStarted.removeListener(stages.responseStarted)
      onErrorOccurred.removeListener(stages.errorOccurred)
      add()
    },
  }
}

/** Files of a page submit nothing: what else there is to see of them their headers tell. Empty where the browser does not name its types. */
function submittingTypes(): WebRequest.ResourceType[] {
  const named: unknown = Reflect.get(browser.webRequest, 'ResourceType')
  const all: readonly unknown[] = typeof named === 'object' && named !== null ? Object.values(named) : []
  return all.filter((type): type is WebRequest.ResourceType => typeof type === 'string' && !isFile(resourceOf({ type })))
}

/** Chromium shows Cookie and Set-Cookie only to who asks for `extraHeaders`; Firefox has no such option and refuses it. */
function wantsExtraHeaders(): boolean {
  const options: unknown = Reflect.get(browser.webRequest, 'OnHeadersReceivedOptions')
  return typeof options === 'object' && options !== null && 'EXTRA_HEADERS' in options
}
