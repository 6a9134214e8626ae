import type { WordRecipe } from './recipes/words.ts'
import type { Recovery } from './recovery.ts'

const stateBits = 48
const half = 2 ** 24
const modulus = 2 ** stateBits
/** A word of 32 bits leaves so many states open. */
const hidden = 2 ** 16
/** java.util.Random, and drand48 of C and Perl, whose numbers are the same. */
const multiplier = 0x5deece66d
const increment = 0xb
/** The multiplier's inverse modulo 2^48. */
const inverse = 0xdfe05bcb1365

/** The next state of the generator of 48 bits. */
export function nextState(state: number): number {
  return (product(multiplier, state) + increment) % modulus
}

/** The state that this one came of. */
export function stateBefore(state: number): number {
  return product(inverse, state - increment + (state < increment ? modulus : 0))
}

/** Modulo 2^48. */
function product(a: number, b: number): number {
  const high = Math.floor(a / half)
  const low = a % half
  const middle = (high * (b % half) + low * Math.floor(b / half)) % half
  return (middle * half + low * (b % half)) % modulus
}

/**
 * `java.util.Random` from two words in a row: a word is the upper 32 of the 48 bits of the state, so that 65,536 states are left after the
 * first, and the second tells which.
 */
export function recoverJavaWords(texts: readonly string[], recipe: WordRecipe): Recovery | null {
  const from = recipe.words > 1 ? 1 : 2
  const words = texts.slice(0, from).flatMap((text) => recipe.read(text) ?? [])
  const known = words.findIndex((word, i) => word !== null && typeof words[i + 1] === 'number')
  const first = words[known]
  const second = words[known + 1]
  if (typeof first !== 'number' || typeof second !== 'number') return null
  const found: Recovery[] = []
  for (let start of statesBetween(first, second)) {
    for (let i = 0; i < known; i++) start = stateBefore(start)
    const recovery = proven(start, texts, recipe, from)
    if (recovery !== null) found.push(recovery)
  }
  return found.toSorted((a, b) => b.bits - a.bits)[0] ?? null
}

/**
 * States whose upper bits are the first word and whose successor's are the second. The hidden bits times the multiplier go at most six times
 * round the modulus, and each time at most one of them comes out where the second word is.
 */
function statesBetween(first: number, second: number): readonly number[] {
  const least = nextState(first * hidden)
  const found: number[] = []
  for (let rounds = 0; rounds * modulus < least + multiplier * hidden; rounds++) {
    const low = Math.max(0, Math.ceil((second * hidden + rounds * modulus - least) / multiplier))
    if (low < hidden && Math.floor((least + low * multiplier - rounds * modulus) / hidden) === second) found.push(first * hidden + low)
  }
  return found
}

/** Writes every text from the state that made the first word. */
function proven(start: number, texts: readonly string[], recipe: WordRecipe, from: number): Recovery | null {
  let state = start
  const write = () =>
    recipe.write(
      Array.from({ length: recipe.words }, () => {
        const word = Math.floor(state / hidden)
        state = nextState(state)
        return word
      }),
    )
  let right = 0
  while (right < texts.length && write() === texts[right]) right++
  if (right < from) return null
  // What did not come out was written too far.
  state = start
  for (let i = 0; i < right * recipe.words; i++) state = nextState(state)
  return {
    generator: 'java-random',
    args: { recipe: recipe.id },
    from,
    predicted: right - from,
    bits: right * bitsOf(recipe, texts[0]!) - stateBits,
    tries: 2 ** 3,
    whole: true,
    next: right === texts.length ? [write()] : [],
  }
}

function bitsOf(recipe: WordRecipe, text: string): number {
  return 32 * (recipe.read(text) ?? []).filter((word) => word !== null).length
}
