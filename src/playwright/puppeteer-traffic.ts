import { type DriverCookie, entryOf, headerLines, numbered, type Traffic } from './traffic.ts'

/** Of Puppeteer's `HTTPRequest`, what is used. */
export interface PuppeteerRequest {
  url(): string
  method(): string
  resourceType(): string
  headers(): Record<string, string>
  postData(): string | undefined
  fetchPostData(): Promise<string | undefined>
  hasPostData(): boolean
  frame(): object | null
}

export interface PuppeteerResponse {
  request(): PuppeteerRequest
  status(): number
  headers(): Record<string, string>
  fromCache(): boolean
}

/** Of Puppeteer's `Page`, what is used. Its own types name one event at a time in a way that no other type fits. */
export interface PuppeteerPage {
  on(event: 'request' | 'response', listener: (seen: unknown) => void): unknown
  off(event: 'request' | 'response', listener: (seen: unknown) => void): unknown
  browser(): { version(): Promise<string> }
  browserContext(): { cookies(): Promise<readonly DriverCookie[]> }
}

interface Seen {
  readonly request: PuppeteerRequest
  readonly started: number
  readonly body: Promise<string | null>
  answer: { readonly response: PuppeteerResponse; readonly at: number } | null
}

/** Headers are read last: those that the network adds come later than the event. */
export async function puppeteerTraffic(page: PuppeteerPage): Promise<Traffic> {
  const seen = new Map<PuppeteerRequest, Seen>()
  const frameOf = numbered('frame')
  const sent = (request: unknown) => {
    if (isRequest(request)) seen.set(request, { request, started: Date.now(), body: bodyOf(request), answer: null })
  }
  const answered = (response: unknown) => {
    if (!isResponse(response)) return
    const known = seen.get(response.request())
    if (known !== undefined) known.answer ??= { response, at: Date.now() }
  }
  page.on('request', sent)
  page.on('response', answered)

  async function entry({ request, started, body, answer }: Seen): Promise<object> {
    const frame = request.frame()
    return entryOf(
      {
        page: 'page@1',
        frame: frame === null ? null : frameOf(frame),
        resource: orNull(() => request.resourceType()),
        method: request.method(),
        url: request.url(),
        headers: headerLines(request.headers()),
        body: await body,
        started,
      },
      answer === null
        ? null
        : {
            status: answer.response.status(),
            headers: headerLines(answer.response.headers()),
            fromCache: answer.response.fromCache(),
            answered: answer.at,
          },
    )
  }

  return {
    creator: 'Puppeteer',
    browser: await page.browser().version(),
    entries: () => Promise.all([...seen.values()].map(entry)),
    cookies: () => page.browserContext().cookies(),
    stop() {
      page.off('request', sent)
      page.off('response', answered)
    },
  }
}

function isRequest(seen: unknown): seen is PuppeteerRequest {
  return typeof seen === 'object' && seen !== null && 'hasPostData' in seen
}

function isResponse(seen: unknown): seen is PuppeteerResponse {
  return typeof seen === 'object' && seen !== null && 'fromCache' in seen
}

/** Over WebDriver BiDi only asking for it gives the body, and older browsers give none. */
async function bodyOf(request: PuppeteerRequest): Promise<string | null> {
  if (!request.hasPostData()) return null
  return (
    orNull(() => request.postData()) ??
    request.fetchPostData().then(
      (body) => body ?? null,
      () => null,
    )
  )
}

/** Puppeteer throws for what a protocol cannot say. */
function orNull<T>(ask: () => T | undefined): T | null {
  try {
    return ask() ?? null
  } catch {
    return null
  }
}
