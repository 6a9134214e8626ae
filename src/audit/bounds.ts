/** How much of one site is kept. Evidence is kept as sets and first / last, so that most of a long visit adds nothing. */
export interface Bounds {
  readonly cookies: number
  readonly generations: number
  readonly exchanges: number
  readonly linesOfExchange: number
  readonly pages: number
  readonly marks: number
  /** of one kind */
  readonly probes: number
  readonly gaps: number
  readonly scans: number
  readonly hosts: number
  readonly journeys: number
  readonly exposures: number
  readonly secrets: number
  /** characters of the state's text */
  readonly text: number
}

/** In the browser: a snapshot of 64 KB a site. */
export const liveBounds: Bounds = {
  cookies: 200,
  generations: 32,
  exchanges: 160,
  linesOfExchange: 60,
  pages: 32,
  marks: 64,
  probes: 4,
  gaps: 16,
  scans: 16,
  hosts: 32,
  journeys: 64,
  exposures: 32,
  secrets: 32,
  text: 65_536,
}

/** For a recording: it is read once and thrown away. */
export const recordingBounds: Bounds = {
  ...liveBounds,
  cookies: 3_000,
  generations: 2_000,
  exchanges: 50_000,
  pages: 5_000,
  hosts: 1_000,
  gaps: 200,
  scans: 1_000,
  journeys: 5_000,
  exposures: 5_000,
  text: Number.POSITIVE_INFINITY,
}
