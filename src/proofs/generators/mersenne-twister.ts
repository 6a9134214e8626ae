import type { WordRecipe } from './recipes/words.ts'
import type { Recovery } from './recovery.ts'

/** Words of the state, and how far ahead of the first the third stands that the next is made of. */
export const size = 624
export const shift = 397
const top = 0x80000000
const matrix = 0x9908b0df

/**
 * MT19937 (Matsumoto and Nishimura 1998: Python, Ruby, PHP, .NET libraries) from 624 whole words: the tempering is undone, and each further
 * word is a sum of three of them. Where in its block the generator stands does not matter.
 */
export function recoverMersenneTwister(texts: readonly string[], recipe: WordRecipe): Recovery | null {
  const from = Math.ceil((size + 2) / recipe.words)
  if (texts.length < from) return null
  const words = texts.flatMap((text) => recipe.read(text) ?? [])
  if (words.length < texts.length * recipe.words || words.some((word) => word === null)) return null
  const state = words.slice(0, size).map((word) => untempered(word!))
  let right = size
  const word = (place: number) => tempered(stateAt(state, place))
  while (right < words.length && word(right) === words[right]) right++
  const ids = Math.floor(right / recipe.words)
  const whole = right === words.length
  return {
    generator: 'mersenne-twister',
    args: { recipe: recipe.id },
    from,
    predicted: Math.max(0, ids - from),
    bits: 32 * (right - size),
    tries: 2 ** 3,
    whole: true,
    next: whole ? [recipe.write(Array.from({ length: recipe.words }, (_, i) => word(right + i)))] : [],
  }
}

/** Words of the state from the first, made as far as they are asked for. */
function stateAt(state: number[], place: number): number {
  while (state.length <= place) {
    const k = state.length - size
    state.push(twisted(state[k]!, state[k + 1]!, state[k + shift]!))
  }
  return state[place]!
}

/** The word of the state that follows from three before. */
export function twisted(word: number, following: number, shifted: number): number {
  const mixed = (word & top) | (following & ~top)
  return (shifted ^ (mixed >>> 1) ^ ((mixed & 1) === 1 ? matrix : 0)) >>> 0
}

export function tempered(word: number): number {
  let y = word
  y ^= y >>> 11
  y ^= (y << 7) & 0x9d2c5680
  y ^= (y << 15) & 0xefc60000
  return (y ^ (y >>> 18)) >>> 0
}

export function untempered(word: number): number {
  let y = word
  y ^= y >>> 18
  y ^= (y << 15) & 0xefc60000
  let left = y
  for (let i = 0; i < 4; i++) left = y ^ ((left << 7) & 0x9d2c5680)
  let right = left
  for (let i = 0; i < 2; i++) right = left ^ (right >>> 11)
  return right >>> 0
}
