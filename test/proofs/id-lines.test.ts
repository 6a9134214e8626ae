import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestId, mostIds, readIdLines } from '../../src/proofs/id-lines.ts'

const read = (text: string) => readIdLines(text, Date.parse)

describe('a list of IDs', () => {
  it.each([
    { of: 'IDs one a line', text: 'a1\nb2\n', ids: [{ text: 'a1' }, { text: 'b2' }] },
    { of: 'lines as each system ends them', text: 'a1\r\nb2\rc3', ids: [{ text: 'a1' }, { text: 'b2' }, { text: 'c3' }] },
    { of: 'a byte order mark, empty lines and room around', text: '\ufeff a1 \n\n\n\tb2', ids: [{ text: 'a1' }, { text: 'b2' }] },
    { of: 'times in milliseconds', text: 'a1\t1790000000000\nb2\t1790000000500.25', ids: [at('a1', 0), at('b2', 500.25)] },
    { of: 'dates', text: 'a1\t2026-09-21T14:13:20Z', ids: [at('a1', 0)] },
    { of: 'names of JavaScript', text: '__proto__\nconstructor', ids: [{ text: '__proto__' }, { text: 'constructor' }] },
  ])('holds $of', ({ text, ids }) => {
    expect(read(text)).toEqual(ids)
  })

  it.each([
    { is: 'empty', text: ' \n\n', unusable: { why: 'no-ids', line: 0 } },
    { is: 'one long line', text: `a1\n${'x'.repeat(longestId + 1)}`, unusable: { why: 'too-long', line: 2 } },
    { is: 'longer than a hundred thousand lines', text: 'a\n'.repeat(mostIds + 1), unusable: { why: 'too-many', line: mostIds + 1 } },
    { is: 'with a time that is none', text: 'a1\tyesterday', unusable: { why: 'no-time', line: 1 } },
  ])('is unusable where it is $is', ({ text, unusable }) => {
    expect(read(text)).toEqual(unusable)
  })

  it('may be any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const ids = read(text)
        if ('why' in ids) expect(['no-ids', 'no-time']).toContain(ids.why)
        else for (const { text: id } of ids) expect(text).toContain(id)
      }),
    )
  })
})

function at(text: string, after: number) {
  return { text, at: 1_790_000_000_000 + after }
}
