import type { CookieIdentity, CookieKey, StoredAttributes, SubjectId } from './cookie.ts'
import type { SeenId } from './observation.ts'
import type { Exchange, Generation, SeenLine, SiteState } from './site.ts'
import type { EpochMilliseconds } from './time.ts'
import type { Digest, ValueTraits } from './traits.ts'

export type CookieClass =
  | 'session-token'
  | 'remember-me'
  | 'csrf'
  | 'preference'
  | 'analytics'
  | 'advertising'
  | 'consent'
  | 'load-balancer'
  | 'bot-management'
  | 'sign-on-transaction'
  | 'companion'
  | 'unknown'

/** On what the class rests, strongest first (design, Which cookies are the session). */
export type EvidenceClass = 'stated' | 'verified' | 'observed' | 'known' | 'shape'

/**
 * A sentence of evidence: the id of its words and the arguments, never finished prose. The argument `what` is itself ids of words, with spaces
 * between: what they say is listed in its place.
 */
export interface Reason {
  readonly id: string
  readonly args?: Readonly<Record<string, string | number>>
}

/** One cookie with everything that rules ask of it. */
export interface CookieFact {
  readonly key: CookieKey
  readonly id: SubjectId
  readonly cookie: CookieIdentity
  readonly class: CookieClass
  readonly evidenceClass: EvidenceClass
  /** between 0 and 1; a table before the learned model (design, Shapes) */
  readonly probability: number
  readonly reasons: readonly Reason[]
  /** id of a row of `frameworks/` that name and value format give away */
  readonly framework: string | null
  /** in the jar at `asOf` */
  readonly present: boolean
  /** of the generation that counts: the one while signed in, else the newest */
  readonly attributes: StoredAttributes | null
  readonly traits: ValueTraits
  readonly modelled: boolean
  /** what stored the generation that counts */
  readonly storedBy: SeenId
  readonly header: SeenLine | null
  readonly generations: readonly Generation[]
  /** a signed-in value of it was ever recorded (a cookie that was only ever deleted carries nothing) */
  readonly carriesCredential: boolean
  /** something may have been missed that could refute what is said of it, and the session has not been seen whole since */
  readonly stale: boolean
}

/** Session tokens that are one subject, by their keys. */
export interface TokenSet {
  /** their names joined by `+` */
  readonly id: SubjectId
  /** a probe proved that the server needs all of them; a product is known to; parts of one long value; set by one answer for one scope */
  readonly joined: 'needed-together' | 'known-together' | 'chunks' | 'issued-together'
  readonly members: readonly CookieKey[]
}

export type JourneyKind =
  | 'login'
  | 're-authentication'
  | 'silent-re-authentication'
  | 'registration'
  | 'reset'
  | 'logout'
  | 'password-change'
  | 'role-change'
export type Answer = 'yes' | 'no' | 'pending' | 'cannotTell'

/** A login, logout, password change or role change with everything that belongs to it (`events.md`). */
export interface Journey {
  /** `journey:<n>`, counted in order within the site */
  readonly id: SubjectId
  readonly kind: JourneyKind
  readonly answer: Answer
  readonly at: EpochMilliseconds
  /** when it was settled: the last exchange of its chain */
  readonly until: EpochMilliseconds
  /** ids of the signals that held: A1, S2, W1, N3, … */
  readonly signals: readonly string[]
  readonly reasons: readonly Reason[]
  /** the submission; null for a user's mark without one */
  readonly attempt: Pick<Exchange, 'key' | 'at' | 'hop'> | null
  readonly evidence: readonly SeenId[]
  readonly renewals: readonly Renewal[]
  /** logout only: what it did */
  readonly effect: 'ended' | 'kept' | 'cannotTell' | null
}

/** What a journey did to one cookie that was there before it or came with it. */
export interface Renewal {
  readonly key: CookieKey
  readonly before: Digest | null
  readonly after: Digest | null
  /** `kept` only by the gate of events.md; `self-contained` where only the content changed */
  readonly verdict:
    | 'issued'
    | 'renewed'
    | 'kept'
    | 'removed'
    | 'emptied'
    | 'self-contained'
    | 'companion-issued'
    | 'not-carrier'
    | 'cannotTell'
  readonly reason: Reason
  readonly evidence: readonly SeenId[]
}

/** A place where a token's needle was found outside the Cookie header. */
export interface Exposure {
  /** of the cookie; of a token that no cookie holds the key of its place in addresses */
  readonly key: CookieKey
  /** the value that was exposed */
  readonly digest: Digest
  readonly where:
    | 'query'
    | 'path'
    | 'path-parameter'
    | 'path-modifier'
    | 'referer'
    | 'html'
    | 'local-storage'
    | 'session-storage'
    | 'fragment'
  /** name of the parameter, where it has one */
  readonly name: string | null
  readonly to: 'same-site' | 'cross-site'
  readonly host: string
  readonly id: SeenId
}

/** A Set-Cookie line that the model refuses, with what the jar says of it. */
export interface Refusal {
  readonly line: SeenLine
  readonly id: SubjectId
  readonly host: string
  readonly scheme: string
  /** why, as `http-state` names it */
  readonly why: string
  readonly args: Readonly<Record<string, string | number>>
  /** second witness: the jar was seen after it and does not hold it */
  readonly jar: 'agrees' | 'disagrees' | 'unseen'
}

/** Plaintext as it concerns one token: HSTS decides what it means (RFC 6797). */
export interface TransportFact {
  /** over https at a host that is not loopback; over plain http; only loopback */
  readonly seen: readonly ('https' | 'http' | 'loopback-https' | 'loopback-http')[]
  /** `full`: includeSubDomains on the registrable domain; `host`: this host only; `none-seen`: the preload list cannot be read */
  readonly hsts: 'full' | 'host' | 'none-seen'
}

/** Why the session of a login that was answered like a success does not stick. */
export interface Sticking {
  /** id of the sentence */
  readonly kind: string
  /** the cookie; null where none was set */
  readonly subject: SubjectId | null
  /** when the login was submitted */
  readonly at: EpochMilliseconds
  readonly args: Readonly<Record<string, string | number>>
  readonly evidence: readonly SeenId[]
  /** the browsers in which it is so */
  readonly browsers: readonly ('chromium' | 'firefox')[]
  /** nothing was missed since the login */
  readonly isWhole: boolean
}

/** Every fact of a site that rules and pages ask for. */
export interface SiteView {
  readonly state: SiteState
  readonly asOf: EpochMilliseconds
  readonly cookies: readonly CookieFact[]
  /** class session-token with evidence above `shape` */
  readonly tokens: readonly CookieFact[]
  /** of the tokens: those that are one subject together */
  readonly sets: readonly TokenSet[]
  /** tokens, remember-me tokens and companions that carry a credential: what attribute rules judge */
  readonly credentials: readonly CookieFact[]
  readonly journeys: readonly Journey[]
  /** of tokens, and of session tokens that stand in addresses alone */
  readonly exposures: readonly Exposure[]
  readonly refusals: readonly Refusal[]
  /** null where the session sticks, or where nothing says why it does not */
  readonly sticking: Sticking | null
  transport(cookie: CookieFact): TransportFact
  /** the session is not in a cookie: a bearer token */
  readonly bearer: boolean
  readonly access: SiteState['access']
}
