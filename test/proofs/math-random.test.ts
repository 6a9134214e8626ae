import { describe, expect, it } from 'vitest'
import { recoverLinear } from '../../src/proofs/generators/linear-recovery.ts'
import { callsFrom, engines, type MathRandom } from '../../src/proofs/generators/math-random.ts'
import { fractionDigits } from '../../src/proofs/generators/recipes/fraction.ts'
import { recipesFor } from '../../src/proofs/generators/recipes/index.ts'
import { uuidRecipe } from '../../src/proofs/generators/recipes/uuid.ts'
import type { Recovery } from '../../src/proofs/generators/recovery.ts'
import { recoverSum } from '../../src/proofs/generators/sum-recovery.ts'
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

  it.each([engines.b, engines.c])('tells the eras apart by eight whole numbers, whichever of them is odd: $id', (engine) => {
    for (let seed = 1; seed <= 12; seed++) {
      const next = numbers(engine, seed)
      const recovery = recovered(Array.from({ length: 8 }, () => String(next())))
      expect(recovery).toMatchObject({ generator: `math-random.${engine.id}`, predicted: 4 })
      expect(recovery!.next).toContain(String(next()))
    }
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

/** The engine's numbers from a fixed state, handed out from the middle of a block. */
function numbers(engine: MathRandom, seed: number): () => number {
  const numberOf = callsFrom(
    engine,
    Uint32Array.of(0x9e3779b9 ^ seed, 0x7f4a7c15, 0xbf58476d, 0x1ce4e5b9 + seed),
    engine.block === 1 ? 0 : (seed * 7) % 64,
  )
  let call = 0
  return () => numberOf(call++)
}

describe('Math.random of engines that add both words', () => {
  const ofSums = { 'V8 from 14.4': engines.d, 'V8 before 7.1': engines.a, 'SpiderMonkey and JavaScriptCore': engines.gecko }
  it.each(Object.entries(ofSums))('recovers %s from 130 whole numbers and from their first nine digits', (_, engine) => {
    for (const write of [String, (number: number) => number.toString(36).slice(2, 11)]) {
      for (let seed = 1; seed <= 2; seed++) {
        const next = numbers(engine, seed)
        const texts = Array.from({ length: 130 }, () => write(next()))
        const recovery = recipesFor(texts)
          .map((recipe) => recoverSum(texts, recipe, engine, false))
          .find((found) => found !== null)
        expect(recovery).toMatchObject({ generator: `math-random.${engine.id}`, next: [write(next())] })
        expect(recovery!.predicted).toBeGreaterThan(60)
      }
    }
  })

  it('predicts the next number that Node 26 issued', () => {
    const { shown, next } = mathRandomVectors.d[0]
    expect(recipesFor(shown).map((recipe) => recoverSum(shown, recipe, engines.d, false)?.next)).toEqual([[next]])
  })

  it('recovers UUIDs of V8 from 14.4, of which each number shows four bits, where it may take its time', () => {
    const next = numbers(engines.d, 0)
    const make = () => uuidRecipe.write(next)
    const texts = Array.from({ length: 60 }, make)
    expect(recoverSum(texts, uuidRecipe, engines.d, false)).toBeNull()
    expect(recoverSum(texts, uuidRecipe, engines.d, true)).toMatchObject({ next: [make()] })
  })

  it('says nothing where four IDs are too few', () => {
    for (const { shown } of mathRandomVectors.d.slice(1)) {
      expect(recipesFor(shown).map((recipe) => recoverSum(shown, recipe, engines.d, false))).toEqual(recipesFor(shown).map(() => null))
    }
  })
})

describe('the digits of a number', () => {
  it('are those that this engine writes', () => {
    for (let i = 0; i < 2000; i++) {
      const number = i === 0 ? 0 : Math.random()
      expect([36, 16, 32].map((radix) => fractionDigits(number, radix))).toEqual(
        [36, 16, 32].map((radix) => number.toString(radix).slice(2)),
      )
    }
  })
})
