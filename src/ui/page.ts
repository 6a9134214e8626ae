import type { Acceptance } from '../audit/acceptance.ts'
import type { Change } from '../audit/change.ts'
import type { Mark } from '../audit/observation.ts'
import type { ProbeOffer, ProbeProgress, ProbeQuestion, SessionCheck } from '../audit/probe.ts'
import type { Fix, Report } from '../audit/report.ts'
import type { FixId } from '../audit/rule.ts'
import type { EpochMilliseconds } from '../audit/time.ts'
import type { ComparedVisit } from '../audit/visit.ts'

/** What the page knows of the tab beside the report. */
export interface Page {
  /** `not-allowed`: the browser keeps extensions off the page; `newer-version`: its stored state is not ours; `unreachable`: no answer */
  readonly status: 'loading' | 'ready' | 'not-allowed' | 'newer-version' | 'unreachable'
  /** registrable domain or host; null where the page has none */
  readonly site: string | null
  /** access covers the subdomains: not so for IP addresses and single labels */
  readonly withSubdomains: boolean
  readonly access: 'none' | 'partial' | 'site' | 'all'
  /** there was access before */
  readonly accessLost: boolean
  readonly paused: boolean
  readonly store: 'default' | 'private' | 'container'
}

/** What is known of probes beside the report. */
export interface Probes {
  /** null until the background has answered */
  readonly offer: ProbeOffer | null
  /** null where none is under way */
  readonly progress: ProbeProgress | null
}

/** What a person records of a site, or has recorded. */
export interface Flow {
  readonly site: string
  readonly since: EpochMilliseconds
  /** null while it is recorded */
  readonly until: EpochMilliseconds | null
}

/** What is now against what a baseline knew of the site. */
export interface Comparison {
  /** it knew the site, by its name or by an alias */
  readonly isKnown: boolean
  readonly changes: readonly BaselineChange[]
}

export type BaselineChange = Pick<Change, 'kind' | 'subject' | 'rule' | 'from' | 'to' | 'worse'>

/** What the pages that follow a tab are functions of. */
export interface SiteProps {
  readonly page: Page
  readonly report: Report | null
  readonly probes?: Probes | null
  readonly accepted?: readonly Acceptance[]
  /** null where none was begun */
  readonly flow?: Flow | null
  /** null where nothing is remembered, as of a private window */
  readonly visit?: ComparedVisit | null
}

/** What a person can ask for. Each is called first thing in a click, so that the browser sees the gesture. */
export interface Commands {
  readonly allowSite: () => void
  readonly allowAll: () => void
  /** Null where there is nobody to tell: the site is a recording. So with the others that may be null, if nothing else is said. */
  readonly mark: ((mark: Mark) => Promise<void>) | null
  readonly pause: (paused: boolean) => Promise<void>
  readonly clear: () => Promise<void>
  /** Asks what a probe would do. */
  readonly offerProbe: (check: SessionCheck) => void
  readonly startProbe: (check: SessionCheck, question: ProbeQuestion) => Promise<void>
  /** What an armed probe waits for has happened. */
  readonly continueProbe: () => Promise<void>
  readonly cancelProbe: () => Promise<void>
  readonly copy: (text: string) => Promise<void>
  /** Opens the page that stays beside the tab; null where there is no place for it, or this is it. */
  readonly openPanel: (() => void) | null
  /** Opens the whole report in a tab, at a part of it; null where there is none, or this is it. */
  readonly openReport: ((part?: 'baseline') => void) | null
  readonly print: () => void
  /** Saves the report as a file. */
  readonly save: (() => Promise<void>) | null
  readonly openOptions: () => void
  /** Lives with a finding, for a reason. */
  readonly accept: ((finding: Pick<Acceptance, 'rule' | 'subject'>, reason: string) => Promise<void>) | null
  readonly revoke: (finding: Pick<Acceptance, 'rule' | 'subject'>) => Promise<void>
  readonly beginFlow: () => Promise<void>
  readonly endFlow: () => Promise<void>
  /** Saves what was recorded as a session file. */
  readonly saveFlow: () => Promise<void>
  readonly dropFlow: () => Promise<void>
  /** Saves what is known of the site as a baseline, to be kept beside the code. */
  readonly saveBaseline: () => Promise<void>
  /** Compares what is known with a baseline; null where the page cannot ask for a file: the report's can. @throws where the file is none */
  readonly compareBaseline: ((file: File) => Promise<Comparison>) | null
  /** Compares the site with what is known now from now on, or no longer. */
  readonly keepBaseline: (isKept: boolean) => Promise<void>
  /** Every framework that there are fixes for, by name. */
  readonly frameworks: () => Promise<readonly FrameworkName[]>
  /** How a cookie is mended in a framework (`any`: by a header line); null where there is no answer. */
  readonly fixFor: (framework: string, fix: FixId, cookieName: string) => Promise<Fix | null>
}

export interface FrameworkName {
  readonly id: string
  readonly name: string
}

export type EmptyState =
  | 'no-access'
  | 'partial-access'
  | 'not-allowed'
  | 'no-cookies'
  | 'no-session'
  | 'bearer'
  | 'access-lost'
  | 'newer-version'
  | 'unreachable'

/** Why there is nothing, or less than all, to show; null where a session token is shown under full access. */
export function emptyState(page: Page, report: Report | null): EmptyState | null {
  if (page.status !== 'ready' && page.status !== 'loading') return page.status
  if (page.accessLost) return 'access-lost'
  if (page.access === 'none') return 'no-access'
  const tokens = report?.tokens.length ?? 0
  if (page.access === 'partial' && tokens === 0) return 'partial-access'
  if (tokens > 0) return page.access === 'partial' ? 'partial-access' : null
  if (report?.bearer === true) return 'bearer'
  return (report?.others.length ?? 0) === 0 ? 'no-cookies' : 'no-session'
}
