import type { Place, SentCookie, UrlPart } from '../observation.ts'
import type { Exchange } from '../site.ts'
import { line, words } from './cookie-shape.ts'
import { flag, id, list, nullable, number, oneOf, optional, record, shared, text, time } from './packing.ts'

const placeFields = {
  scheme: oneOf('http', 'https', 'ws', 'wss', 'other'),
  host: text,
  port: number,
  path: text,
  queryNames: words,
  action: optional(oneOf('login', 'logout', 'registration', 'reset', 'password')),
} as const
export const place = shared(record<Place>(placeFields))

export const hop = record<Exchange['hop']>({
  request: text,
  hop: number,
  method: text,
  place,
  resource: oneOf('document', 'subdocument', 'xhr', 'script', 'style', 'image', 'font', 'media', 'websocket', 'ping', 'other'),
  tab: number,
  frame: number,
  document: nullable(text),
  lifecycle: oneOf('active', 'prerender', 'prefetch'),
  initiator: nullable(text),
  topLevelSite: nullable(text),
})

const form = record<NonNullable<Exchange['form']>>({
  id,
  encoding: oneOf('form', 'multipart', 'json', 'unreadable', 'none'),
  fields: words,
  emptyFields: words,
  operation: nullable(text),
  loginName: words,
  echoes: words,
})

/** Of a sent cookie its traits are not kept: the jar has them. */
const sentCookie = shared(record<Omit<SentCookie, 'traits'>>({ name: text, digest: text, identity: text }))

const urlParts = shared(
  list(
    record<UrlPart>({
      where: oneOf('query', 'path', 'path-parameter', 'path-modifier', 'referer', 'fragment'),
      name: nullable(text),
      digest: text,
    }),
  ),
)

const sent = record<NonNullable<Exchange['sent']>>({
  id,
  at: time,
  cookies: shared(list(sentCookie)),
  authorization: nullable(shared(record<{ readonly scheme: string; readonly digest: string }>({ scheme: text, digest: text }))),
  echoes: words,
  urlParts,
  refererSite: nullable(text),
  crossOrigin: optional(oneOf(true)),
})

const completed = record<NonNullable<Exchange['completed']>>({
  id,
  at: time,
  status: number,
  fromCache: flag,
  location: nullable(shared(record<NonNullable<NonNullable<Exchange['completed']>['location']>>({ ...placeFields, errorWord: flag }))),
  contentType: nullable(text),
  cacheControl: nullable(text),
  age: nullable(number),
  cacheHit: flag,
  clearSiteData: words,
  authenticate: nullable(text),
  deviceBound: flag,
  sharing: optional(oneOf('anyone', 'anyone-with-credentials', 'one-origin', 'one-origin-with-credentials')),
  fragmentParts: optional(urlParts),
  deviceBoundByOldName: optional(oneOf(true)),
})

export const exchange = record<Exchange>({
  key: id,
  at: time,
  site: text,
  hop,
  form: nullable(form),
  sent: nullable(sent),
  lines: list(line),
  completed: nullable(completed),
})
