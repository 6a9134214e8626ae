import { randomBytes, randomInt } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idealIds } from '../../scripts/predict/ideal-ids.ts'
import { analyseIds } from '../../src/proofs/analyse-ids.ts'
import { words } from '../../src/proofs/words.ts'
import recorded from './recorded-ids.json' with { type: 'json' }
import { mathRandomVectors } from './vectors.ts'

const characters = (length: number, alphabet: string) => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')

const start = 1_790_000_000_000
const collected = (texts: readonly string[]) => texts.map((text, i) => ({ text, at: start + 500 * i }))

/** The next IDs are shown, but stand nowhere in what is kept. */
function expectSecret(report: unknown, texts: readonly string[]): void {
  const kept = JSON.stringify(report)
  for (const text of texts) expect(kept.includes(text)).toBe(false)
}

describe('analysing recorded IDs', () => {
  it.each(recorded)('recovers $by', ({ is, shown, next }) => {
    const analysis = analyseIds(shown.map((text) => ({ text })))
    expect(analysis.report.generator?.reason.id).toBe(is)
    expect(analysis.report.outcome).toBe('predictable')
    expect(analysis.report.generator!.falsePositive).toBeLessThanOrEqual(-40)
    const exact = !['proof.php-uniqid', 'proof.uuid-v1'].includes(is)
    expect(analysis.next).toEqual(exact ? [next] : [])
    expectSecret(
      analysis.report,
      [...shown, next].filter((text) => text.length > 6),
    )
  })

  it.each([...mathRandomVectors.b, ...mathRandomVectors.c, mathRandomVectors.d[0]])('recovers $by', ({ shown, next }) => {
    const { report, next: said } = analyseIds(shown.map((text) => ({ text })))
    expect(report.outcome).toBe('predictable')
    expect(said[0]).toBe(next)
  })
})

describe('analysing what an ID is put together of', () => {
  const session = (id: string) => `s%3A${id}.${randomBytes(32).toString('base64url')}`
  it.each([
    { of: 'a prefix', make: (i: number) => `sess_${1000 + i}`, outcome: 'predictable' },
    {
      of: 'a time before random digits',
      make: (i: number) => `${(start + 500 * i).toString(36)}${randomBytes(8).toString('hex')}`,
      outcome: 'partly-predictable',
    },
    { of: 'a counter before a signature', make: (i: number) => session(`${5000 + i}`), outcome: 'partly-predictable' },
    {
      of: 'Math.random after a time',
      make: (i: number) => `${(start + 500 * i).toString(36)}${Math.random().toString(36).slice(2, 12)}`,
      outcome: 'partly-predictable',
    },
    { of: 'one ID out of ten', make: (i: number) => `${'0123456789'[(i * 7) % 10]}${'f'.repeat(31)}`, outcome: 'repeating' },
    { of: 'a symbol that comes too often', make: () => characters(32, '0123456789abcdef0000'), outcome: 'irregular' },
    { of: 'two halves that are the same', make: () => randomBytes(8).toString('hex').repeat(2), outcome: 'irregular' },
  ])('finds $of', ({ make, outcome }) => {
    const texts = Array.from({ length: 200 }, (_, i) => make(i))
    const { report } = analyseIds(collected(texts))
    expect(report.outcome).toBe(outcome)
  })

  it('finds the digest of a name that is given', () => {
    const { report } = analyseIds([{ text: '2bd806c97f0e00af1a1fc3328fa763a9269723c8db8fac4f93af71db186d6e90' }], { names: ['alice'] })
    expect(report.generator?.reason.id).toBe('proof.hash.name')
  })
})

describe('analysing perfect IDs', () => {
  it.each(Object.entries(idealIds))('raises no alarm over %s', (_, make) => {
    for (const count of [20, 100, 400]) {
      const texts = Array.from({ length: count }, make)
      const { report, next } = analyseIds(collected(texts))
      expect([report.outcome, report.reasons, next]).toEqual(['nothing-found', [], []])
      expectSecret(report, texts)
    }
  })

  it('says that few are too few', () => {
    expect(analyseIds([]).report.outcome).toBe('too-few')
    expect(analyseIds(collected(Array.from({ length: 5 }, idealIds['32 hex']))).report.outcome).toBe('too-few')
  })
})

describe('analysing anything', () => {
  it('never throws, and has words for all it says', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('__proto__', 'constructor', '', '0', '-1', '1e999', '\u0000'),
      fc.stringMatching(/^[0-9a-f]{0,40}$/),
    )
    const id = fc.record({ text, at: fc.double() }, { requiredKeys: ['text'] })
    fc.assert(
      fc.property(fc.array(id, { maxLength: 40 }), fc.array(text, { maxLength: 2 }), (ids, names) => {
        const { report } = analyseIds(ids, { names })
        const said = [
          ...report.reasons,
          ...report.limits,
          ...report.tests.map(({ worst }) => worst),
          { id: `proof.outcome.${report.outcome}` },
        ]
        for (const { id: message } of said) expect(words[message], message).toBeTypeOf('string')
      }),
      { numRuns: 60 },
    )
  })
})
