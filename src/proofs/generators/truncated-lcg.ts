import { nextState, stateBefore } from './java-random.ts'
import { nearest, type ReducedLattice, reduce } from './lattice.ts'
import { bitsOf, type Draw, type Recipe, resolution } from './recipes/recipe.ts'
import type { Recovery } from './recovery.ts'

const modulus = 2 ** 48
const multiplier = 0x5deece66dn
/** More bits than the state has: below that, other states lie as near. */
const margin = 14
const mostDimensions = 26
/** Rounding misses the nearest vector of one stretch of numbers in ten where each shows few bits: others are looked at then. */
const mostStretches = 8

/** How numbers of [0, 1) come of the states: one each, or two of which the first has the upper bits. */
const ways = [
  // nextInt of a power of two in Java, drand48 of C, rand of Perl
  { id: 'drand48', stride: 1 },
  // nextDouble and Math.random of Java
  { id: 'java-double', stride: 2 },
] as const

const lattices = new Map<string, ReducedLattice>()

/**
 * The generator of 48 bits of which each number shows only the upper bits: the states lie in a lattice, and of its vectors the one nearest to
 * the middle of what the numbers may be is looked up (Frieze, Håstad, Kannan, Lagarias and Shamir 1988).
 */
export function recoverTruncated(texts: readonly string[], recipe: Recipe): Recovery | null {
  const draws = texts.slice(0, mostDimensions).flatMap((text) => recipe.read(text) ?? [])
  const count = enough(draws)
  if (count === null) return null
  for (const { id, stride } of ways) {
    for (let first = 0; first + count <= draws.length && first < mostStretches * count; first += count) {
      const state = stateBehind(draws.slice(first, first + count), stride)
      if (state === null) continue
      const recovery = proven(statesBefore(state, first * stride), texts, recipe, {
        id,
        stride,
        from: Math.ceil((first + count) / recipe.draws),
      })
      if (recovery !== null) return recovery
    }
  }
  return null
}

/** Writes every text from the state that made the first number. */
function proven(
  start: number,
  texts: readonly string[],
  recipe: Recipe,
  { id, stride, from }: { readonly id: string; readonly stride: number; readonly from: number },
): Recovery | null {
  const write = writer(start, stride, recipe)
  let right = 0
  while (right < texts.length && write() === texts[right]) right++
  if (right < from) return null
  const known = texts.slice(0, right).reduce((sum, text) => sum + bitsOf(recipe.read(text) ?? []), 0)
  const again = writer(start, stride, recipe)
  for (let i = 0; i < right; i++) again()
  return {
    generator: id,
    args: { recipe: recipe.id },
    from,
    predicted: right - from,
    bits: known - 48,
    tries: 2 ** 4 * mostStretches,
    whole: true,
    next: right === texts.length ? [again()] : [],
  }
}

function statesBefore(state: number, steps: number): number {
  let start = state
  for (let step = 0; step < steps; step++) start = stateBefore(start)
  return start
}

/** How many draws fix the state; null where there are too few, or they say too little each. */
function enough(draws: readonly Draw[]): number | null {
  let bits = 0
  for (let i = 0; i < Math.min(draws.length, mostDimensions); i++) {
    if (draws[i]!.from > 0) return null
    bits += bitsOf([draws[i]!])
    if (bits >= 48 + margin) return i + 1
  }
  return null
}

/** The state that made the first draw, or null where the nearest vector is none of it. */
function stateBehind(draws: readonly Draw[], stride: number): number | null {
  const dimensions = draws.length
  const key = `${dimensions} ${stride}`
  const lattice = lattices.get(key) ?? reduce(rowsOf(dimensions, stride))
  lattices.set(key, lattice)
  // What the increments alone would have made is taken off first.
  const offsets: number[] = []
  let offset = 0
  for (let i = 0; i < dimensions; i++) {
    offsets.push(offset)
    for (let s = 0; s < stride; s++) offset = nextState(offset)
  }
  const scale = modulus / 2 ** resolution
  const target = draws.map(({ low, high }, i) => ((low + high) / 2) * scale - offsets[i]!)
  const found = nearest(lattice, target).reduce((sum, times, k) => sum + BigInt(times) * lattice.basis[k]![0]!, 0n)
  const start = Number(((found % BigInt(modulus)) + BigInt(modulus)) % BigInt(modulus))
  let state = start
  for (const { low, high } of draws) {
    if (state < Math.floor(low * scale) || state > Math.ceil(high * scale)) return null
    for (let s = 0; s < stride; s++) state = nextState(state)
  }
  return start
}

function rowsOf(dimensions: number, stride: number): readonly (readonly bigint[])[] {
  const powers: bigint[] = [1n]
  const factor = multiplier ** BigInt(stride) % BigInt(modulus)
  for (let i = 1; i < dimensions; i++) powers.push((powers[i - 1]! * factor) % BigInt(modulus))
  return powers.map((_, row) => powers.map((power, i) => (row === 0 ? power : row === i ? BigInt(modulus) : 0n)))
}

/** Writes one text after the other. */
function writer(start: number, stride: number, recipe: Recipe): () => string {
  let state = start
  const half = 2 ** 22
  return () => {
    const numbers = Array.from({ length: recipe.draws }, () => {
      const upper = state
      state = nextState(state)
      if (stride === 1) return upper / modulus
      // nextDouble: 26 bits of one state before 27 of the next.
      const number = (Math.floor(upper / half) * 2 ** 27 + Math.floor(state / (half / 2))) / 2 ** resolution
      state = nextState(state)
      return number
    })
    return recipe.write((draw) => numbers[draw]!)
  }
}
