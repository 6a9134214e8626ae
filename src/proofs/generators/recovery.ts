/** A generator that was recovered from part of a sample and has proved itself on the rest. */
export interface Recovery {
  /** message id of what it is, without `proof.` */
  readonly generator: string
  readonly args: Readonly<Record<string, string | number>>
  /** IDs that it was recovered from */
  readonly from: number
  /** further IDs that came out as it said */
  readonly predicted: number
  /** bits that it said right, none of which went into the recovery */
  readonly bits: number
  /** hypotheses that were tried, each of which might have been right by chance */
  readonly tries: number
  /** it explains every character that varies; else only a part of each ID */
  readonly whole: boolean
  /** what the server issues next, likeliest first; empty where that cannot be said */
  readonly next: readonly string[]
}

/** Less than one false proof in a million million samples. */
export const proofBits = 40

/** Log2 of the chance that independent random IDs would have borne out so much. */
export function falsePositive({ bits, tries }: Pick<Recovery, 'bits' | 'tries'>): number {
  return Math.log2(tries) - bits
}

export function isProof(recovery: Recovery): boolean {
  return falsePositive(recovery) <= -proofBits
}
