import type { CookieIdentity, ReceivedCookie, StoredAttributes } from '../cookie.ts'
import type { EpochMilliseconds } from '../time.ts'
import { canonicalHost } from './canonical-host.ts'
import { cookieDomain } from './cookie-domain.ts'
import { cookiePath } from './cookie-path.ts'
import { domainMatches } from './domain-match.ts'
import { type EffectiveAttributes, effectiveAttributes } from './effective-attributes.ts'
import { expiryTime } from './expiry-time.ts'
import { limits } from './limits.ts'
import { pathMatches } from './path-match.ts'
import { refusedByPrefix } from './prefix-rules.ts'
import { type Refusal, type RefusalArgs, type RefusalReason, refusal } from './refusal.ts'
import { isSecureProtocol } from './secure-protocol.ts'
import { type Browser, isExpired, isSameCookie, type StoredCookie } from './stored-cookie.ts'

export type { RefusalReason } from './refusal.ts'
export type { Browser, StoredCookie } from './stored-cookie.ts'

/** The request whose answer brought a cookie, and the store it meets. */
export interface ReceivingContext {
  readonly scheme: string
  /** without port */
  readonly host: string
  /** with or without query */
  readonly path: string
  readonly at: EpochMilliseconds
  /** the store; those of another name are not looked at */
  readonly existing: readonly StoredCookie[]
  /** the request is cross-site (§5.2) */
  readonly crossSite: boolean
  /** it loads a page into a tab */
  readonly topLevelNavigation: boolean
  /** key of the partition: the site of the tab, in the caller's spelling */
  readonly topLevelSite: string | null
  /** the browser is set to refuse third-party cookies */
  readonly thirdPartyBlocked?: boolean
  /** set by `document.cookie` (a non-HTTP API) */
  readonly fromScript?: boolean
  /** value of a nameless cookie. Firefox takes what stands on a line without `=` for the name, which is '' if this is not given. */
  readonly namelessText?: string
}

/** What a browser does with a received cookie. `replaces`: the store held it before. `capped`: a shorter life than asked for. */
export type StorageOutcome =
  | {
      readonly outcome: 'stored'
      readonly cookie: CookieIdentity
      readonly attributes: StoredAttributes
      readonly capped: boolean
      readonly replaces: boolean
    }
  | { readonly outcome: 'deleted'; readonly cookie: CookieIdentity; readonly replaces: boolean }
  | { readonly outcome: 'refused'; readonly why: RefusalReason; readonly args: RefusalArgs }

/** Plays a received cookie to the storage model of RFC 6265bis §5.7, with the differences of one browser. */
export function storeCookie(received: ReceivedCookie, context: ReceivingContext, browser: Browser): StorageOutcome {
  const attributes = effectiveAttributes(received, browser)
  const host = canonicalHost(context.host)
  const name = browser === 'firefox' && received.nameless === 'no-equals' ? (context.namelessText ?? '') : received.name

  const malformed = refusedAsWritten(received, attributes, context.namelessText, browser) // steps 2 to 4
  if (malformed) return refused(malformed)

  const domain = cookieDomain(attributes.domain, host) // steps 7 to 10
  if ('why' in domain) return refused(domain)

  const cookie: CookieIdentity = {
    name,
    domain: domain.domain,
    hostOnly: domain.hostOnly,
    path: cookiePath(attributes.path, context.path), // step 11
    partition: partitionOf(attributes, context, browser),
  }
  const reason =
    refusedByProtocol(cookie, attributes, context) ?? // steps 12 to 16
    refusedBySite(cookie, attributes, context, browser) ?? // steps 17 to 19, and the browser's own policy
    refusedByPrefix(received, cookie, attributes, context.fromScript ?? false, browser) // steps 20 to 22
  if (reason) return refused(reason)

  const old = context.existing.find((existing) => isSameCookie(existing.cookie, cookie)) // step 23
  if (old && context.fromScript && old.attributes.httpOnly) return refused(refusal('http-only-left-alone'))

  const { expiry, capped } = expiryTime(attributes, context.at) // step 6
  const stored: StoredAttributes = {
    secure: attributes.secure,
    httpOnly: attributes.httpOnly,
    sameSite: attributes.sameSite,
    expiryTime: expiry,
  }
  const replaces = old !== undefined
  if (isExpired(stored, context.at)) return { outcome: 'deleted', cookie, replaces }
  return { outcome: 'stored', cookie, attributes: stored, capped, replaces }
}

