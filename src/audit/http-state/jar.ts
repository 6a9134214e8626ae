import type { ReceivedCookie } from '../cookie.ts'
import type { EpochMilliseconds } from '../time.ts'
import { limits } from './limits.ts'
import { cookieSite } from './registrable-domain.ts'
import { type ReceivingContext, type StorageOutcome, storeCookie } from './storage-model.ts'
import { type Browser, isExpired, isSameCookie, type StoredCookie } from './stored-cookie.ts'

/** A stored cookie with whatever the reader of a recording wants to remember of it. */
export interface JarCookie<T> extends StoredCookie {
  readonly payload: T
  /** last-access-time (RFC 6265bis §5.7): when it was last set */
  readonly set: EpochMilliseconds
}

/** A modelled cookie store: never changed, only followed by another. Cookies lie by cookie site, which bounds every step. */
export interface Jar<T> {
  readonly sites: ReadonlyMap<string, readonly JarCookie<T>[]>
}

export interface Receipt<T> {
  readonly jar: Jar<T>
  readonly outcome: StorageOutcome
  /** what it took the place of, or deleted */
  readonly replaced: JarCookie<T> | null
  /** what had to go because the site had too many */
  readonly evicted: readonly JarCookie<T>[]
}

export function emptyJar<T>(): Jar<T> {
  return { sites: new Map() }
}

/** Plays a received cookie to the jar. The store in the context is the jar itself. */
export function receive<T>(
  jar: Jar<T>,
  received: ReceivedCookie,
  payload: T,
  context: Omit<ReceivingContext, 'existing'>,
  browser: Browser,
): Receipt<T> {
  const site = cookieSite(context.host)
  const held = (jar.sites.get(site) ?? []).filter((each) => !isExpired(each.attributes, context.at))
  const outcome = storeCookie(received, { ...context, existing: held }, browser)
  if (outcome.outcome === 'refused') return { jar, outcome, replaced: null, evicted: [] }

  const replaced = held.find((each) => isSameCookie(each.cookie, outcome.cookie)) ?? null
  const others = replaced === null ? held : held.filter((each) => each !== replaced)
  if (outcome.outcome === 'deleted') return { jar: withSite(jar, site, others), outcome, replaced, evicted: [] }

  const { cookie, attributes } = outcome
  const stored = { cookie, attributes, payload, created: replaced?.created ?? context.at, set: context.at }
  const { kept, evicted } = evictExcess([...others, stored])
  return { jar: withSite(jar, site, kept), outcome, replaced, evicted }
}

/** Takes away what has expired by a moment. */
export function expire<T>(jar: Jar<T>, at: EpochMilliseconds): { readonly jar: Jar<T>; readonly expired: readonly JarCookie<T>[] } {
  const expired: JarCookie<T>[] = []
  const sites = new Map<string, readonly JarCookie<T>[]>()
  for (const [site, cookies] of jar.sites) {
    const gone = cookies.filter((each) => isExpired(each.attributes, at))
    expired.push(...gone)
    if (gone.length < cookies.length) sites.set(site, gone.length === 0 ? cookies : cookies.filter((each) => !gone.includes(each)))
  }
  return { jar: expired.length === 0 ? jar : { sites }, expired }
}

/** Every cookie of the jar that could be meant for a host. */
export function cookiesFor<T>(jar: Jar<T>, host: string): readonly JarCookie<T>[] {
  return jar.sites.get(cookieSite(host)) ?? []
}

/** Above the limit the ones that are not Secure go first, and among these the ones set longest ago (§5.7, Chromium and Firefox alike). */
function evictExcess<T>(cookies: readonly JarCookie<T>[]): { kept: readonly JarCookie<T>[]; evicted: readonly JarCookie<T>[] } {
  if (cookies.length <= limits.cookiesPerSite) return { kept: cookies, evicted: [] }
  const evicted = [...cookies]
    .sort((one, other) => Number(one.attributes.secure) - Number(other.attributes.secure) || one.set - other.set)
    .slice(0, cookies.length - limits.cookiesPerSiteKept)
  return { kept: cookies.filter((each) => !evicted.includes(each)), evicted }
}

function withSite<T>(jar: Jar<T>, site: string, cookies: readonly JarCookie<T>[]): Jar<T> {
  const sites = new Map(jar.sites)
  if (cookies.length === 0) sites.delete(site)
  else sites.set(site, cookies)
  return { sites }
}
