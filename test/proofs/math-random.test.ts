import { describe, expect, it } from 'vitest'
import { recoverLinear } from '../../src/proofs/generators/linear-recovery.ts'
import { fractionDigits } from '../../src/proofs/generators/recipes/fraction.ts'
import { recipesFor } from '../../src/proofs/generators/recipes/index.ts'
import type { Recovery } from '../../src/proofs/generators/recovery.ts'
import { mathRandomVectors } from './vectors.ts'

const near = { gaps: 16, strides: 3, starts: 2 }

function recovered(texts: readonly string[], bounds = near): Recovery | null {
  for (const recipe of recipesFor(texts)) {
    const recovery = recoverLinear(texts, recipe, bounds)
    if (recovery !== null) return recovery
  }
  return null
}

/** Ways to make an ID that people copy from answers. */
const ways = {
  'a UUID of version 4': () =>
    'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replaceAll(/[xy]/g, (kind) => {
      const value = (Math.random() * 16) | 0
      return (kind === 'x' ? value : (value & 3) | 8).toString(16)
    }),
  '32 hexadecimal digits': () => Array.from({ length: 32 }, () => Math.floor(Math.random() * 16).toString(16)).join(''),
  'a GUID of groups of four digits': () => {
    const four = () =>
      Math.floor((1 + Math.random()) * 0x10000)
        .toString(16)
        .slice(1)
    return `${four()}${four()}-${four()}-${four()}-${four()}-${four()}${four()}${four()}`
  },
  '16 letters and digits': () => characters(16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'),
  '20 of base 36': () => characters(20, '0123456789abcdefghijklmnopqrstuvwxyz'),
  'all digits of base 36': () => Math.random().toString(36).slice(2),
  'nine digits of base 36': () => Math.random().toString(36).slice(2, 11),
  'two numbers in base 36': () => Math.random().toString(36).substring(2, 15) + Math.random().toString(36).substring(2, 15),
  'all digits of base 16': () => Math.random().toString(16).slice(2),
  'six digits': () => String(Math.floor(100_000 + Math.random() * 900_000)),
  'a number below a thousand million': () => String(Math.floor(Math.random() * 1e9)),
} as const

function characters(length: number, alphabet: string): string {
  return Array.from({ length }, () => alphabet[Math.floor(Math.random() * alphabet.length)]).join('')
}

describe('Math.random of V8 7.1 to 14.3', () => {
  it.each([...mathRandomVectors.b, ...mathRandomVectors.c])('predicts the next one of $by', ({ shown, next }) => {
    expect(recovered(shown)?.next[0]).toBe(next)
  })

  it.each(Object.entries(ways))('recovers %s made here', (_, make) => {
    const texts = Array.from({ length: 40 }, make)
    const recovery = recovered(texts)
    expect(recovery?.next).toContain(make())
    expect(recovery!.from + recovery!.predicted).toBeGreaterThan(30)
  })

  it('sees through numbers that other code takes between two IDs', () => {
    const make = () => {
      for (let i = 0; i < 11; i++) Math.random()
      return ways['16 letters and digits']()
    }
    const recovery = recovered(Array.from({ length: 20 }, make))
    expect(recovery?.args.gap).toBe(11)
    expect(recovery?.next).toContain(make())
  })

  it('follows one process among three that answer in turn', () => {
    const foreign = () => crypto.randomUUID()
    const texts = Array.from({ length: 12 }, () => [ways['a UUID of version 4'](), foreign(), foreign()]).flat()
    expect(recovered(texts)).toMatchObject({ predicted: 10, args: { others: 24 } })
  })

  it('takes no ID of a cryptographic generator for one', () => {
    expect(recovered(Array.from({ length: 40 }, () => crypto.randomUUID()))).toBeNull()
  })
})

describe('the digits of a number', () => {
  it('are those that this engine writes', () => {
    for (let i = 0; i < 2000; i++) {
      const number = Math.random()
      expect([36, 16, 32].map((radix) => fractionDigits(number, radix))).toEqual(
        [36, 16, 32].map((radix) => number.toString(radix).slice(2)),
      )
    }
  })
})
