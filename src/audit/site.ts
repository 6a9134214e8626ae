import type { CookieIdentity, CookieKey, ReceivedCookie, StoredAttributes } from './cookie.ts'
import type {
  AccessChanged,
  FormSubmitted,
  Gap,
  JarScanned,
  Mark,
  PageRead,
  ProbeAnswered,
  RequestCompleted,
  RequestHop,
  RequestSent,
  SecretPlace,
  SeenId,
} from './observation.ts'
import type { EpochMilliseconds, Seconds } from './time.ts'
import type { Digest, ValueTraits } from './traits.ts'
import type { Exposure, Journey } from './view.ts'

/**
 * What is known of one cookie site in one store: the fold of its observations (design, The log and the fold).
 * Everything is bounded; what was cut says so. Facts, rules and reports are functions of this alone and of `asOf`.
 */
export interface SiteState {
  readonly v: 1
  readonly store: string
  readonly site: string
  readonly cookies: ReadonlyMap<CookieKey, CookieHistory>
  /** requests with all that belongs to them, in canonical order; plain ones are merged and dropped first */
  readonly exchanges: readonly Exchange[]
  readonly pages: readonly PageRead[]
  readonly marks: readonly SeenMark[]
  /** oldest first */
  readonly probes: readonly SeenProbe[]
  readonly gaps: readonly Gap[]
  readonly scans: readonly SeenScan[]
  readonly hosts: ReadonlyMap<string, HostRecord>
  readonly access: AccessChanged['access'] | null
  /** journeys whose exchanges were dropped: their verdict stands */
  readonly settled: readonly Journey[]
  /** exposures whose request or page may be dropped: what was found stands */
  readonly exposures: readonly Exposure[]
  /** Set-Cookie lines of the last seconds that no stored cookie has claimed: the cookie may still come */
  readonly unclaimed: readonly UnclaimedLine[]
  /** characters that its text has at most */
  readonly size: number
  /** what of each worker life is folded in, so that a log entry that outlived its folding is skipped */
  readonly folded: ReadonlyMap<string, FoldedMark>
  /** something was dropped to keep the bounds */
  readonly cut: boolean
  /** what searches in lists found, one for each cookie, oldest first; absent where nothing was */
  readonly secrets?: readonly SeenSecret[]
}

export interface SeenMark {
  readonly id: SeenId
  readonly at: EpochMilliseconds
  readonly mark: Mark
}

/** Where the secret stands that seals a cookie. */
export interface SeenSecret extends SecretPlace {
  readonly id: SeenId
  readonly at: EpochMilliseconds
  readonly cookie: CookieKey
  /** of the list that the user brought */
  readonly lines: number
}

/** What a probe found. What each request carried is kept of the newest only. */
export type SeenProbe = Pick<
  ProbeAnswered,
  'id' | 'at' | 'probe' | 'outcome' | 'why' | 'host' | 'cookies' | 'sent' | 'sets' | 'proven' | 'unneeded' | 'measured'
>

export interface SeenScan {
  readonly id: SeenId
  readonly at: EpochMilliseconds
  readonly reason: JarScanned['reason']
}

export interface HostRecord {
  readonly schemes: readonly string[]
  readonly ports: readonly number[]
  readonly hsts: { readonly maxAge: Seconds; readonly includeSubDomains: boolean; readonly id: SeenId } | null
}

/** One cookie through time: its stays in the jar, and the Set-Cookie lines that spoke of it. */
export interface CookieHistory {
  readonly key: CookieKey
  readonly cookie: CookieIdentity
  /** oldest first, at most 32 */
  readonly generations: readonly Generation[]
}

/** One stay in the jar with one value and one set of attributes. */
export interface Generation {
  readonly traits: ValueTraits
  readonly attributes: StoredAttributes | null
  readonly modelled: boolean
  readonly from: EpochMilliseconds
  readonly id: SeenId
  /** last moment that confirmed it: stored again unchanged, in a scan, or sent */
  readonly confirmed: EpochMilliseconds
  /** null while it is in the jar */
  readonly until: EpochMilliseconds | null
  readonly ended: { readonly id: SeenId; readonly cause: string } | null
  /** the Set-Cookie line that stored it, by key and digest within −50 ms to +2 s; null: unseen */
  readonly header: SeenId | null
  readonly sent: {
    readonly first: SeenId
    readonly last: SeenId
    readonly firstAt: EpochMilliseconds
    readonly lastAt: EpochMilliseconds
  } | null
}

/** A Set-Cookie line as the state keeps it. */
export interface SeenLine {
  readonly id: SeenId
  readonly at: EpochMilliseconds
  readonly cookie: ReceivedCookie
  readonly traits: ValueTraits
}

/** One hop of one request with all that was seen of it. */
export interface Exchange {
  /** `epoch/request/hop` */
  readonly key: string
  readonly at: EpochMilliseconds
  /** cookie site of the request; another than the state's where a page of the site sent it elsewhere */
  readonly site: string
  readonly hop: Pick<
    RequestHop,
    'request' | 'hop' | 'method' | 'place' | 'resource' | 'tab' | 'frame' | 'document' | 'lifecycle' | 'initiator' | 'topLevelSite'
  >
  readonly form: Pick<FormSubmitted, 'id' | 'encoding' | 'fields' | 'emptyFields' | 'operation' | 'loginName' | 'echoes'> | null
  readonly sent: Pick<RequestSent, 'id' | 'at' | 'cookies' | 'authorization' | 'echoes' | 'urlParts' | 'refererSite' | 'crossOrigin'> | null
  readonly lines: readonly SeenLine[]
  readonly completed: Pick<
    RequestCompleted,
    | 'id'
    | 'at'
    | 'status'
    | 'fromCache'
    | 'location'
    | 'contentType'
    | 'cacheControl'
    | 'age'
    | 'cacheHit'
    | 'clearSiteData'
    | 'authenticate'
    | 'deviceBound'
    | 'sharing'
    | 'fragmentParts'
    | 'deviceBoundByOldName'
  > | null
}

/** What of a Set-Cookie line is needed to find the cookie that it stores. */
export interface UnclaimedLine {
  readonly id: SeenId
  readonly at: EpochMilliseconds
  readonly name: string
  readonly digest: Digest
  /** the attributes as they count; null where the line has none */
  readonly domain: string | null
  readonly path: string | null
  /** where what stood beside it in the answer told more of the value than it tells alone */
  readonly told?: ValueTraits
}

/** Every entry of a worker life with a sequence up to `upTo` is folded in, and those of `beyond`; the newest of them is of `until`. */
export interface FoldedMark {
  readonly upTo: number
  readonly beyond: readonly number[]
  readonly until: EpochMilliseconds
}
