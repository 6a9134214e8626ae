import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { testTally } from '../../scripts/check/tally.ts'

describe('what a part adds to the closing line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sidwatch-tally-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it.each([
    { when: 'a check passed', status: 0, counts: null, adds: [1, 0] },
    { when: 'a check failed', status: 2, counts: null, adds: [0, 1] },
    { when: 'all tests passed', status: 0, counts: [7, 7], adds: [7, 0] },
    { when: 'two tests failed', status: 1, counts: [7, 5], adds: [5, 2] },
    { when: 'a test was skipped: left out is not passed', status: 0, counts: [7, 6], adds: [6, 1] },
    { when: 'a file of tests did not load', status: 1, counts: [7, 7], adds: [7, 1] },
    { when: 'no test ran at all', status: 0, counts: [0, 0], adds: [0, 1] },
    { when: 'the runner died before it counted', status: 1, counts: 'none', adds: [0, 1] },
    { when: 'the runner ended well without counting', status: 0, counts: 'none', adds: [0, 1] },
  ])('$when', ({ status, counts, adds: [passed, failed] }) => {
    const file = join(folder, 'counts.json')
    rmSync(file, { force: true })
    if (Array.isArray(counts)) writeFileSync(file, JSON.stringify({ numTotalTests: counts[0], numPassedTests: counts[1] }))
    expect(testTally(status, counts === null ? null : file)).toEqual({ passed, failed })
  })
})
