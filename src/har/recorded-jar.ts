import type { CookieIdentity, ReceivedCookie, StoredAttributes } from '../audit/cookie.ts'
import { domainMatches } from '../audit/http-state/domain-match.ts'
import { cookiesFor, emptyJar, expire, type Jar, type JarCookie, receive } from '../audit/http-state/jar.ts'
import { pathMatches } from '../audit/http-state/path-match.ts'
import { cookieSite } from '../audit/http-state/registrable-domain.ts'
import { type CookieRequest, cookiesToSend } from '../audit/http-state/retrieval.ts'
import { type Browser, isSameCookie } from '../audit/http-state/stored-cookie.ts'
import type { CookieRemoved, CookieStored } from '../audit/observation.ts'
import type { ValueTraits } from '../audit/traits.ts'

/** A cookie that the browser held before the recording began, where somebody looked. */
export interface HeldCookie {
  readonly cookie: CookieIdentity
  readonly attributes: StoredAttributes
}

/** What the jar did. `at`: when, where that is before now. */
export type JarChange =
  | Pick<CookieStored, 'type' | 'cookie' | 'attributes' | 'traits' | 'cause'>
  | (Pick<CookieRemoved, 'type' | 'cookie' | 'cause'> & { readonly at?: number })

export interface SentValue {
  readonly name: string
  readonly traits: ValueTraits
}

/** A request as far as its cookies go. */
export interface JarRequest extends CookieRequest {
  /** that a cookie is missing proves that the browser did not have it: a navigation, or a request that carried others */
  readonly proves: 'navigation' | 'credentialed' | null
}

/**
 * The cookie store of a recording: nobody saw it, so it is modelled from the Set-Cookie lines, and put right by what requests really
 * carried. It begins empty; what was there before the recording shows when it is first sent.
 */
export interface RecordedJar {
  /** Puts the jar right before a request that carried these cookies. */
  correct(request: JarRequest, sent: readonly SentValue[]): readonly JarChange[]
  /** What the browser would send: for recordings that do not say. */
  sendable(request: CookieRequest): readonly SentValue[]
  /** @param namelessText what stood on a line without `=` */
  receive(cookie: ReceivedCookie, traits: ValueTraits, namelessText: string, request: CookieRequest): readonly JarChange[]
  /** No later change is of an earlier moment than this, or than now: a cookie may turn out to be gone since it was first missed. */
  firstMiss(): number
}

interface Held {
  readonly traits: ValueTraits
  /** first of the navigations in a row that should have carried it and did not */
  readonly missedAt: number | null
}

/** A request may be on its way while an answer changes the jar. */
const inFlight = 2_000

const unknownAttributes: StoredAttributes = { secure: false, httpOnly: false, sameSite: 'Default', expiryTime: null }

/**
 * @param identityOf where the recording's own Set-Cookie lines put a cookie of this name that this request can carry, or null
 * @param heldBefore what is known of the cookies of before
 */
