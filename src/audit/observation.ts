import type { CookieIdentity, CookieKey, ReceivedCookie, StoredAttributes } from './cookie.ts'
import type { EpochMilliseconds, Seconds } from './time.ts'
import type { Digest, ValueTraits } from './traits.ts'

/** The identity of one thing that was seen, as one string: what was folded once is skipped, and findings point to it. */
export type SeenId = string & { readonly seen?: true }

/** What every observation carries. */
export interface Envelope {
  readonly v: 1
  readonly id: SeenId
  /** the event's own time stamp; arrival time for cookie events; the recording's time in a HAR */
  readonly at: EpochMilliseconds
  /** browser session: random, made at its first start. One per recording in a HAR. */
  readonly epoch: string
  /** life of the worker */
  readonly boot: string
  /** order of arrival within the boot */
  readonly seq: number
  /** cookie store; null while only the tab is known (Chromium's requests), resolved by the fold from `tab-seen` */
  readonly store: string | null
  /** registrable domain (private suffixes apply) or host of what was seen; null where it concerns every site */
  readonly site: string | null
}

export interface Place {
  readonly scheme: 'http' | 'https' | 'ws' | 'wss' | 'other'
  readonly host: string
  /** explicit or the scheme's default */
  readonly port: number
  /** path with identifier-like segments replaced by `{id}` and `;name=value` by `;name`; never a query value */
  readonly path: string
  readonly queryNames: readonly string[]
  /** what a routing parameter asks for (`?action=logout`), where one speaks of a session: the kind alone, never its text */
  readonly action?: RoutedAction
}

export type RoutedAction = 'login' | 'logout' | 'registration' | 'reset' | 'password'

export type ResourceType =
  | 'document'
  | 'subdocument'
  | 'xhr'
  | 'script'
  | 'style'
  | 'image'
  | 'font'
  | 'media'
  | 'websocket'
  | 'ping'
  | 'other'

/** One hop of one request. */
export interface RequestHop extends Envelope {
  /** unique within the epoch; redirect hops share it */
  readonly request: string
  readonly hop: number
  readonly method: string
  readonly place: Place
  readonly resource: ResourceType
  readonly tab: number
  readonly frame: number
  readonly document: string | null
  readonly lifecycle: 'active' | 'prerender' | 'prefetch'
  /** site (scheme and registrable domain) of the initiator, or null for the user's own navigation */
  readonly initiator: string | null
  /** cookie site of the tab's top-level page, where known and other than `site` */
  readonly topLevelSite: string | null
}

/** A part of a URL or Referer, 8 characters or more, by digest: where a token may leak (design, Leak search). */
export interface UrlPart {
  readonly where: 'query' | 'path' | 'path-parameter' | 'path-modifier' | 'referer' | 'fragment'
  /** name of the parameter, else null */
  readonly name: string | null
  readonly digest: Digest
}

export interface SentCookie {
  readonly name: string
  readonly digest: Digest
  readonly identity: Digest
  /** given by recordings when a value is first seen on a request; the live browser has them from the jar */
  readonly traits?: ValueTraits
}

/** A request left for the server (`onSendHeaders`): what was really sent. */
export interface RequestSent extends RequestHop {
  readonly type: 'request-sent'
  readonly cookies: readonly SentCookie[]
  readonly authorization: { readonly scheme: string; readonly digest: Digest } | null
  /** digests of X-CSRF / X-XSRF-like header values: what a script echoes */
  readonly echoes: readonly Digest[]
  readonly urlParts: readonly UrlPart[]
  /** cookie site of the Referer, where sent */
  readonly refererSite: string | null
  /** a script asks another origin to share its answer: `Origin` names another one than is asked, or none */
  readonly crossOrigin?: true
}

/** Who may read an answer from another origin (Fetch, CORS protocol): anyone, one named origin, or that one with credentials too. */
export type Sharing = 'anyone' | 'anyone-with-credentials' | 'one-origin' | 'one-origin-with-credentials'

/** What a response said beside its cookies (`onHeadersReceived`, `onResponseStarted`, `onBeforeRedirect`, `onCompleted`, `onErrorOccurred`). */
export interface RequestCompleted extends RequestHop {
  readonly type: 'request-completed'
  /** 0 where it failed without an answer */
  readonly status: number
  readonly fromCache: boolean
  /** target of a redirect */
  readonly location: (Place & { readonly errorWord: boolean }) | null
  readonly contentType: string | null
  readonly cacheControl: string | null
  /** `Age` in seconds, or null */
  readonly age: Seconds | null
  readonly cacheHit: boolean
  readonly hsts: { readonly maxAge: Seconds; readonly includeSubDomains: boolean } | null
  readonly referrerPolicy: string | null
  readonly clearSiteData: readonly string[]
  /** scheme of WWW-Authenticate, lower case */
  readonly authenticate: string | null
  /** the answer registers a device-bound session, or asks for the proof of one (DBSC) */
  readonly deviceBound: boolean
  /** it asks for one by a name of the first drafts, which browsers do not heed */
  readonly deviceBoundByOldName?: true
  /** absent without `Access-Control-Allow-Origin`; credentials are not allowed to anyone, whatever the answer says */
  readonly sharing?: Sharing
  /** of the fragment that a redirect leads to, where it has one: it goes to no server */
  readonly fragmentParts?: readonly UrlPart[]
}

/** One Set-Cookie line of a response, also one that no jar will hold. */
export interface SetCookieReceived extends RequestHop {
  readonly type: 'set-cookie-received'
  readonly index: number
  readonly cookie: ReceivedCookie
  readonly traits: ValueTraits
  readonly status: number
}

