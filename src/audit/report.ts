import type { StoredAttributes, SubjectId } from './cookie.ts'
import type { Timeouts } from './facts/timeouts.ts'
import type { Gap, SeenId } from './observation.ts'
import type { ProfileName } from './profile.ts'
import type { Reference } from './references.ts'
import type { FixId, Outcome, Severity } from './rule.ts'
import type { SiteState } from './site.ts'
import type { EpochMilliseconds } from './time.ts'
import type { Answer, CookieClass, EvidenceClass, JourneyKind, Reason, TokenSet } from './view.ts'

export type Letter = 'A' | 'B' | 'C' | 'D' | 'E'

/** What pages, exports and baselines read: message ids and arguments, never finished prose, never a value or a digest. */
export interface Report {
  readonly v: 1
  readonly store: string
  readonly site: string
  readonly asOf: EpochMilliseconds
  readonly profile: ProfileName
  /** null where no session token is recognised (no grade) */
  readonly grade: { readonly letter: Letter; readonly score: number } | null
  readonly tokens: readonly TokenSummary[]
  /** tokens that are one subject: a finding that holds for all of them names the set */
  readonly sets: readonly SetSummary[]
  /** failed and cantTell, by severity, rule, subject; passed ones are in `outcomes` */
  readonly findings: readonly Finding[]
  readonly others: readonly OtherCookie[]
  readonly events: readonly EventSummary[]
  /** the ordered story, oldest first, at most 100 entries; findings point into it by their evidence */
  readonly timeline: readonly TimelineEntry[]
  /** tests that the user started, oldest first */
  readonly probes: readonly ProbeSummary[]
  readonly outcomes: readonly RuleOutcome[]
  readonly gaps: readonly Pick<Gap, 'from' | 'until' | 'why'>[]
  readonly access: SiteState['access']
  readonly bearer: boolean
  readonly cut: boolean
}

export interface CookieSummary {
  readonly subject: SubjectId
  readonly name: string
  readonly domain: string
  readonly hostOnly: boolean
  readonly path: string
  readonly partition: string | null
  readonly class: CookieClass
  readonly evidenceClass: EvidenceClass
  readonly probability: number
  readonly reasons: readonly Reason[]
  readonly present: boolean
  readonly attributes: StoredAttributes | null
  readonly framework: string | null
}

export interface TokenSummary extends CookieSummary {
  /** 0 to 100 */
  readonly score: number
  readonly length: number
  readonly bits: number
  readonly formats: readonly string[]
  /** short digests (first four characters) of the last generations, oldest first: tells change from sameness, nothing else */
  readonly generations: readonly { readonly from: EpochMilliseconds; readonly until: EpochMilliseconds | null; readonly mark: string }[]
  /** origins it was set by and sent to, `scheme://host:port` */
  readonly setBy: readonly string[]
  readonly sentTo: readonly string[]
}

export interface SetSummary {
  readonly subject: SubjectId
  readonly joined: TokenSet['joined']
  readonly members: readonly SubjectId[]
}

export type OtherCookie = CookieSummary

export interface Finding {
  readonly rule: string
  readonly subject: SubjectId
  readonly outcome: 'failed' | 'cantTell'
  readonly severity: Severity
  readonly evidenceClass: EvidenceClass | null
  readonly because: Reason
  readonly evidence: readonly SeenId[]
  readonly references: readonly Reference[]
  readonly fix: Fix | null
  /** stood on a modelled jar (a recording) */
  readonly modelled: boolean
}

export interface Fix {
  readonly id: FixId
  /** row of `frameworks/`, or null: the generic header line */
  readonly framework: string | null
  readonly frameworkName: string | null
  /** lines to write */
  readonly text: string
  /** `tested` against the framework, or from its documentation (`knowledge`: check your version) */
  readonly source: 'tested' | 'knowledge' | 'generic'
  /** names and versions that it was tested with */
  readonly tried?: string
  /** address of what the framework says of it */
  readonly documentation?: string
  /** why the framework cannot do it, or need not */
  readonly cannot?: CannotMend
}

/** The session stands in the cookie (`content`); scripts in the browser read it (`script`); the rest is told in `fix.cannot.…`. */
export type CannotMend = 'own-code' | 'content' | 'no-setting' | 'no-renewal' | 'by-itself' | 'product' | 'script'

export interface EventSummary {
  readonly subject: SubjectId
  readonly kind: JourneyKind
  readonly answer: Answer
  readonly at: EpochMilliseconds
  readonly method: string | null
  readonly path: string | null
  readonly signals: readonly string[]
  readonly reasons: readonly Reason[]
  readonly effect: 'ended' | 'kept' | 'cannotTell' | null
}

/** What a probe sent and found, by the names of cookies. */
export interface ProbeSummary {
  readonly probe: string
  readonly at: EpochMilliseconds
  readonly host: string
  readonly outcome: 'yes' | 'no' | 'cannotTell'
  readonly why: string | null
  /** smallest sets with which the server knows the user; several are alternatives */
  readonly sets: readonly (readonly string[])[]
  readonly unneeded: readonly string[]
  /** what each request carried, in order; only of the newest probe */
  readonly sent: readonly (readonly string[])[]
  /** when the session ends, by this probe and those before it; null where it was not asked */
  readonly limits: SessionLimits | null
  /** how many IDs it collected; null where it collects none */
  readonly collected: number | null
}

export type SessionLimits = Pick<Timeouts, 'idle' | 'age' | 'either'>

/** One thing that happened, by its message id. */
export interface TimelineEntry {
  readonly at: EpochMilliseconds
  readonly what: Reason
  /** the cookie or the journey that it is about; null where it concerns all of them */
  readonly subject: SubjectId | null
  /** of a journey: whether it succeeded */
  readonly answer: Answer | null
  readonly evidence: readonly SeenId[]
}

export interface RuleOutcome {
  readonly rule: string
  readonly outcome: Outcome
  /** subjects with this outcome; empty for inapplicable and untested */
  readonly subjects: readonly SubjectId[]
  /** why it is untested: a need that was not met, or the rule broke */
  readonly why: string | null
  readonly evidence?: readonly SeenId[]
}