export function recordedJar(
  browser: Browser,
  identityOf: (name: string, request: CookieRequest) => CookieIdentity | null,
  heldBefore: readonly HeldCookie[] = [],
): RecordedJar {
  let jar: Jar<Held> = emptyJar()
  const unsent = new Set(heldBefore)
  /** by name: the value that was replaced or deleted last, and when */
  const former = new Map<string, { readonly digest: string; readonly at: number }>()

  const cookiesOf = (request: CookieRequest) => cookiesFor(jar, request.host)

  function change(request: CookieRequest, cookie: CookieIdentity, next: JarCookie<Held> | null): void {
    const others = cookiesOf(request).filter((other) => !isSameCookie(other.cookie, cookie))
    jar = { sites: new Map(jar.sites).set(cookieSite(request.host), next === null ? others : [...others, next]) }
  }

  function expireBy(at: number): readonly JarChange[] {
    const { jar: next, expired } = expire(jar, at)
    jar = next
    return expired.map(({ cookie }) => ({ type: 'cookie-removed', cookie, cause: 'expired' }))
  }

  function adopt(request: CookieRequest, { name, traits }: SentValue, old: JarCookie<Held> | undefined): JarChange {
    const before = old === undefined ? takeBefore(name, request) : undefined
    const cookie = old?.cookie ??
      before?.cookie ??
      identityOf(name, request) ?? { name, domain: request.host, hostOnly: true, path: '/', partition: null }
    const attributes = old?.attributes ?? before?.attributes ?? unknownAttributes
    const payload = { traits, missedAt: null }
    change(request, cookie, { cookie, attributes, created: old?.created ?? request.at, set: request.at, payload })
    return { type: 'cookie-stored', cookie, attributes: before?.attributes ?? null, traits, cause: 'unseen' }
  }

  /** Each is of use once: what comes back after it was gone may have other attributes. */
  function takeBefore(name: string, request: CookieRequest): HeldCookie | undefined {
    const before = [...unsent].find(({ cookie }) => cookie.name === name && canCarry(cookie, request))
    if (before !== undefined) unsent.delete(before)
    return before
  }

  function isLate({ at }: CookieRequest, { name, traits }: SentValue): boolean {
    const last = former.get(name)
    return last !== undefined && last.digest === traits.digest && at - last.at <= inFlight
  }

  /** Requests carried these values under one name: each is the jar's, or late, or changed unseen, or older than the recording. */
  function correctName(
    request: JarRequest,
    name: string,
    values: readonly SentValue[],
    expected: readonly JarCookie<Held>[],
  ): readonly JarChange[] {
    const isSent = ({ payload }: JarCookie<Held>) => values.some(({ traits }) => traits.digest === payload.traits.digest)
    const candidates = cookiesOf(request).filter(({ cookie }) => cookie.name === name && canCarry(cookie, request))
    const confirmed = candidates.filter(isSent)
    for (const held of confirmed) {
      if (held.payload.missedAt !== null) change(request, held.cookie, { ...held, payload: { ...held.payload, missedAt: null } })
    }
    const open = candidates.filter((held) => !isSent(held)).sort((a, b) => Number(expected.includes(b)) - Number(expected.includes(a)))
    return values
      .filter((value) => !confirmed.some(({ payload }) => payload.traits.digest === value.traits.digest) && !isLate(request, value))
      .map((value) => adopt(request, value, open.shift()))
  }

  /** One navigation may miss a cookie for reasons that nobody sees; two in a row, or a navigation and another proof, do not. */
  function miss(request: JarRequest, held: JarCookie<Held>): readonly JarChange[] {
    const { missedAt } = held.payload
    if (request.proves === null || (missedAt === null && request.proves !== 'navigation')) return []
    if (missedAt === null) {
      change(request, held.cookie, { ...held, payload: { ...held.payload, missedAt: request.at } })
      return []
    }
    change(request, held.cookie, null)
    return [{ type: 'cookie-removed', cookie: held.cookie, cause: 'unseen', at: missedAt }]
  }

  return {
    correct(request, sent) {
      const expired = expireBy(request.at)
      const expected = cookiesToSend(cookiesOf(request), request, browser)
      const names = new Set(sent.map(({ name }) => name))
      const corrected = [...names].flatMap((name) =>
        correctName(
          request,
          name,
          sent.filter((value) => value.name === name),
          expected,
        ),
      )
      const missed = expected.flatMap((held) => (names.has(held.cookie.name) ? [] : miss(request, held)))
      return [...expired, ...missed, ...corrected]
    },

    firstMiss() {
      const missed = [...jar.sites.values()].flatMap((held) => held.flatMap(({ payload }) => payload.missedAt ?? []))
      return missed.reduce((first, at) => Math.min(first, at), Number.POSITIVE_INFINITY)
    },

    sendable: (request) =>
      cookiesToSend(cookiesOf(request), request, browser).map(({ cookie, payload }) => ({ name: cookie.name, traits: payload.traits })),

    receive(cookie, traits, namelessText, request) {
      const expired = expireBy(request.at)
      const {
        jar: next,
        outcome,
        replaced,
        evicted,
      } = receive(jar, cookie, { traits, missedAt: null }, { ...request, namelessText }, browser)
      jar = next
      if (outcome.outcome === 'refused') return expired
      const old = replaced?.payload.traits.digest
      if (old !== undefined && (outcome.outcome === 'deleted' || old !== traits.digest)) {
        former.set(outcome.cookie.name, { digest: old, at: request.at })
      }
      if (outcome.outcome === 'deleted') {
        return replaced === null ? expired : [...expired, { type: 'cookie-removed', cookie: outcome.cookie, cause: 'expired-overwrite' }]
      }
      return [
        ...expired,
        ...evicted.map(({ cookie: other }): JarChange => ({ type: 'cookie-removed', cookie: other, cause: 'evicted' })),
        { type: 'cookie-stored', cookie: outcome.cookie, attributes: outcome.attributes, traits, cause: 'explicit' },
      ]
    },
  }
}

/** Whether a request to that host and path can carry the cookie at all. */
export function canCarry(cookie: CookieIdentity, request: Pick<CookieRequest, 'host' | 'path'>): boolean {
  const host = cookie.hostOnly ? cookie.domain === request.host : domainMatches(request.host, cookie.domain)
  return host && pathMatches(request.path, cookie.path)
}
