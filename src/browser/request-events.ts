import { parseSetCookie } from '../audit/http-state/parse-set-cookie.ts'
import { cookieSite } from '../audit/http-state/registrable-domain.ts'
import type { Observation, RequestHop } from '../audit/observation.ts'
import { besideOf, together } from '../traffic/beside.ts'
import { readForm } from '../traffic/form.ts'
import { firstHeader } from '../traffic/header.ts'
import { placeOf } from '../traffic/place.ts'
import { readRequestHeaders } from '../traffic/request-headers.ts'
import { readResponseHeaders, setCookieLines } from '../traffic/response-headers.ts'
import { fragmentParts, urlParts } from '../traffic/url-parts.ts'
import { firstSightings } from './first-sightings.ts'
import { initiatorOf, isExtensionRequest, isFile, lifecycleOf, type RequestDetails, resourceOf } from './request-details.ts'
import { requestsUnderWay, type UnderWay } from './requests-under-way.ts'
import type { Unstamped } from './stamp.ts'
import { submittedBody } from './submitted-body.ts'
import type { Tabs } from './tabs.ts'
import type { TraitsReader } from './traits-reader.ts'

/** Turns `webRequest` events into observations. What is of no concern gives none. */
export interface RequestEvents {
  beforeRequest(details: RequestDetails): readonly Unstamped[]
  sendHeaders(details: RequestDetails): readonly Unstamped[]
  headersReceived(details: RequestDetails): readonly Unstamped[]
  beforeRedirect(details: RequestDetails): readonly Unstamped[]
  responseStarted(details: RequestDetails): readonly Unstamped[]
  errorOccurred(details: RequestDetails): readonly Unstamped[]
}

/** More Set-Cookie lines than this of one answer are not read: no browser keeps so many cookies of a site. */
const linesRead = 200

const submitting = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

