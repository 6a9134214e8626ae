import { cookieSite } from '../audit/http-state/registrable-domain.ts'
import type { Place } from '../audit/observation.ts'
import { isIdentifierLike } from './identifier-like.ts'
import { pathModifiers } from './path-modifiers.ts'
import { routedAction } from './routed-action.ts'
import { shownName } from './shown-name.ts'
import { decoded, parsedUrl, queryOf } from './url-text.ts'

/**
 * Where a URL points to, without anything that may be a secret: segments that look like identifiers become `{id}` (a file's extension
 * stays), `;name=value` becomes `;name`, of the query only names are kept, at most 32. Null for what no server answers: `data:`,
 * `about:`, an extension's own page, text that is no URL.
 */
export function placeOf(url: string): Place | null {
  const parsed = networkUrl(url)
  if (parsed === null) return null
  const scheme = schemes.get(parsed.protocol) ?? 'other'
  const port = parsed.port === '' ? defaultPort(scheme) : Number(parsed.port)
  const query = queryOf(parsed)
  const queryNames = [...new Set(query.map(({ name }) => shownName(name)))].slice(0, queryNamesKept)
  const action = routedAction(query)
  const place = { scheme, host: parsed.hostname, port, path: pathShape(parsed.pathname), queryNames }
  return action === null ? place : { ...place, action }
}

/** Scheme, host and port (HTML), or null. */
export function originOf(url: string): string | null {
  const parsed = networkUrl(url)
  return parsed === null ? null : `${parsed.protocol}//${parsed.host}`
}

/** The site of a URL as HTML has it, scheme and registrable domain (`https://example.com`), or null: same-site is equality of these. */
export function siteOf(url: string): string | null {
  const parsed = networkUrl(url)
  return parsed === null ? null : `${parsed.protocol.replace(/^ws/, 'http')}//${cookieSite(parsed.hostname)}`
}

/** The key of what is known of a URL's site: registrable domain or host, without scheme and port; or null. */
export function cookieSiteOf(url: string): string | null {
  const parsed = networkUrl(url)
  return parsed === null ? null : cookieSite(parsed.hostname)
}

const queryNamesKept = 32
const segmentsKept = 64
const schemes: ReadonlyMap<string, Place['scheme']> = new Map([
  ['http:', 'http'],
  ['https:', 'https'],
  ['ws:', 'ws'],
  ['wss:', 'wss'],
])

function networkUrl(url: string): URL | null {
  const parsed = parsedUrl(url)
  return parsed !== null && schemes.has(parsed.protocol) && parsed.hostname !== '' ? parsed : null
}

function defaultPort(scheme: Place['scheme']): number {
  return scheme === 'https' || scheme === 'wss' ? 443 : 80
}

function pathShape(pathname: string): string {
  return pathname.split('/').slice(0, segmentsKept).map(segmentShape).join('/')
}

function segmentShape(segment: string): string {
  if (pathModifiers(segment).length > 0) return '{id}'
  const [text = '', ...parameters] = segment.split(';')
  return [textShape(text), ...parameters.map((parameter) => textShape(parameter.split('=', 1)[0] ?? ''))].join(';')
}

function textShape(text: string): string {
  const extension = fileExtension.exec(text)?.[0] ?? ''
  const stem = text.slice(0, text.length - extension.length)
  return isIdentifierLike(decoded(stem)) || isIdentifierLike(stem) ? `{id}${extension}` : text
}

/** What these end on is a file whatever it is called, and no token. */
const fileExtension =
  /\.(?:m?js|css|map|json|xml|html?|php|aspx?|jsp|do|action|cgi|png|jpe?g|gif|svg|ico|webp|avif|woff2?|ttf|otf|eot|mp[34]|webm|wasm|pdf|txt|csv|zip)$/i
