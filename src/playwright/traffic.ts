/** What a driver shows of its browser: entries as HAR has them, in the order in which requests left. */
export interface Traffic {
  readonly creator: string
  readonly browser: string
  entries(): Promise<readonly object[]>
  /** that are there now */
  cookies(): Promise<readonly DriverCookie[]>
  stop(): void
}

/** A cookie as both drivers tell it. */
export interface DriverCookie {
  readonly name: string
  readonly domain: string
  readonly path: string
  /** seconds since 1970; -1 where it ends with the browser */
  readonly expires?: number
  readonly httpOnly?: boolean
  readonly secure?: boolean
  readonly sameSite?: string
}

export interface HeaderLine {
  readonly name: string
  readonly value: string
}

/** One request, as far as it was seen. */
export interface SeenRequest {
  readonly page: string
  readonly frame: string | null
  readonly resource: string | null
  readonly method: string
  readonly url: string
  readonly headers: readonly HeaderLine[]
  readonly body: string | null
  /** milliseconds since 1970 */
  readonly started: number
}

export interface SeenAnswer {
  readonly status: number
  readonly headers: readonly HeaderLine[]
  readonly fromCache: boolean
  /** milliseconds since 1970 */
  readonly answered: number
}

/** Longer bodies than any form has are left out. */
const longestBody = 1_000_000

/** An entry of a HAR. @param answer null where there was none */
export function entryOf(request: SeenRequest, answer: SeenAnswer | null): object {
  const waited = answer === null ? 0 : Math.max(0, answer.answered - request.started)
  const { body } = request
  const type = request.headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value
  return {
    pageref: request.page,
    _frameref: request.frame,
    _resourceType: request.resource,
    startedDateTime: new Date(request.started).toISOString(),
    time: waited,
    request: {
      method: request.method,
      url: request.url,
      headers: request.headers,
      ...(body === null || body.length > longestBody ? {} : { postData: { mimeType: type, text: body }, bodySize: body.length }),
    },
    response: { status: answer?.status ?? 0, headers: answer?.headers ?? [], content: {}, fromCache: answer?.fromCache ?? false },
    timings: { send: 0, wait: waited, receive: 0 },
  }
}

/** Gives each object a name that lasts: the first is `page@1`. */
export function numbered(word: string): (thing: object) => string {
  const numbers = new WeakMap<object, number>()
  let last = 0
  return (thing) => {
    const number = numbers.get(thing) ?? ++last
    numbers.set(thing, number)
    return `${word}@${number}`
  }
}

export function headerLines(headers: Readonly<Record<string, string>>): readonly HeaderLine[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value }))
}
