import type { Acceptance } from './acceptance.ts'
import type { Change } from './change.ts'
import type { EpochMilliseconds } from './time.ts'

/** What got worse and what was mended since a moment. */
export interface ChangesSince {
  readonly at: EpochMilliseconds
  /** worse ones first */
  readonly changes: readonly Change[]
}

/** A visit of a site against what was known of it before; null where there is nothing to compare it with. */
export interface ComparedVisit {
  readonly lastVisit: ChangesSince | null
  /** what the user kept */
  readonly baseline: ChangesSince | null
}

/** What is kept of the visits of a site, as text, and how the newest compares. */
export interface FollowedVisit {
  readonly history: string
  readonly compared: ComparedVisit
}

/** What a report is made beside, of which it says nothing. */
export interface VisitCircumstances {
  /** when something of the site was last seen; null where nothing is new */
  readonly seen: EpochMilliseconds | null
  /** browser session */
  readonly epoch: string
  /** of what judged */
  readonly version: string
  readonly accepted: readonly Acceptance[]
}
