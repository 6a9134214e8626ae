import type { EpochMilliseconds } from '../../audit/time.ts'

/** IDs in the order of issue, or the same piece of each. */
export interface Sample {
  readonly texts: readonly string[]
  /** when each was issued, or null where that is not known of all */
  readonly times: readonly EpochMilliseconds[] | null
  /** names of whoever got them */
  readonly names: readonly string[]
  /** may take minutes */
  readonly thorough: boolean
}
