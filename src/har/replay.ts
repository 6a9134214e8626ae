import type { Browser } from '../audit/http-state/stored-cookie.ts'
import type { Observation, SentCookie } from '../audit/observation.ts'
import type { Digest } from '../audit/traits.ts'
import { besideOf, together } from '../traffic/beside.ts'
import { noBody } from '../traffic/body.ts'
import { readForm } from '../traffic/form.ts'
import { firstHeader } from '../traffic/header.ts'
import { type RequestHeaders, readRequestHeaders } from '../traffic/request-headers.ts'
import { readResponseHeaders } from '../traffic/response-headers.ts'
import { fragmentParts, urlParts } from '../traffic/url-parts.ts'
import { heedsCookies, isCredentialed, proofOf } from './credentials.ts'
import type { Entry } from './entry.ts'
import { observationWriter, type RecordedHop, type Stamp } from './observation-writer.ts'
import { type PageContext, pageContexts } from './page-context.ts'
import { type PlacedCookies, pathOf } from './placed-cookies.ts'
import { type HeldCookie, type JarRequest, recordedJar, type SentValue } from './recorded-jar.ts'
import type { RecordedValues } from './recorded-values.ts'
import type { FileSurvey } from './survey.ts'
import { type Exchange, type FirstUse, pairKey, type Step } from './timeline.ts'

export interface Recording {
  readonly steps: Iterable<Step>
  readonly browser: Browser
  readonly files: readonly Pick<FileSurvey, 'recordsCookies'>[]
  readonly firstUse: FirstUse
  readonly placed: PlacedCookies
  readonly heldBefore: readonly HeldCookie[]
}

/**
 * Plays the requests and answers of a recording in order, and writes down what a browser extension would have seen of them: in order,
 * some thousand at a time.
 */
export function* replay(
  { steps, browser, files, firstUse, placed, heldBefore }: Recording,
  values: RecordedValues,
  stamp: Stamp,
): Generator<readonly Observation[]> {
  const writer = observationWriter(stamp)
  const jar = recordedJar(browser, placed.find, heldBefore)
  const contextOf = pageContexts()
  const described = new Set<Digest>()
  const sendings = new Map<Exchange, Sending>()

  function send(exchange: Exchange): void {
    const { entry, sentAt, file } = exchange
    const cookiesRecorded = files[file]?.recordsCookies ?? false
    const headers = readRequestHeaders(
      entry.requestHeaders.filter(({ name }) => name.toLowerCase() !== 'cookie'),
      entry.url,
      values,
    )
    const context = contextOf(entry, headers, file)
    const request: JarRequest = { ...jarRequest(entry, context, sentAt), proves: proofOf(entry, context) }
    const all = together(entry.cookies)
    const recorded = entry.cookies.map((pair): SentValue => ({ name: pair.name, traits: values.cookie(pair.value, besideOf(pair, all)) }))
    const sendable = jar.sendable(request)
    if (cookiesRecorded) for (const change of jar.correct(request, recorded)) writer.jar(sentAt, request.host, change)
    const sent = cookiesRecorded ? recorded : isCredentialed(entry, context, headers) ? sendable : []
    const hop = hopOf(exchange, context, headers)
    sendings.set(exchange, { hop, request, heeds: heedsCookies(entry, context, headers, cookiesRecorded ? sendable.length : 0) })

    if (entry.body !== noBody || bodyMethods.has(entry.method)) {
      writer.hop(sentAt, hop, 'form', { type: 'form-submitted', ...readForm(entry.body, values) })
    }
    writer.hop(sentAt, hop, 'sent', {
      type: 'request-sent',
      cookies: sent.map(sentCookie),
      authorization: headers.authorization,
      echoes: headers.echoes,
      urlParts: urlParts(entry.url, headers.referer, values),
      refererSite: headers.refererSite,
      ...(headers.crossOrigin ? { crossOrigin: true } : {}),
    })
  }

  function answer(exchange: Exchange): void {
    const { entry, answeredAt } = exchange
    const sending = sendings.get(exchange)
    if (sending === undefined) return
    sendings.delete(exchange)
    const { hop, request, heeds } = sending
    const { status, fromCache } = entry
    const pairs = entry.lines.map(({ received: { name }, value }) => ({ name, value }))
    const all = together(pairs)
    const traits = pairs.map((pair) => values.cookie(pair.value, besideOf(pair, all, answeredAt)))
    entry.lines.forEach(({ received }, index) => {
      writer.hop(answeredAt, hop, `line-${index}`, { type: 'set-cookie-received', index, cookie: received, traits: traits[index]!, status })
    })
    entry.lines.forEach(({ received, value }, index) => {
      if (heeds === 'no' || (heeds === 'unknown' && !firstUse.has(pairKey({ name: received.name, value })))) return
      for (const change of jar.receive(received, traits[index]!, value, { ...request, at: answeredAt })) {
        writer.jar(answeredAt, request.host, change)
      }
    })
    const said = readResponseHeaders(entry.responseHeaders, entry.url)
    const fragment = said.location === null ? [] : fragmentParts(firstHeader(entry.responseHeaders, 'location'), values)
    const more = fragment.length === 0 ? {} : { fragmentParts: fragment }
    writer.hop(answeredAt, hop, 'completed', { type: 'request-completed', status, fromCache, ...said, ...more })
  }

  /** What a value is, is told once: where it is first seen on a request. */
  function sentCookie({ name, traits }: SentValue): SentCookie {
    const { digest, identity } = traits
    if (described.has(digest)) return { name, digest, identity }
    described.add(digest)
    return { name, digest, identity, traits }
  }

  for (const { exchange, isAnswer } of steps) {
    if (isAnswer) answer(exchange)
    else send(exchange)
    const settled = writer.settled(jar.firstMiss)
    if (settled.length > 0) yield settled
  }
  yield writer.rest()
}

interface Sending {
  readonly hop: RecordedHop
  readonly request: JarRequest
  readonly heeds: ReturnType<typeof heedsCookies>
}

const bodyMethods = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

function hopOf({ entry, request, hop }: Exchange, context: PageContext, { lifecycle }: RequestHeaders): RecordedHop {
  const { tab, frame, document, resource, initiator, topLevelSite } = context
  return { request, hop, method: entry.method, place: entry.place, resource, tab, frame, document, lifecycle, initiator, topLevelSite }
}

function jarRequest(
  { place, url, method }: Entry,
  { crossSite, navigation, topLevel }: PageContext,
  at: number,
): Omit<JarRequest, 'proves'> {
  const { scheme, host } = place
  return { scheme, host, path: pathOf(url), at, crossSite, topLevelNavigation: navigation, topLevelSite: topLevel, method }
}
