/** A cookie of a site that was held out of the training, with its label. */
export interface HeldOut {
  readonly logOdds: number
  readonly isToken: boolean
  readonly weight: number
}

export interface Calibration {
  readonly slope: number
  readonly offset: number
}

/** Platt's scaling: slope and offset that make held-out log-odds say what share of them is right. */
export function calibrate(held: readonly HeldOut[]): Calibration {
  let slope = 1
  let offset = 0
  for (let round = 0; round < 4_000; round++) {
    let bySlope = 0
    let byOffset = 0
    for (const { logOdds, isToken, weight } of held) {
      const error = weight * (1 / (1 + Math.exp(-(slope * logOdds + offset))) - (isToken ? 1 : 0))
      bySlope += error * logOdds
      byOffset += error
    }
    slope -= (0.3 * bySlope) / held.length
    offset -= (0.3 * byOffset) / held.length
  }
  return { slope: Math.round(slope * 1000) / 1000, offset: Math.round(offset * 1000) / 1000 }
}

export function probabilityOf(logOdds: number, { slope, offset }: Calibration): number {
  return 1 / (1 + Math.exp(-(slope * logOdds + offset)))
}

/** What was said against what was right, in five steps of probability. */
export function reliability(held: readonly { readonly probability: number; readonly isToken: boolean }[]) {
  return [0, 0.2, 0.4, 0.6, 0.8].map((from) => {
    const within = held.filter(({ probability }) => probability >= from && (probability < from + 0.2 || from === 0.8))
    const mean = within.reduce((sum, { probability }) => sum + probability, 0) / Math.max(1, within.length)
    const right = within.filter(({ isToken }) => isToken).length / Math.max(1, within.length)
    return { from, cookies: within.length, said: Math.round(mean * 100) / 100, right: Math.round(right * 100) / 100 }
  })
}
