import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { recoverGrowth } from '../../src/proofs/generators/growth.ts'
import { recoverHashed } from '../../src/proofs/generators/hashed.ts'
import { isProof } from '../../src/proofs/generators/recovery.ts'
import type { Sample } from '../../src/proofs/generators/sample.ts'
import { recoverStructure } from '../../src/proofs/generators/structured.ts'

const start = 1_790_000_000_000
/** One ID every half second, give or take what a visitor takes. */
const times = Array.from({ length: 40 }, (_, i) => start + 500 * i + ((i * 7919) % 97))
const random = (octets: number) => randomBytes(octets).toString('hex')
const hex = (number: number, digits: number) => Math.floor(number).toString(16).padStart(digits, '0')

function sample(texts: readonly string[], more: Partial<Sample> = {}): Sample {
  return { texts, times: null, names: [], thorough: false, ...more }
}

describe('counters and clocks', () => {
  const cases = [
    { of: 'a counter', texts: times.map((_, i) => `${90 + i}`), is: 'counter', next: ['130'] },
    {
      of: 'a padded counter with a prefix',
      texts: times.map((_, i) => `sess-${String(1000 + 3 * i).padStart(8, '0')}`),
      is: 'counter',
      next: ['sess-00001120'],
    },
    {
      of: 'a hexadecimal counter in capitals',
      texts: times.map((_, i) => hex(0xffe0 + i, 8).toUpperCase()),
      is: 'counter',
      next: ['00010008'],
    },
    { of: 'a counter that others use too', texts: times.map((_, i) => `u${70_000 + 7 * i + (i % 4)}`), is: 'counter', next: [] },
    { of: 'milliseconds', texts: times.map((time) => `${time + 12}`), is: 'clock', next: [] },
    { of: 'seconds before random digits', texts: times.map((time) => hex(time / 1000, 8) + random(8)), is: 'clock', next: [] },
    { of: 'milliseconds in base 36', texts: times.map((time) => time.toString(36) + random(4)), is: 'clock', next: [] },
  ]
  it.each(cases)('finds $of', ({ texts, is, next }) => {
    const recovery = recoverGrowth(sample(texts, { times }))
    expect(recovery).toMatchObject({ generator: is, next })
    expect(isProof(recovery!)).toBe(true)
  })

  it('finds a clock of IDs without times', () => {
    expect(recoverGrowth(sample(times.map((time) => hex(time, 11) + random(6))))).toMatchObject({ generator: 'clock', whole: false })
  })

  it.each([
    { of: 'random IDs', texts: times.map(() => random(16)) },
    { of: 'random IDs that were sorted', texts: times.map(() => random(16)).toSorted() },
    { of: 'random IDs with a prefix that were sorted', texts: times.map(() => `a1${random(16)}`).toSorted() },
    { of: 'the same ID again', texts: times.map(() => 'abc123') },
    { of: 'nothing', texts: [] },
    { of: 'two IDs', texts: ['1', '2'] },
  ])('takes $of for neither', ({ texts }) => {
    const recovery = recoverGrowth(sample(texts))
    expect(recovery !== null && isProof(recovery)).toBe(false)
  })
})

describe('identifiers of a standard', () => {
  const node = '8000-0242ac120002'
  const v1 = (time: number) => {
    const ticks = (BigInt(time) * 10_000n + 122_192_928_000_000_000n).toString(16).padStart(15, '0')
    return `${ticks.slice(7)}-${ticks.slice(3, 7)}-1${ticks.slice(0, 3)}-${node}`
  }
  it.each([
    { of: 'UUIDs of version 1', texts: times.map(v1), is: 'uuid-v1' },
    { of: 'uniqid() of PHP', texts: times.map((time, i) => hex(time / 1000, 8) + hex((time % 1000) * 1000 + i, 5)), is: 'php-uniqid' },
    { of: 'ObjectIds', texts: times.map((time, i) => `${hex(time / 1000, 8)}a1b2c3d4e5${hex(0x3f10 + i, 6)}`), is: 'objectid' },
    { of: 'Snowflakes', texts: times.map((time) => String((BigInt(time - 1_288_834_974_657) << 22n) | (37n << 12n))), is: 'snowflake' },
  ])('proves $of', ({ texts, is }) => {
    const recovery = recoverStructure(sample(texts))
    expect(recovery?.generator).toBe(is)
    expect(isProof(recovery!)).toBe(true)
  })

  it('proves nothing of random IDs of the same shape', () => {
    const recovery = recoverStructure(sample(times.map(() => random(12))))
    expect(isProof(recovery!)).toBe(false)
  })
})

describe('hashed inputs', () => {
  const hashed = (hash: string, text: string) => createHash(hash).update(text).digest('hex')
  it.each([
    { of: 'a counter', texts: [41, 42, 43].map((n) => hashed('md5', `${n}`)), is: 'hash.counter', next: [hashed('md5', '44')] },
    {
      of: 'a counter, cut',
      texts: [7, 8].map((n) => hashed('sha256', `${n}`).slice(0, 32)),
      is: 'hash.counter',
      next: [hashed('sha256', '9').slice(0, 32)],
    },
    { of: 'the second', texts: times.slice(0, 4).map((time) => hashed('sha1', `${Math.floor(time / 1000)}`)), is: 'hash.clock', next: [] },
    { of: 'the millisecond', texts: times.slice(0, 4).map((time) => hashed('md5', `${time - 30}`)), is: 'hash.clock', next: [] },
    { of: 'the user’s name', texts: [hashed('sha256', 'alice@example.com')], is: 'hash.name', next: [] },
  ])('finds the digest of $of', ({ texts, is, next }) => {
    const recovery = recoverHashed(sample(texts, { times: times.slice(0, texts.length), names: ['Alice@example.com'], thorough: true }))
    expect(recovery).toMatchObject({ generator: is, next })
    expect(isProof(recovery!)).toBe(true)
  })

  it('finds none in random digits', () => {
    expect(
      recoverHashed(
        sample(
          times.map(() => random(16)),
          { times },
        ),
      ),
    ).toBeNull()
  })
})
