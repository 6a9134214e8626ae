import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { fuzzed, longestReading } from './fuzzed.ts'
import { targets } from './targets.ts'
import { decoders } from './value-targets.ts'

vi.mock('../../src/browser/api.ts', () => ({ browser: {} }))

/** In milliseconds for each reader; `npm run fuzz` goes on for as long as one likes. */
const timeEach = 400

describe('whatever comes from outside is read in bounded time, and breaks nothing', () => {
  test.each(targets)('$name', (target) => {
    for (const seed of target.seeds) target.read(seed)
    fc.assert(
      fc.property(target.grow(target.seeds), (text) => {
        expect(fuzzed(target, text).took).toBeLessThanOrEqual(longestReading)
      }),
      { numRuns: 100_000, interruptAfterTimeLimit: timeEach, markInterruptAsFailure: false },
    )
  })
})

test('every decoder of values is among them', () => {
  const modules = import.meta.glob<object>('../../src/audit/value/formats/*.ts', { eager: true })
  const written = Object.entries(modules).flatMap(([file, module]) => (file.endsWith('/index.ts') ? [] : Object.values(module)))
  expect(written.filter((one) => typeof one === 'function' && !decoders.includes(one))).toEqual([])
  expect(written.length).toBeGreaterThanOrEqual(decoders.length)
})

test('a reader that breaks, and one that hangs, is caught', () => {
  const broken = { name: '', seeds: [], grow: () => fc.string(), read: (text: string) => JSON.parse(text) }
  expect(() => fuzzed(broken, '{')).toThrow()
  const hanging = { ...broken, read: busyFor(longestReading + 10) }
  expect(fuzzed(hanging, '').took).toBeGreaterThan(longestReading)
})

/** In milliseconds of processor time. */
function busyFor(long: number): () => string {
  return () => {
    const from = process.cpuUsage()
    let spent: NodeJS.CpuUsage
    do spent = process.cpuUsage(from)
    while (spent.user + spent.system < long * 1000)
    return ''
  }
}