/** The same in every browser that is modelled: for a reader who asks what a line does in general. */
export function storeCookieEverywhere(received: ReceivedCookie, context: ReceivingContext): Readonly<Record<Browser, StorageOutcome>> {
  return { chromium: storeCookie(received, context, 'chromium'), firefox: storeCookie(received, context, 'firefox') }
}

function refused({ why, args }: Refusal): StorageOutcome {
  return { outcome: 'refused', why, args }
}

function refusedAsWritten(
  received: ReceivedCookie,
  { path }: EffectiveAttributes,
  namelessText: string | undefined,
  browser: Browser,
): Refusal | null {
  if (received.control === 'forbidden') return refusal('control-character', { character: 'control' })
  // Chromium takes TAB for a control character, the RFC does not, and Firefox in the path alone.
  const tab = browser === 'chromium' ? received.control === 'tab' : path?.includes('\t')
  if (tab) return refusal('control-character', { character: 'tab' })
  if (received.octets === 0) return refusal('empty')
  if (received.nameless === 'empty-name' && (browser === 'firefox' || namelessText?.includes('='))) return refusal('nameless')
  if (received.octets > limits.nameValueOctets) {
    return refusal('too-large', { octets: received.octets, over: received.octets - limits.nameValueOctets })
  }
  return null
}

function refusedByProtocol(cookie: CookieIdentity, attributes: EffectiveAttributes, context: ReceivingContext): Refusal | null {
  const secureProtocol = isSecureProtocol(context.scheme, context.host)
  if (attributes.secure && !secureProtocol) return refusal('secure-over-http')
  if (attributes.httpOnly && context.fromScript) return refusal('http-only-from-script')
  if (attributes.secure || secureProtocol) return null
  const guarded = context.existing.some((existing) => isGuardedBy(cookie, existing))
  return guarded ? refusal('secure-cookie-left-alone') : null
}

/** "Leave secure cookies alone" (step 16). */
function isGuardedBy(cookie: CookieIdentity, existing: StoredCookie): boolean {
  return (
    existing.cookie.name === cookie.name &&
    existing.attributes.secure &&
    existing.cookie.partition === cookie.partition &&
    (domainMatches(existing.cookie.domain, cookie.domain) || domainMatches(cookie.domain, existing.cookie.domain)) &&
    pathMatches(cookie.path, existing.cookie.path)
  )
}

function refusedBySite(
  cookie: CookieIdentity,
  { sameSite, secure, partitioned }: EffectiveAttributes,
  context: ReceivingContext,
  browser: Browser,
): Refusal | null {
  const thirdParty = isThirdParty(context)
  if (partitioned && !secure) return refusal('partitioned-without-secure')
  if (sameSite === 'None' && !secure) return refusal('samesite-none-without-secure')
  // Firefox gives a cookie without SameSite no default, Chromium takes it for Lax (§5.6.7.1).
  const bound = sameSite === 'Default' ? browser === 'chromium' : sameSite !== 'None'
  if (thirdParty && bound) return refusal('cross-site-samesite', { sameSite })
  if (thirdParty && context.thirdPartyBlocked && cookie.partition === null) return refusal('third-party-blocked')
  return null
}

/** Firefox gives every third-party cookie a partition, asked for or not (Total Cookie Protection). */
function partitionOf({ partitioned }: EffectiveAttributes, context: ReceivingContext, browser: Browser): string | null {
  if (partitioned) return context.topLevelSite
  return browser === 'firefox' && isThirdParty(context) ? context.topLevelSite : null
}

function isThirdParty(context: ReceivingContext): boolean {
  return context.crossSite && !context.topLevelNavigation
}
