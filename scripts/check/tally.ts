import { existsSync, readFileSync } from 'node:fs'

export interface Tally {
  readonly passed: number
  readonly failed: number
}

export interface TestTally extends Tally {
  readonly seconds: number
}

/**
 * What one part adds to the closing line. Without a file of counts the part is one. With one, its tests are counted, a skipped test as failed
 * (nothing is left out in silence); a run without a count, without a test, or failed without a failed test counts as one failure.
 */
export function testTally(status: number, countsFile: string | null): Tally {
  if (countsFile === null) return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  if (!existsSync(countsFile)) return { passed: 0, failed: 1 }
  const { numTotalTests, numPassedTests } = JSON.parse(readFileSync(countsFile, 'utf8')) as Counts
  const failed = numTotalTests - numPassedTests
  const silent = failed === 0 && (status !== 0 || numTotalTests === 0)
  return { passed: numPassedTests, failed: silent ? 1 : failed }
}

/** What vitest's JSON reporter writes, as far as it is read here. */
interface Counts {
  readonly numTotalTests: number
  readonly numPassedTests: number
}
