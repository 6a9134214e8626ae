import { existsSync, readFileSync } from 'node:fs'

export interface Tally {
  readonly passed: number
  readonly failed: number
}

export interface TestTally extends Tally {
  readonly seconds: number
}

/**
 * What one part adds to the closing line. Without a file of counts the part is one; with one, its tests are counted, a skipped test counts
 * as failed (nothing is left out in silence), and a run that failed without a failed test (a file that does not load) counts as one.
 */
export function testTally(status: number, countsFile: string | null): Tally {
  if (countsFile === null || !existsSync(countsFile)) return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  const counts = JSON.parse(readFileSync(countsFile, 'utf8')) as Readonly<Record<'numTotalTests' | 'numPassedTests', number>>
  const failed = counts.numTotalTests - counts.numPassedTests
  return { passed: counts.numPassedTests, failed: status !== 0 && failed === 0 ? 1 : failed }
}
