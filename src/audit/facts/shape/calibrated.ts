/** How log-odds of the model become a probability: learned from cookies that were held out of its training. */
export interface Calibration {
  readonly slope: number
  readonly bend: number
  readonly offset: number
}

/**
 * Platt's scaling with a bend in the middle: a model is surer of itself near even odds than it may be. Rises with the log-odds as long as
 * slope and bend together do.
 *
 * @returns 0 to 1
 */
export function calibrated(logOdds: number, { slope, bend, offset }: Calibration): number {
  return 1 / (1 + Math.exp(-(slope * logOdds + bend * bent(logOdds) + offset)))
}

/** Nearly the log-odds where they are small, and nearly flat where they are large. */
export function bent(logOdds: number): number {
  return logOdds / (1 + Math.abs(logOdds))
}