/** Names of what was submitted, never the values. */
export interface FormSubmitted extends RequestHop {
  readonly type: 'form-submitted'
  readonly encoding: 'form' | 'multipart' | 'json' | 'unreadable' | 'none'
  /** field names or JSON keys (nested: `a.b`), at most 64 */
  readonly fields: readonly string[]
  /** fields whose value was empty: an empty password is no attempt */
  readonly emptyFields: readonly string[]
  /** GraphQL operation name, JSON-RPC method, or the {@link RoutedAction} of a routing field */
  readonly operation: string | null
  /** digests of the typed login name: as typed, lower case, MD5, SHA-1, SHA-256 of each; forgotten after ten minutes */
  readonly loginName: readonly Digest[]
  /** digests of fields named like CSRF tokens */
  readonly echoes: readonly Digest[]
}

export interface CookieStored extends Envelope {
  readonly type: 'cookie-stored'
  readonly cookie: CookieIdentity
  /** null where only its presence on a request was seen (a recording's script-set cookie) */
  readonly attributes: StoredAttributes | null
  readonly traits: ValueTraits
  readonly cause: string
  /** a recording's jar is modelled by http-state, not seen */
  readonly modelled: boolean
}

export interface CookieRemoved extends Envelope {
  readonly type: 'cookie-removed'
  readonly cookie: CookieIdentity
  readonly cause: 'explicit' | 'overwrite' | 'expired' | 'expired-overwrite' | 'evicted' | 'unseen'
  readonly modelled: boolean
}

/** Everything that one store held for one site at one moment: what is not in it was not there. */
export interface JarScanned extends Envelope {
  readonly type: 'jar-scanned'
  readonly scan: string
  /** `browser-start`: the browser itself has just started, and not only this extension */
  readonly reason: 'start' | 'grant' | 'journey-start' | 'journey-end' | 'request' | 'browser-start'
  readonly cookies: readonly { readonly cookie: CookieIdentity; readonly attributes: StoredAttributes; readonly traits: ValueTraits }[]
  /** the list was longer than the bound */
  readonly cut: boolean
}

export interface PageRead extends Envelope {
  readonly type: 'page-read'
  readonly place: Place
  readonly tab: number
  readonly frame: number
  readonly passwordInput: boolean
  readonly codeInput: boolean
  readonly logoutControl: boolean
  readonly loginForm: boolean
  readonly storageKeys: { readonly local: readonly string[]; readonly session: readonly string[] }
  /** known token digests that stand in storage, in the page's text or in the fragment of its address */
  readonly holds: readonly { readonly digest: Digest; readonly where: 'local-storage' | 'session-storage' | 'html' | 'fragment' }[]
  /** other hosts whose every script in the page is pinned (Subresource Integrity); absent where there is none */
  readonly pinnedScripts?: readonly string[]
}

export interface TabSeen extends Envelope {
  readonly type: 'tab-seen'
  readonly tab: number
  readonly private: boolean
}

export interface AccessChanged extends Envelope {
  readonly type: 'access-changed'
  /** `site`: the registrable domain with its subdomains; `partial`: some hosts of it only */
  readonly access: 'none' | 'partial' | 'site' | 'all'
}

/** Something may have been missed between two moments. */
export interface Gap extends Envelope {
  readonly type: 'gap'
  readonly from: EpochMilliseconds
  readonly until: EpochMilliseconds
  readonly why: 'worker-death' | 'quota' | 'paused' | 'cut'
}

export type Mark =
  | { readonly what: 'signed-in' | 'signed-out' | 'password-changed' | 'role-changed' }
  | { readonly what: 'session-token' | 'not-session-token'; readonly cookie: CookieIdentity }

export interface UserMarked extends Envelope {
  readonly type: 'user-marked'
  readonly mark: Mark
}

/** What a probe found that the user started: which cookies it sent and what that proved, never a value. */
export interface ProbeAnswered extends Envelope {
  readonly type: 'probe-answered'
  /** its kind, by {@link ProbeId}: one of another version of the extension is kept as it is */
  readonly probe: string
  /** the answer to the question of its kind */
  readonly outcome: 'yes' | 'no' | 'cannotTell'
  /** word for why it cannot tell, or for what of several its answer is, else null */
  readonly why: string | null
  /** the one host that was asked */
  readonly host: string
  /** every cookie that was asked about: the lists below are places in this one */
  readonly cookies: readonly CookieKey[]
  /** what each request carried, in order */
  readonly sent: readonly (readonly number[])[]
  /** the smallest sets with which the server knows the user: one needs all of its members, several are alternatives */
  readonly sets: readonly (readonly number[])[]
  /** members of a set without which the server no longer knew the user */
  readonly proven: readonly number[]
  /** in no such set */
  readonly unneeded: readonly number[]
  /** numbers that it measured, in an order that is its kind's */
  readonly measured?: readonly number[]
}

/**
 * Lists of secrets were tried on a cookie, on the user's click: where the one stands that seals it, never the secret. `null`: none of them
 * does, which takes back what an earlier search found in lists that were tried again.
 */
export interface SecretsTried extends Envelope {
  readonly type: 'secrets-tried'
  readonly cookie: CookieKey
  readonly found: SecretPlace | null
  /** how many lines the list that the user brought has: by that it is known again */
  readonly lines: number
}

/** A place in the list that comes with this tool, or in the one that the user brought, whose lines count from 1. */
export interface SecretPlace {
  readonly list: 'usual' | 'added'
  readonly line: number
}

/** One thing that was seen. Names end in a past participle; conclusions are facts. */
export type Observation =
  | RequestSent
  | RequestCompleted
  | SetCookieReceived
  | FormSubmitted
  | CookieStored
  | CookieRemoved
  | JarScanned
  | PageRead
  | TabSeen
  | AccessChanged
  | Gap
  | UserMarked
  | ProbeAnswered
  | SecretsTried
