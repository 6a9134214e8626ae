import type { WebRequest } from 'webextension-polyfill'
import { browser } from '../browser/api.ts'
import type { ReceivedAnswer } from './answer-reader.ts'
import { removeCookieRule, setCookieRule } from './cookie-rule.ts'

/** What became of a request. `not-as-meant`: it left, or was answered, otherwise than we wanted; `unreachable`: no answer came. */
export type Sent =
  | { readonly answer: ReceivedAnswer; readonly setCookie: readonly string[] }
  | { readonly failed: 'not-as-meant' | 'unreachable' }

/** Milliseconds for an answer, and for the events that tell of it: they reach the worker on another way, and may come later. */
const patience = { answer: 15_000, events: 3_000 }
/** In characters. */
const bodyBound = 512_000

/**
 * Sends one GET with a `Cookie` header of our choice (null: none) and follows no redirect. What really left is seen by `webRequest`; an
 * answer to anything else is none. The jar is neither read nor written by it.
 */
type SendChanged = (url: string, cookie: string | null, cancel: AbortSignal) => Promise<Sent>

/** One worker's life of such requests. */
export function changedRequests(): SendChanged {
  const watch = ownRequests()
  return (url, cookie, cancel) => send(watch(url), url, cookie, cancel)
}

async function send(seen: Watched, url: string, cookie: string | null, cancel: AbortSignal): Promise<Sent> {
  try {
    if (cookie !== null) await setCookieRule(url, cookie)
    const response = await fetch(url, {
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      headers: { accept: 'text/html,application/xhtml+xml,application/json;q=0.9,*/*;q=0.8' },
      signal: AbortSignal.any([cancel, AbortSignal.timeout(patience.answer)]),
    })
    const body = response.type === 'opaqueredirect' ? '' : await textOf(response)
    await Promise.race([seen.whole, new Promise((resolve) => setTimeout(resolve, patience.events))])
    const { cookies, status, headers, setCookie } = seen
    const isAsMeant = cookies.length === 1 && cookies[0] === cookie && status !== null
    return isAsMeant ? { answer: { url, status, headers, body }, setCookie } : { failed: 'not-as-meant' }
  } catch {
    return { failed: 'unreachable' }
  } finally {
    seen.end()
    await removeCookieRule()
  }
}

interface Watched {
  /** the `Cookie` header of each request that left for the URL; null where it had none */
  readonly cookies: (string | null)[]
  status: number | null
  headers: ReadonlyMap<string, string>
  /** Set-Cookie lines of the answer: no jar gets them */
  setCookie: readonly string[]
  /** resolves once both have been seen */
  readonly whole: Promise<void>
  end(): unknown
}

type Details = Pick<WebRequest.OnSendHeadersDetailsType, 'tabId' | 'url' | 'requestHeaders'> & {
  readonly initiator?: string
  readonly originUrl?: string
}

type Answered = Details & Pick<WebRequest.OnHeadersReceivedDetailsType, 'statusCode' | 'responseHeaders'>

interface Watcher {
  sent(details: Details): void
  answered(details: Answered): void
}

/**
 * Watches what leaves for a URL from our own background, and the head of what comes back. It listens from the first request of a worker's
 * life until its end: in Chromium (156) taking back one listener that asked for `extraHeaders` leaves every other without Cookie and
 * Set-Cookie.
 */
function ownRequests(): (url: string) => Watched {
  const watchers = new Set<Watcher>()
  let isListening = false
  return (url) => {
    if (!isListening) listen(watchers)
    isListening = true
    return watchOwn(url, watchers)
  }
}

function listen(watchers: ReadonlySet<Watcher>): void {
  const { onSendHeaders, onHeadersReceived } = browser.webRequest
  const own = browser.runtime.getURL('')
  const isOwn = ({ initiator, originUrl = initiator }: Details) => originUrl !== undefined && `${originUrl}/`.startsWith(own)
  const extra = isChromium() ? (['extraHeaders'] as const) : []
  const filter = { urls: ['<all_urls>'], tabId: -1 }
  const onSent = (details: Details) => {
    if (isOwn(details)) for (const watcher of watchers) watcher.sent(details)
  }
  const onAnswer = (details: Answered) => {
    if (isOwn(details)) for (const watcher of watchers) watcher.answered(details)
  }
  onSendHeaders.addListener(onSent, filter, ['requestHeaders', ...extra])
  onHeadersReceived.addListener(onAnswer, filter, ['responseHeaders', ...extra])
}

function watchOwn(url: string, watchers: Set<Watcher>): Watched {
  let onWhole = (): void => {}
  const noteWhole = (): void => {
    if (watched.cookies.length > 0 && watched.status !== null) onWhole()
  }
  const watcher: Watcher = {
    sent(details) {
      if (!isSame(details.url, url)) return
      watched.cookies.push(headersOf(details.requestHeaders).get('cookie') ?? null)
      noteWhole()
    },
    answered(details) {
      if (!isSame(details.url, url)) return
      watched.status = details.statusCode
      watched.headers = headersOf(details.responseHeaders)
      watched.setCookie = setCookieLines(details.responseHeaders)
      noteWhole()
    },
  }
  const watched: Watched = {
    cookies: [],
    status: null,
    headers: new Map(),
    setCookie: [],
    whole: new Promise<void>((resolve) => {
      onWhole = resolve
    }),
    end: () => watchers.delete(watcher),
  }
  watchers.add(watcher)
  return watched
}

function isChromium(): boolean {
  return browser.runtime.getURL('').startsWith('chrome-extension:')
}

function isSame(a: string, b: string): boolean {
  const withoutHash = (url: string) => url.split('#')[0]
  return withoutHash(a) === withoutHash(b)
}

function headersOf(headers: readonly { readonly name: string; readonly value?: string }[] = []): ReadonlyMap<string, string> {
  return new Map(headers.map(({ name, value = '' }) => [name.toLowerCase(), value]))
}

/** Firefox joins them by line feeds. */
function setCookieLines(headers: readonly { readonly name: string; readonly value?: string }[] = []): readonly string[] {
  return headers.flatMap(({ name, value = '' }) => (name.toLowerCase() === 'set-cookie' ? value.split('\n') : []))
}

async function textOf(response: Response): Promise<string> {
  const reader = response.body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  while (reader !== undefined && text.length < bodyBound) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    text += decoder.decode(value, { stream: true })
  }
  await reader?.cancel()
  return text
}
