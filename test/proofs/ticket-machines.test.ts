import { describe, expect, it } from 'vitest'
import { mersenneTwister } from '../../scripts/demo/mersenne-twister.ts'
import { lookingLike } from '../../scripts/demo/ticket-machines.ts'
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

  it.each(ticketMachines)('$name gives nothing away on the hardened side', ({ begin }) => {
    const issue = lookingLike(begin())
    const { report, next } = analyseIds(Array.from({ length: 200 }, (_, i) => ({ text: issue(start + 500 * i), at: start + 500 * i })))
    expect([report.outcome, report.generator, next]).toEqual(['nothing-found', null, []])
  })

  it('have the Mersenne Twister of C++, whose ten-thousandth word is in its standard (ISO/IEC 14882 §rand.predef)', () => {
    const next = mersenneTwister(5489)
    expect(Array.from({ length: 10_000 }, next).at(-1)).toBe(4_123_659_995)
  })
})