export function requestEvents(
  reader: TraitsReader,
  tabs: Pick<Tabs, 'storeOf' | 'siteOf'>,
  left: Iterable<readonly Observation[]> = [],
): RequestEvents {
  const underWay = requestsUnderWay(left)
  const isFirst = firstSightings()

  function linesOf(details: RequestDetails, known: UnderWay): readonly Unstamped[] {
    const lines = setCookieLines(details.responseHeaders ?? [])
    const seen: Unstamped[] = []
    const parsed = lines.slice(0, linesRead).map((line) => ({ line, ...parseSetCookie(line) }))
    const all = together(parsed.map(({ received, value }) => ({ name: received.name, value })))
    for (const [index, { line, received, value }] of parsed.entries()) {
      const digest = reader.digest(line)
      if (known.lines.has(digest)) continue
      const common = hopOf(details, known, tabs, `set-cookie/${details.timeStamp}/${index}`)
      if (common === null) return []
      seen.push({
        ...common,
        type: 'set-cookie-received',
        index,
        cookie: received,
        traits: reader.cookie(value, besideOf({ name: received.name, value }, all, details.timeStamp)),
        status: details.statusCode ?? 0,
      })
    }
    for (const line of lines.slice(0, linesRead)) known.lines.add(reader.digest(line))
    const [first] = seen
    if (first !== undefined && lines.length > linesRead) {
      const { at, store, site } = first
      seen.push({ type: 'gap', at, store, site: store === null ? null : site, from: at, until: at, why: 'cut' })
    }
    return seen
  }

  /**
   * A challenge of HTTP authentication (RFC 9110 §11.6.1) and what follows it share a request, and Chromium shows neither the credentials
   * nor the headers of the second answer: the challenge is a hop of its own once another answer, or a second question, shows that it was met.
   */
  function challengeMet(details: RequestDetails): readonly Unstamped[] {
    const { challenge } = underWay.of(details.requestId)
    if (challenge === null || details.statusCode === 401) return []
    underWay.redirected(details.requestId)
    return [challenge]
  }

  function noteChallenge(details: RequestDetails): void {
    if (details.statusCode !== 401) return
    const known = underWay.of(details.requestId)
    const headers = readResponseHeaders(details.responseHeaders ?? [], details.url)
    const common = headers.authenticate === null ? null : hopOf(details, known, tabs, `challenge/${details.timeStamp}`)
    if (common !== null) known.challenge = { ...common, type: 'request-completed', status: 401, fromCache: false, ...headers }
  }

  /** Redirects and final answers: what the headers say, and lines that `onHeadersReceived` did not show (after an HTTP-auth challenge). */
  function answered(details: RequestDetails): readonly Unstamped[] {
    const challenge = challengeMet(details)
    const known = underWay.of(details.requestId)
    const lines = linesOf(details, known)
    known.isAnswered = true
    if (known.isPlain && known.lines.size === 0) return challenge
    const common = hopOf(details, known, tabs, `completed/${details.timeStamp}`)
    if (common === null) return []
    const headers = readResponseHeaders(details.responseHeaders ?? [], details.url)
    const fragment = headers.location === null ? [] : fragmentParts(firstHeader(details.responseHeaders ?? [], 'location'), reader)
    return [
      ...challenge,
      ...lines,
      {
        ...common,
        type: 'request-completed',
        status: details.statusCode ?? 0,
        fromCache: details.fromCache === true,
        ...headers,
        ...(fragment.length === 0 ? {} : { fragmentParts: fragment }),
      },
    ]
  }

  return {
    beforeRequest(details) {
      if (isExtensionRequest(details)) return []
      const known = underWay.of(details.requestId)
      known.lifecycle = lifecycleOf(details)
      if (!submitting.has(details.method)) return []
      const common = hopOf(details, known, tabs, `form/${details.timeStamp}`)
      return common === null ? [] : [{ ...common, type: 'form-submitted', ...readForm(submittedBody(details), reader) }]
    },
    sendHeaders(details) {
      if (isExtensionRequest(details)) return []
      const challenge = challengeMet(details)
      const known = underWay.of(details.requestId)
      const { referer, origin, lifecycle, crossOrigin, ...headers } = readRequestHeaders(details.requestHeaders ?? [], details.url, reader)
      const told = lifecycle === 'active' ? lifecycleOf(details) : lifecycle
      if (told !== 'active') known.lifecycle = told
      known.isCrossOrigin = crossOrigin
      const common = hopOf(details, known, tabs, `sent/${details.timeStamp}`)
      if (common === null) return []
      const initiator = common.initiator ?? (common.resource === 'document' ? null : origin)
      const sent: Unstamped = {
        ...common,
        initiator,
        type: 'request-sent',
        ...headers,
        urlParts: urlParts(details.url, referer, reader),
        ...(crossOrigin ? { crossOrigin } : {}),
      }
      known.isPlain = isFile(common.resource) && !isFirst(sent)
      return known.isPlain ? challenge : [...challenge, sent]
    },
    headersReceived(details) {
      if (isExtensionRequest(details)) return []
      const challenge = challengeMet(details)
      noteChallenge(details)
      const known = underWay.of(details.requestId)
      if (known.isCrossOrigin) known.answer = { statusCode: details.statusCode ?? 0, responseHeaders: details.responseHeaders ?? [] }
      return [...challenge, ...linesOf(details, known)]
    },
    responseStarted: (details) => (isExtensionRequest(details) ? [] : answered(details)),
    beforeRedirect(details) {
      const seen = isExtensionRequest(details) ? [] : answered(details)
      underWay.redirected(details.requestId)
      return seen
    },
    errorOccurred(details) {
      const known = underWay.of(details.requestId)
      if (isExtensionRequest(details) || known.isAnswered) return []
      return answered({ ...details, ...(known.answer ?? { statusCode: 0 }) })
    },
  }
}

type Hop = Omit<RequestHop, 'v' | 'id' | 'epoch' | 'boot' | 'seq'> & { readonly name: string }

/** What every observation of a request carries; null for what no server answers. */
function hopOf(details: RequestDetails, known: UnderWay, tabs: Pick<Tabs, 'storeOf' | 'siteOf'>, stage: string): Hop | null {
  const place = placeOf(details.url)
  if (place === null) return null
  const site = cookieSite(place.host)
  const resource = resourceOf(details)
  const top = resource === 'document' ? null : tabs.siteOf(details.tabId)
  return {
    name: `${details.requestId}/${stage}`,
    at: details.timeStamp,
    store: details.cookieStoreId ?? tabs.storeOf(details.tabId),
    site,
    request: details.requestId,
    hop: known.hop,
    method: details.method,
    place,
    resource,
    tab: details.tabId,
    frame: details.frameId,
    document: details.documentId ?? null,
    lifecycle: known.lifecycle,
    initiator: initiatorOf(details),
    topLevelSite: top === site ? null : top,
  }
}
