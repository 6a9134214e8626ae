import { type DriverCookie, entryOf, type HeaderLine, headerLines, numbered, type Traffic } from './traffic.ts'

/** Of Playwright's `Request`, what is used. */
export interface PlaywrightRequest {
  url(): string
  method(): string
  resourceType(): string
  headers(): Record<string, string>
  headersArray(): Promise<HeaderLine[]>
  postData(): string | null
  timing(): { readonly startTime: number; readonly responseStart: number }
  frame(): { page(): object }
}

export interface PlaywrightResponse {
  request(): PlaywrightRequest
  status(): number
  headers(): Record<string, string>
  headersArray(): Promise<HeaderLine[]>
}

/** Of Playwright's `BrowserContext`, what is used. */
export interface PlaywrightContext {
  on(event: 'response', listener: (response: PlaywrightResponse) => void): unknown
  off(event: 'response', listener: (response: PlaywrightResponse) => void): unknown
  browser(): { browserType(): { name(): string } } | null
  cookies(): Promise<readonly DriverCookie[]>
}

export interface PlaywrightPage {
  context(): PlaywrightContext
}

export function playwrightTraffic(context: PlaywrightContext): Traffic {
  const seen: Promise<object>[] = []
  const pageOf = numbered('page')
  const frameOf = numbered('frame')
  const listener = (response: PlaywrightResponse) => {
    seen.push(readExchange(response, pageOf, frameOf))
  }
  context.on('response', listener)
  return {
    creator: 'Playwright',
    browser: context.browser()?.browserType().name() ?? '',
    entries: () => Promise.all(seen),
    cookies: () => context.cookies(),
    stop: () => context.off('response', listener),
  }
}

type Numbered = ReturnType<typeof numbered>

async function readExchange(response: PlaywrightResponse, pageOf: Numbered, frameOf: Numbered): Promise<object> {
  const arrived = Date.now()
  const request = response.request()
  const [asked, answered] = await Promise.all([headersOf(request), headersOf(response)])
  const { startTime, responseStart } = request.timing()
  const started = startTime > 0 ? startTime : arrived
  const frame = frameIn(request)
  return entryOf(
    {
      page: frame === null ? pageOf(request) : pageOf(frame.page()),
      frame: frame === null ? null : frameOf(frame),
      resource: request.resourceType(),
      method: request.method(),
      url: request.url(),
      headers: asked,
      body: request.postData(),
      started,
    },
    { status: response.status(), headers: answered, fromCache: false, answered: responseStart > 0 ? started + responseStart : arrived },
  )
}

/** All headers, also those that the page does not see; of a page that was closed meanwhile those that are known. */
function headersOf(message: PlaywrightRequest | PlaywrightResponse): Promise<readonly HeaderLine[]> {
  return message.headersArray().catch(() => headerLines(message.headers()))
}

/** null where the request is of a service worker, or its page has no frame yet. */
function frameIn(request: PlaywrightRequest): { page(): object } | null {
  try {
    const frame = request.frame()
    return frame.page() === null ? null : frame
  } catch {
    return null
  }
}
