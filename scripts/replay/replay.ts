import { audit } from '../../src/audit/audit.ts'
import { bySite } from '../../src/audit/by-site.ts'
import { emptySite, fold } from '../../src/audit/fold.ts'
import type { Observation } from '../../src/audit/observation.ts'
import type { Report } from '../../src/audit/report.ts'

/** The file is no recorded log: one line that says where and why. */
export class UnusableLog extends Error {}

export interface RecordedLog {
  readonly browser: 'chromium' | 'firefox' | null
  readonly asOf: number
  readonly observations: readonly Observation[]
}

/** Audits a recorded log: a report for each cookie site in it. */
export function replay(text: string): readonly Report[] {
  const { browser, asOf, observations } = readRecordedLog(text)
  return [...bySite(observations).sites.values()].map(({ store, site, observations: own }) =>
    audit(fold(emptySite(store, site), own), { asOf, browser }),
  )
}

/**
 * Reads JSON lines: a header with version, browser and the moment to audit for, then one observation a line.
 * @throws UnusableLog where a line is not what it must be.
 */
export function readRecordedLog(text: string): RecordedLog {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const [header, ...seen] = lines.map((line, index) => readLine(line, index + 1))
  if (header === undefined) throw new UnusableLog('it is empty')
  if (header.v !== 1) throw new UnusableLog('line 1 must be a header with "v": 1')
  if (typeof header.asOf !== 'number') throw new UnusableLog('line 1 must say "asOf", in milliseconds since 1970')
  const browser = header.browser === 'chromium' || header.browser === 'firefox' ? header.browser : null
  return { browser, asOf: header.asOf, observations: seen.map((line, index) => observationOf(line, index + 2)) }
}

function readLine(line: string, number: number): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value === 'object' && value !== null) return { ...value }
  } catch {
    throw new UnusableLog(`line ${number} is not JSON`)
  }
  throw new UnusableLog(`line ${number} is no object`)
}

function observationOf(line: Readonly<Record<string, unknown>>, number: number): Observation {
  if (!isObservation(line)) throw new UnusableLog(`line ${number} is no observation of version 1`)
  return line
}

function isObservation(line: object): line is Observation {
  return (
    'v' in line &&
    line.v === 1 &&
    'type' in line &&
    typeof line.type === 'string' &&
    'at' in line &&
    typeof line.at === 'number' &&
    'id' in line
  )
}
