import type { EpochSeconds } from './time.ts'

/** `SameSite` as the storage model keeps it; `Default` where absent or not understood (RFC 6265bis §5.7). */
export type SameSite = 'Strict' | 'Lax' | 'None' | 'Default'

/** What makes two cookies the same cookie (RFC 6265bis §5.7 step 23), with the store and the partition that browsers add. */
export interface CookieIdentity {
  readonly name: string
  readonly domain: string
  readonly hostOnly: boolean
  readonly path: string
  /** top-level site of a partitioned cookie, or null */
  readonly partition: string | null
}

/** `[store, partition, domain, hostOnly, path, name]` as JSON text: a Map key, never an object's. */
export type CookieKey = string & { readonly cookieKey?: true }

export function cookieKey(store: string, cookie: CookieIdentity): CookieKey {
  return JSON.stringify([store, cookie.partition, cookie.domain, cookie.hostOnly, cookie.path, cookie.name])
}

/** The name within a key: empty where the text is no key. */
export function cookieKeyName(key: CookieKey): string {
  return lastOfKey(key, -1)
}

/** The path within a key: empty where the text is no key. */
export function cookieKeyPath(key: CookieKey): string {
  return lastOfKey(key, -2)
}

function lastOfKey(key: CookieKey, place: -1 | -2): string {
  try {
    const parts: unknown = JSON.parse(key)
    const part: unknown = Array.isArray(parts) ? parts.at(place) : null
    return typeof part === 'string' ? part : ''
  } catch {
    return ''
  }
}

/** How a finding, a baseline and a SARIF fingerprint name a cookie: no store, no digest (design, Shapes). */
export type SubjectId = string & { readonly subject?: true }

export function cookieSubject(cookie: CookieIdentity): SubjectId {
  return `cookie:${cookie.name};${cookie.hostOnly ? '' : '.'}${cookie.domain};${cookie.path}`
}

/** A set of cookies that are one subject: their names in order, joined by `+`. */
export function setSubject(names: readonly string[]): SubjectId {
  return [...new Set(names)].toSorted().join('+')
}

/** The cookie's name in a subject of {@link cookieSubject}; a placeholder where the subject is none. */
export function nameInSubject(subject: SubjectId): string {
  return /^cookie:([^;]+);/.exec(subject)?.[1] ?? '<name>'
}

/** The attributes of a cookie as the browser stores them (RFC 6265bis §5.7). */
export interface StoredAttributes {
  readonly secure: boolean
  readonly httpOnly: boolean
  readonly sameSite: SameSite
  /** absent (null) where the cookie is not persistent */
  readonly expiryTime: EpochSeconds | null
}

/** One `; name=value` piece of a Set-Cookie line, kept even if unknown, malformed or repeated (RFC 6265bis `cookie-av`). */
export interface CookieAttribute {
  readonly name: string
  /** null where there was no `=`. Of attributes that no standard knows only an empty string is kept: they could hold anything. */
  readonly value: string | null
}

/** A Set-Cookie line with its value left out: what an auditor may keep of it. */
export interface ReceivedCookie {
  readonly name: string
  /** the line had no `=`, or nothing before it */
  readonly nameless: 'no-equals' | 'empty-name' | null
  readonly attributes: readonly CookieAttribute[]
  /** octets of name and value together (limit 4096, RFC 6265bis §5.6) */
  readonly octets: number
  /** a control character that makes browsers drop the line, a TAB that only some drop, or none */
  readonly control: 'forbidden' | 'tab' | null
  /** the value begins like a prefix though the name is empty (`__Secure-`, `__Host-`, …) */
  readonly prefixInValue: boolean
}
