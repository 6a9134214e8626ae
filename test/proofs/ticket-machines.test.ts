import { describe, expect, it } from 'vitest'
import { mersenneTwister } from '../../scripts/demo/mersenne-twister.ts'
import { ticketMachines } from '../../scripts/demo/ticket-makers.ts'
import { analyseIds } from '../../src/proofs/analyse-ids.ts'

const start = 1_790_000_000_000

describe('the ticket machines of the demo', () => {
  it.each(ticketMachines)('$name gives itself away', ({ is, count, begin }) => {
    const issue = begin()
    const times = Array.from({ length: count }, (_, i) => start + 500 * i + ((i * i * 37) % 211))
    const { report } = analyseIds(times.map((at) => ({ text: issue(at), at })))
    expect(report.outcome).toBe('predictable')
    expect(report.generator?.reason.id).toMatch(is)
  })

  it('have the Mersenne Twister of C++, whose ten-thousandth word is in its standard (ISO/IEC 14882 §rand.predef)', () => {
    const next = mersenneTwister(5489)
    expect(Array.from({ length: 10_000 }, next).at(-1)).toBe(4_123_659_995)
  })
})
