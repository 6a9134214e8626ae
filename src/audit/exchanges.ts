import { claimStored } from './cookie-history.ts'
import { forget } from './forgetting.ts'
import { limits } from './http-state/limits.ts'
import type { FormSubmitted, RequestCompleted, RequestHop, RequestSent, SetCookieReceived } from './observation.ts'
import type { Exchange } from './site.ts'
import type { Draft } from './site-draft.ts'

/** A request with what belongs to it is joined from events that come in any order and may repeat. */
export function joinForm(draft: Draft, seen: FormSubmitted): void {
  const { id, encoding, fields, emptyFields, operation, loginName, echoes } = seen
  put(draft, { ...exchangeOf(draft, seen), form: { id, encoding, fields, emptyFields, operation, loginName, echoes } })
}

export function joinSent(draft: Draft, seen: RequestSent): void {
  const { id, at, cookies, authorization, echoes, urlParts, refererSite, crossOrigin } = seen
  const sent = {
    id,
    at,
    cookies: cookies.map(({ name, digest, identity }) => ({ name, digest, identity })),
    authorization,
    echoes,
    urlParts,
    refererSite,
    ...(crossOrigin === undefined ? {} : { crossOrigin }),
  }
  put(draft, { ...exchangeOf(draft, seen), sent })
}

export function joinLine(draft: Draft, seen: SetCookieReceived): void {
  const exchange = exchangeOf(draft, seen)
  const cookie = { ...seen.cookie, name: seen.cookie.name.slice(0, limits.nameValueOctets) }
  const line = { id: seen.id, at: seen.at, cookie, traits: seen.traits }
  if (exchange.lines.some((other) => other.id === line.id)) return
  if (exchange.lines.length >= draft.bounds.linesOfExchange) {
    forget(draft, seen.at, seen.at)
    return
  }
  put(draft, { ...exchange, lines: [...exchange.lines, line] })
  if (seen.site === draft.from.site) claimStored(draft, line)
}

export function joinResponse(draft: Draft, seen: RequestCompleted): void {
  const {
    id,
    at,
    status,
    fromCache,
    location,
    contentType,
    cacheControl,
    age,
    cacheHit,
    clearSiteData,
    authenticate,
    deviceBound,
    sharing,
    fragmentParts,
    deviceBoundByOldName,
  } = seen
  put(draft, {
    ...exchangeOf(draft, seen),
    completed: {
      id,
      at,
      status,
      fromCache,
      location,
      contentType,
      cacheControl,
      age,
      cacheHit,
      clearSiteData,
      authenticate,
      deviceBound,
      ...(sharing === undefined ? {} : { sharing }),
      ...(fragmentParts === undefined ? {} : { fragmentParts }),
      ...(deviceBoundByOldName === undefined ? {} : { deviceBoundByOldName }),
    },
  })
}

function exchangeOf(draft: Draft, seen: RequestHop): Exchange {
  const key = `${seen.epoch}/${seen.request}/${seen.hop}`
  const { request, hop, method, place, resource, tab, frame, document, lifecycle, initiator, topLevelSite } = seen
  return (
    draft.exchanges.get(key) ?? {
      key,
      at: seen.at,
      site: seen.site ?? draft.from.site,
      hop: { request, hop, method, place, resource, tab, frame, document, lifecycle, initiator, topLevelSite },
      form: null,
      sent: null,
      lines: [],
      completed: null,
    }
  )
}

function put(draft: Draft, exchange: Exchange): void {
  draft.exchanges.set(exchange.key, exchange)
  if (draft.exchanges.size > draft.bounds.exchanges) draft.isFull = true
}
