import type { EpochMilliseconds } from './time.ts'
import type { Reason } from './view.ts'

/** A session ID as it was collected, in the order of issue. */
export interface CollectedId {
  readonly text: string
  readonly at?: EpochMilliseconds
}

/** What many IDs of one server show. It holds none of them: what was predicted is given beside it, to be shown and forgotten. */
export interface IdReport {
  readonly v: 1
  readonly count: number
  readonly distinct: number
  readonly form: IdForm
  readonly outcome: IdOutcome
  /** a generator that was recovered and has proved itself, or null */
  readonly generator: GeneratorProof | null
  readonly tests: readonly IdTest[]
  /** bounds from above, only where they lie below what the character could hold */
  readonly minEntropy: readonly MinEntropy[]
  /** what was found, then what so many IDs can and cannot show */
  readonly reasons: readonly Reason[]
  readonly limits: readonly Reason[]
  readonly plots: IdPlots | null
}

/**
 * Predicted whole, in part, seen before, or different from what random IDs would be; nothing found is no praise, and with too few IDs nothing
 * was asked.
 */
export type IdOutcome = 'predictable' | 'partly-predictable' | 'repeating' | 'irregular' | 'nothing-found' | 'too-few'

/** What the IDs look like, with what is the same in all of them taken off. */
export interface IdForm {
  readonly shortest: number
  readonly longest: number
  /** characters that differ between IDs */
  readonly varying: number
  /** upper bound in bits: what the varying characters could hold */
  readonly bits: number
}

export interface GeneratorProof {
  readonly reason: Reason
  /** IDs it was recovered from, and further ones that came out as it said */
  readonly from: number
  readonly predicted: number
  /** bits that it said right */
  readonly bits: number
  /** log2 of the chance that independent random IDs would have borne out so much */
  readonly falsePositive: number
  /** it explains all that varies */
  readonly whole: boolean
}

/** One kind of comparison, and the place where it differed most from what independent uniform IDs give. */
export interface IdTest {
  readonly id: string
  readonly comparisons: number
  readonly worst: Reason
  /** log2 of the chance, corrected for all comparisons of all tests (Holm), at most 0 */
  readonly chance: number
  readonly rejected: boolean
}

/** What one character, counted from 0, holds at most by an estimator of NIST SP 800-90B. */
export interface MinEntropy {
  readonly estimator: 'most-common-value' | 'collision' | 'markov'
  readonly place: number
  readonly bits: number
  readonly possible: number
}

/** What the plots show, as numbers. */
export interface IdPlots {
  readonly heatMap: HeatMap
  readonly bitBias: BitBias
  readonly effectiveBits: EffectiveBits
  readonly arrival: Points | null
  readonly lag: Points
}

/** How often each symbol stands at each position, as a part of 1. */
export interface HeatMap {
  /** the character of each position, from 0 */
  readonly places: readonly number[]
  readonly symbols: readonly string[]
  readonly rows: readonly (readonly number[])[]
}

/** How often each bit is 1, less a half, and within what random bits stay. */
export interface BitBias {
  /** the character that each bit is of, from 0 */
  readonly places: readonly number[]
  readonly bias: readonly number[]
  readonly band: number
}

/** Bits that each position shows, at most as many as its symbols could hold. */
export interface EffectiveBits {
  readonly places: readonly number[]
  readonly bits: readonly number[]
  readonly possible: readonly number[]
}

/** Points between 0 and 1 in both directions. */
export interface Points {
  /** of all of them, between -1 and 1: how far the two directions go together (Pearson) */
  readonly correlation: number
  readonly points: readonly (readonly [number, number])[]
}
