import type { Observation } from '../../src/audit/observation.ts'
import { type HarOptions, type HarReading, readHar } from '../../src/har/read-har.ts'

/** One request and its answer, as tests write them; all that is not said is usual. */
export interface Said {
  /** milliseconds from the beginning of the recording; each entry follows the one before by a second */
  readonly at?: number
  readonly method?: string
  readonly url: string
  /** Cookie header */
  readonly cookie?: string
  readonly ask?: Readonly<Record<string, string>>
  readonly postData?: unknown
  readonly status?: number
  readonly setCookie?: readonly string[]
  readonly answer?: Readonly<Record<string, string>>
  /** anything else of the entry, its request or its response, as a recorder writes it */
  readonly entry?: Readonly<Record<string, unknown>>
  readonly request?: Readonly<Record<string, unknown>>
  readonly response?: Readonly<Record<string, unknown>>
}

export const key = new Uint8Array(32).fill(7)
export const start = Date.parse('2026-01-05T09:00:00.000Z')

/** A page that a user opened. */
export const navigation = { 'Sec-Fetch-Dest': 'document', 'Sec-Fetch-Mode': 'navigate', Accept: 'text/html' }

/** A recording in the shape that Playwright gives it. */
export function har(said: readonly Said[], log: Readonly<Record<string, unknown>> = {}): { readonly log: Record<string, unknown> } {
  return {
    log: {
      version: '1.2',
      creator: { name: 'Playwright', version: '1.65.1' },
      browser: { name: 'chromium', version: '156.0' },
      pages: [],
      entries: said.map(entryOf),
      ...log,
    },
  }
}

export function read(said: readonly Said[], log: Readonly<Record<string, unknown>> = {}, options: Partial<HarOptions> = {}): HarReading {
  return readHar(JSON.stringify(har(said, log)), { key, ...options })
}

function entryOf({ at, method = 'GET', url, cookie, ask, postData, status = 200, setCookie = [], answer = {}, ...more }: Said, i: number) {
  const cookies = cookie === undefined ? [] : [{ name: 'Cookie', value: cookie }]
  return {
    startedDateTime: new Date(start + (at ?? i * 1000)).toISOString(),
    time: 20,
    request: {
      method,
      url,
      headers: [...fields(ask ?? navigation), ...cookies],
      cookies: [],
      ...(postData === undefined ? { bodySize: 0 } : { postData, bodySize: 10 }),
      ...more.request,
    },
    response: {
      status,
      headers: [...fields(answer), ...setCookie.map((value) => ({ name: 'Set-Cookie', value }))],
      content: {},
      ...more.response,
    },
    timings: { send: 0, wait: 15, receive: 5 },
    ...more.entry,
  }
}

function fields(headers: Readonly<Record<string, string>>): readonly { readonly name: string; readonly value: string }[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value }))
}

/** One line for each observation of these types (all, where none is named), in order: what a test compares. */
export function lines(observations: readonly Observation[], ...types: readonly Observation['type'][]): readonly string[] {
  return observations.filter(({ type }) => types.length === 0 || types.includes(type)).map(line)
}

function line(seen: Observation): string {
  switch (seen.type) {
    case 'request-sent':
      return `sent ${seen.method} ${seen.place.path} [${seen.cookies.map(({ name }) => name)}]`
    case 'request-completed':
      return `completed ${seen.status}`
    case 'form-submitted':
      return `form ${seen.encoding} [${seen.fields}]`
    case 'set-cookie-received':
      return `received ${seen.cookie.name}`
    case 'cookie-stored':
      return `stored ${seen.cookie.name} ${seen.cookie.hostOnly ? '' : '.'}${seen.cookie.domain}${seen.cookie.path} ${seen.cause}`
    case 'cookie-removed':
      return `removed ${seen.cookie.name} ${seen.cause}`
    default:
      return seen.type
  }
}
