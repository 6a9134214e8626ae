import type { EpochMilliseconds, Seconds } from './time.ts'

/** The kinds of probes. */
export type ProbeId = 'which-cookie' | 'timeout' | ReplayId | ForeignId | ForgeryId | 'collect-ids'

/** Probes that send a value again from before an event, by that event, as they are offered; `elsewhere`: in another session of the same user. */
export const replayIds = [
  'old-id-after-login',
  'old-id-after-logout',
  'old-id-after-password-change',
  'session-after-password-change-elsewhere',
  'session-after-login-elsewhere',
] as const

export type ReplayId = (typeof replayIds)[number]

/** Probes that send an ID which the server never issued: in the cookie, or in an address as the site itself writes it. */
export const foreignIds = ['foreign-id', 'foreign-id-in-address'] as const

export type ForeignId = (typeof foreignIds)[number]

/** Probes that send the user's own token as its server must refuse it: with another signature or none, or when it has run out. */
export const forgeryIds = ['altered-token', 'expired-token'] as const

export type ForgeryId = (typeof forgeryIds)[number]

/** How a server is asked whether it knows the user. */
export type SessionCheck =
  /** the page itself: whatever it answers differently with all cookies and with none */
  | { readonly by: 'difference' }
  | { readonly by: 'status'; readonly url: string; readonly status: number }
  | { readonly by: 'header'; readonly url: string; readonly name: string; readonly value: string }
  | { readonly by: 'text'; readonly url: string; readonly text: string }

/** What a probe would do: to be read before it is allowed. */
export interface ProbeOffer {
  /** why there can be none here, else null */
  readonly refused: 'private-window' | 'no-access' | 'no-page' | 'logout-page' | 'no-cookies' | null
  /** of the one host that is asked: scheme, host and port */
  readonly origin: string
  /** cookies that are asked about */
  readonly cookies: number
  /** most requests that it takes */
  readonly atMost: number
  /** the user has allowed tests of this site before */
  readonly consented: boolean
  /** how long the session could be left alone, each with what that takes: none where its end cannot be waited for */
  readonly timeouts: readonly TimeoutOffer[]
  /** events after which today's IDs could be sent again: none where there is none to hold */
  readonly replays: readonly ReplayOffer[]
  /** where an invented ID could be sent: none where no session token is known */
  readonly foreign: readonly ForeignOffer[]
  /** what could be tried with a signed session token: none where there is none */
  readonly forgeries: readonly ForgeryOffer[]
  /** fresh IDs that could be collected; null where no session token is known, or it is no ID */
  readonly collection: CollectionOffer | null
}

export interface ReplayOffer {
  readonly probe: ReplayId
  readonly atMost: number
}

export interface ForeignOffer {
  readonly probe: ForeignId
  readonly atMost: number
  /** why none can be invented: it would want the server's seal, or could be somebody's; else null */
  readonly unfit: 'sealed' | 'short' | null
}

export interface ForgeryOffer {
  readonly probe: ForgeryId
  readonly atMost: number
  /** until the token has surely run out; 0 where nothing is waited for */
  readonly waits: Seconds
}

export interface CollectionOffer {
  /** collected before, and still held: a collection of more goes on from there */
  readonly held: number
}

/** How many fresh IDs are collected: as a rule, and at most. */
export const collectionSizes = { usual: 200, most: 2_000 } as const

/** A visitor's ID as a server gave it out. It is handed to a page of the extension, and written nowhere else. */
export interface CollectedId {
  readonly text: string
  /** when its answer came */
  readonly at: EpochMilliseconds
}

export interface TimeoutOffer {
  /** the longest wait */
  readonly longest: Seconds
  readonly atMost: number
  /** from the start to the last request, if nobody uses the session meanwhile */
  readonly lasts: Seconds
}

/** What is to be found out. */
export type ProbeQuestion =
  | { readonly probe: 'which-cookie' }
  /** when the session ends that is left alone, for at most so long */
  | { readonly probe: 'timeout'; readonly longest: Seconds }
  /** whether what is held now still signs in after an event that is to come */
  | { readonly probe: ReplayId }
  /** whether the server takes an ID that it never issued */
  | { readonly probe: ForeignId }
  /** whether it takes a token that it must refuse; the user has allowed that on its own */
  | { readonly probe: ForgeryId; readonly allowed: true }
  /** what IDs it gives out: so many of them */
  | { readonly probe: 'collect-ids'; readonly count: number }

/** A probe under way, as pages show it: places and names, no values. */
export interface ProbeProgress {
  readonly v: 1
  readonly probe: string
  readonly host: string
  readonly atMost: number
  /** requests so far */
  readonly sent: number
  /** when the next one leaves; null: at once */
  readonly next: EpochMilliseconds | null
  /** the latest end, where there are waits */
  readonly until: EpochMilliseconds | null
  /** it holds values, and waits for the user to say that the event has happened */
  readonly armed: boolean
}
