import type { CollectedId, IdReport } from '../audit/id-report.ts'
import type { OnShare, Search } from './search.ts'

/** Which IDs are to be looked at, and how. */
export interface IdQuestion {
  /** as a probe collected them, or one a line: pasted, or in a file */
  readonly ids: readonly CollectedId[] | string | Blob
  /** names that the IDs may be made of */
  readonly names: readonly string[]
  readonly thorough: boolean
}

/** What an analysis found: the report, and what the server issues next, to be shown and forgotten. */
export interface IdFindings {
  readonly report: IdReport
  readonly next: readonly string[]
}

/** What cannot be looked at, and which line of it is at fault; 0 where none is alone. */
export interface UnusableIds {
  readonly why: 'no-ids' | 'too-long' | 'too-many' | 'no-time' | 'no-text' | 'too-large'
  readonly line: number
}

export type SearchIds = (question: IdQuestion, onShare: OnShare) => Search<IdFindings | UnusableIds>
