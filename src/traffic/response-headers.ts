import type { RequestCompleted } from '../audit/observation.ts'
import { cacheControlOf, isCacheHit } from './cache-headers.ts'
import { firstHeader, type Header, headerValues } from './header.ts'
import { readLocation } from './location.ts'
import { sharingOf } from './sharing.ts'

/** What a response says beside its cookies and its status. */
export type ResponseHeaders = Pick<
  RequestCompleted,
  | 'location'
  | 'contentType'
  | 'cacheControl'
  | 'age'
  | 'cacheHit'
  | 'hsts'
  | 'referrerPolicy'
  | 'clearSiteData'
  | 'authenticate'
  | 'deviceBound'
  | 'sharing'
  | 'deviceBoundByOldName'
>

export function readResponseHeaders(headers: readonly Header[], requestUrl: string): ResponseHeaders {
  const age = firstHeader(headers, 'age')?.trim() ?? ''
  const sharing = sharingOf(headers)
  return {
    location: readLocation(firstHeader(headers, 'location'), requestUrl),
    contentType: mediaType(firstHeader(headers, 'content-type')),
    cacheControl: cacheControlOf(headerValues(headers, 'cache-control')),
    age: /^\d{1,10}$/.test(age) ? Number(age) : null,
    cacheHit: isCacheHit(headers),
    // RFC 6797 §8.1: only over a secure transport, and of several fields only the first.
    hsts: /^(?:https|wss):/i.test(requestUrl) ? hstsOf(firstHeader(headers, 'strict-transport-security')) : null,
    referrerPolicy: referrerPolicyOf(headerValues(headers, 'referrer-policy')),
    clearSiteData: clearSiteDataOf(headerValues(headers, 'clear-site-data')),
    authenticate:
      /^\s*([A-Za-z][A-Za-z\d_-]{0,31})(?=[\s,]|$)/.exec(firstHeader(headers, 'www-authenticate') ?? '')?.[1]?.toLowerCase() ?? null,
    deviceBound: headers.some(({ name }) => /^secure-session-(?:registration|challenge)$/i.test(name)),
    ...(headers.some(({ name }) => /^sec-session-(?:registration|challenge)$/i.test(name)) ? { deviceBoundByOldName: true } : {}),
    ...(sharing === null ? {} : { sharing }),
  }
}

/** The set-cookie-strings of a response. Firefox gives all of them in one field, joined by line feeds. */
export function setCookieLines(headers: readonly Header[]): readonly string[] {
  return headerValues(headers, 'set-cookie').flatMap((value) => value.split(/\r?\n/).filter((line) => line.trim() !== ''))
}

/** Type and subtype, lower case, without parameters (RFC 9110 §8.3.1). */
export function mediaType(header: string | null): string | null {
  return /^\s*([\w!#$&^.+-]{1,64}\/[\w!#$&^.+-]{1,64})\s*(?:;|,|$)/.exec(header ?? '')?.[1]?.toLowerCase() ?? null
}

/** RFC 6797 §6.1: names without case, each at most once, `max-age` needed, values may stand in quotes. */
function hstsOf(header: string | null): RequestCompleted['hsts'] {
  if (header === null) return null
  const directives = new Map<string, string>()
  for (const piece of header.split(';')) {
    const [name = '', ...value] = piece.split('=')
    const directive = name.trim().toLowerCase()
    if (directive === '') continue
    if (directives.has(directive)) return null
    directives.set(directive, value.join('=').trim())
  }
  const maxAge = /^(?:"(\d+)"|(\d+))$/.exec(directives.get('max-age') ?? '')
  if (maxAge === null) return null
  return {
    maxAge: Math.min(Number(maxAge[1] ?? maxAge[2]), Number.MAX_SAFE_INTEGER),
    includeSubDomains: directives.get('includesubdomains') === '',
  }
}

const referrerPolicies = new Set([
  'no-referrer',
  'no-referrer-when-downgrade',
  'same-origin',
  'origin',
  'strict-origin',
  'origin-when-cross-origin',
  'strict-origin-when-cross-origin',
  'unsafe-url',
])

/** The last policy that is known counts (Referrer Policy §8.1). */
function referrerPolicyOf(values: readonly string[]): string | null {
  const policies = values.flatMap((value) => value.split(',')).map((policy) => policy.trim().toLowerCase())
  return policies.findLast((policy) => referrerPolicies.has(policy)) ?? null
}

const clearable = new Set(['*', 'cache', 'clienthints', 'cookies', 'executioncontexts', 'prefetchcache', 'prerendercache', 'storage'])

function clearSiteDataOf(values: readonly string[]): readonly string[] {
  const types = values
    .flatMap((value) => value.split(','))
    .map((type) =>
      type
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .toLowerCase(),
    )
  return [...new Set(types.filter((type) => clearable.has(type)))]
}
