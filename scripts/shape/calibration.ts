import { bent, type Calibration, calibrated } from '../../src/audit/facts/shape/calibrated.ts'

/** A cookie of a site that was held out of the training, with its label. */
export interface HeldOut {
  readonly logOdds: number
  readonly isToken: boolean
  readonly weight: number
}

/** The calibration that makes held-out log-odds say what share of them is right: logistic regression by gradient steps. */
export function calibrate(held: readonly HeldOut[]): Calibration {
  let slope = 1
  let bend = 0
  let offset = 0
  for (let round = 0; round < 4_000; round++) {
    let bySlope = 0
    let byBend = 0
    let byOffset = 0
    for (const { logOdds, isToken, weight } of held) {
      const error = weight * (calibrated(logOdds, { slope, bend, offset }) - (isToken ? 1 : 0))
      bySlope += error * logOdds
      byBend += error * bent(logOdds)
      byOffset += error
    }
    slope -= (0.3 * bySlope) / held.length
    bend -= (0.3 * byBend) / held.length
    offset -= (0.3 * byOffset) / held.length
  }
  return { slope: toThousandths(slope), bend: toThousandths(bend), offset: toThousandths(offset) }
}

function toThousandths(value: number): number {
  return Math.round(value * 1000) / 1000
}

/** What was said against what was right, in five steps of probability; each cookie counts as much as it did in the calibration. */
export function reliability(held: readonly { readonly probability: number; readonly isToken: boolean; readonly weight: number }[]) {
  return [0, 0.2, 0.4, 0.6, 0.8].map((from) => {
    const within = held.filter(({ probability }) => probability >= from && (probability < from + 0.2 || from === 0.8))
    const cookies = within.reduce((sum, { weight }) => sum + weight, 0)
    const mean = within.reduce((sum, { probability, weight }) => sum + weight * probability, 0) / Math.max(1, cookies)
    const right = within.reduce((sum, { isToken, weight }) => sum + (isToken ? weight : 0), 0) / Math.max(1, cookies)
    return { from, cookies, said: Math.round(mean * 100) / 100, right: Math.round(right * 100) / 100 }
  })
}
