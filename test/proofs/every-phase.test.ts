import { describe, expect, it } from 'vitest'
import { nextState } from '../../src/proofs/generators/java-random.ts'
import { recoverLinear } from '../../src/proofs/generators/linear-recovery.ts'
import { callsFrom, engines } from '../../src/proofs/generators/math-random.ts'
import { ofAlphabet } from '../../src/proofs/generators/recipes/characters.ts'
import { recipesFor } from '../../src/proofs/generators/recipes/index.ts'
import type { Recipe } from '../../src/proofs/generators/recipes/recipe.ts'
import { uuidRecipe } from '../../src/proofs/generators/recipes/uuid.ts'
import { recoverTruncated } from '../../src/proofs/generators/truncated-lcg.ts'

const near = { gaps: 16, strides: 3, starts: 3 }
const hex = ofAlphabet('hex', '0123456789abcdef', 32)
const letters = ofAlphabet('base36', '0123456789abcdefghijklmnopqrstuvwxyz', 20)
const digits = ofAlphabet('digits', '0123456789', 16)

/** Texts whose first number is the one after `phase` of its block, `gap` numbers apart. */
function textsOf(recipe: Recipe, phase: number, count: number, gap: number): readonly string[] {
  const numberOf = callsFrom(engines.b, Uint32Array.of(0x9e3779b9, 0x7f4a7c15, 0xbf58476d, 0x1ce4e5b9), phase)
  return Array.from({ length: count }, (_, text) => recipe.write((draw) => numberOf(text * (recipe.draws + gap) + draw)))
}

describe('Math.random, wherever its block ends', () => {
  it.each([
    { of: 'two UUIDs, as few as can be', recipe: uuidRecipe, count: 2, gap: 0 },
    { of: 'two IDs of 32 digits', recipe: hex, count: 2, gap: 0 },
    { of: 'many UUIDs, and numbers in between', recipe: uuidRecipe, count: 12, gap: 5 },
    { of: 'three IDs of 20 letters', recipe: letters, count: 3, gap: 0 },
    { of: 'many IDs of 20 letters, and numbers in between', recipe: letters, count: 12, gap: 16 },
    { of: 'IDs of 16 digits, which take more than a block', recipe: digits, count: 8, gap: 1 },
  ])('is found by $of', ({ recipe, count, gap }) => {
    for (let phase = 0; phase < 64; phase += 3) {
      const texts = textsOf(recipe, phase, count + 1, gap)
      const recovery = recoverLinear(texts.slice(0, count), recipe, near)
      expect(recovery, `phase ${phase}`).toMatchObject({ args: { gap } })
      expect(recovery!.next).toContain(texts[count])
    }
  })

  it('says what both eras would issue where five numbers do not tell them apart', () => {
    for (const engine of [engines.b, engines.c]) {
      let seed = 0
      for (let told = 0; told < 3; seed++) {
        const numberOf = callsFrom(engine, Uint32Array.of(seed, 2, 3, 4), 0)
        const texts = Array.from({ length: 6 }, (_, call) => String(numberOf(100 + call)))
        const recovery = recipesFor(texts).map((recipe) => recoverLinear(texts.slice(0, 5), recipe, near))[0]
        if (recovery?.generator !== 'math-random.v8-b-or-c' && engine === engines.c) continue
        told++
        expect(recovery!.next).toContain(texts[5])
      }
    }
  })
})

describe('java.util.Random', () => {
  it('is found by the four upper bits of its numbers from every seed', () => {
    for (let seed = 1; seed <= 100; seed++) {
      let state = (seed * 0x9e3779b97f4a) % 2 ** 48
      const text = () =>
        hex.write(() => {
          const number = state / 2 ** 48
          state = nextState(state)
          return number
        })
      const texts = Array.from({ length: 12 }, text)
      expect(recoverTruncated(texts, hex), `seed ${seed}`).toMatchObject({ generator: 'drand48', next: [text()] })
    }
  })
})
