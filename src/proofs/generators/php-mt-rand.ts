import type { EpochMilliseconds } from '../../audit/time.ts'
import { shift, size, tempered, twisted } from './mersenne-twister.ts'
import type { Recovery } from './recovery.ts'
import type { Sample } from './sample.ts'

/** Shorter texts come of too many seeds. */
const shortest = 8
/** Beginnings that are told apart: a table of so many octets. */
const mostBeginnings = 2 ** 18
/** Seeds that people write: small numbers, process numbers, a million microseconds. */
const smallSeeds = 65_536
const manySeeds = 1_000_000

/** How a text comes of the numbers of one request. */
interface PhpRecipe {
  readonly id: string
  readonly bits: number
  readonly draws: number
  write(number: (draw: number) => number): string
  /** whether any of the texts may begin with the {@link telling} numbers that stand there: most seeds are out at once */
  begins(texts: readonly string[]): (numbers: Uint32Array, at: number) => boolean
}

/** Numbers of a seed that are made of every seed. */
const telling = 4

/**
 * `mt_rand` of PHP from 7.1 under a seed that can be guessed. PHP seeds anew in every request, so each ID stands for itself: the seed of the
 * first is searched, and where the seeds of the others follow the same list, they are found as well.
 */
export function recoverPhpMtRand({ texts, times, thorough }: Sample): Recovery | null {
  const recipe = recipeOf(texts)
  if (recipe === null) return null
  const begins = recipe.begins(texts)
  const wanted = new Map(texts.map((text, place) => [text, place]))
  const found = new Map<number, number>()
  const words = new Uint32Array(size)
  const small = smallSeedNumbers(words)
  const first = new Uint32Array(telling)
  let tries = smallSeeds
  const compare = (seed: number) => {
    const place = wanted.get(recipe.write(numbersOf(seed, recipe.draws, words)))
    if (place !== undefined) found.set(place, seed)
  }
  for (let seed = 0; seed < smallSeeds; seed++) if (begins(small, seed * telling)) compare(seed)
  for (const seed of otherSeeds(times, thorough)) {
    tries++
    const number = numbersOf(seed, telling, words)
    for (let draw = 0; draw < telling; draw++) first[draw] = number(draw)
    if (begins(first, 0)) compare(seed)
  }
  if (found.size === 0) return null
  const last = found.get(texts.length - 1)
  const before = found.get(texts.length - 2)
  const step = last !== undefined && before !== undefined ? last - before : null
  return {
    generator: 'php-mt-rand',
    args: { recipe: recipe.id },
    from: 1,
    predicted: found.size - 1,
    bits: found.size * recipe.bits,
    tries: tries * texts.length,
    whole: true,
    next: step === null ? [] : [recipe.write(numbersOf(last! + step, recipe.draws, words))],
  }
}

function* otherSeeds(times: Sample['times'], thorough: boolean): Generator<number> {
  if (thorough) for (let seed = smallSeeds; seed < manySeeds; seed++) yield seed
  if (times === null) return
  const near = thorough ? 86_400 : 600
  const seconds = new Set<number>()
  for (const time of times.slice(0, 32)) addAround(seconds, time, near)
  yield* seconds
}

function addAround(seconds: Set<number>, time: EpochMilliseconds, near: number): void {
  const middle = Math.floor(time / 1000)
  for (let second = middle - near; second <= middle + near; second++) seconds.add(second)
}

function recipeOf(texts: readonly string[]): PhpRecipe | null {
  const length = texts[0]?.length ?? 0
  if (texts.some((text) => text.length !== length)) return texts.every(isNumber) ? plainNumber : null
  if (texts.every(isNumber) && length <= 10) return plainNumber
  const alphabet = phpAlphabets.find((symbols) => texts.every((text) => [...text].every((symbol) => symbols.includes(symbol))))
  return alphabet === undefined || length < shortest ? null : ofAlphabet(alphabet, length)
}

const isNumber = (text: string) => /^(?:0|[1-9]\d{0,9})$/.test(text)

const digits = '0123456789'
const lower = 'abcdefghijklmnopqrstuvwxyz'
const upper = lower.toUpperCase()
const phpAlphabets = [`${digits}abcdef`, digits + lower, digits + lower + upper]

const plainNumber: PhpRecipe = {
  id: 'number',
  bits: 31,
  draws: 1,
  write: (number) => `${number(0) >>> 1}`,
  begins: (texts) => {
    const numbers = new Set(texts.map(Number))
    return (made, at) => numbers.has(made[at]! >>> 1)
  },
}

/** `$chars[mt_rand(0, strlen($chars) - 1)]`, with the range that PHP takes without bias since 7.1: it leaves numbers beyond out. */
function ofAlphabet(symbols: string, length: number): PhpRecipe {
  const count = symbols.length
  const ceiling = 2 ** 32 - (2 ** 32 % count) - 1
  const looked = Math.min(telling, Math.floor(Math.log2(mostBeginnings) / Math.log2(count)))
  return {
    id: `characters-${count}`,
    bits: length * Math.log2(count),
    draws: 2 * length,
    write: (number) => {
      let text = ''
      for (let draw = 0; text.length < length && draw < 2 * length; draw++)
        if (number(draw) <= ceiling) text += symbols[number(draw) % count]
      return text
    },
    begins: (texts) => {
      const begun = new Uint8Array(count ** looked)
      for (const text of texts) begun[[...text.slice(0, looked)].reduce((sum, symbol) => sum * count + symbols.indexOf(symbol), 0)] = 1
      return (numbers, at) => {
        let beginning = 0
        for (let draw = at; draw < at + looked; draw++) {
          const value = numbers[draw]!
          if (value > ceiling) return true
          beginning = beginning * count + (value % count)
        }
        return begun[beginning] === 1
      }
    },
  }
}

let kept: Uint32Array | null = null

/** The first numbers under the small seeds do not depend on the texts: they are made once and kept. */
function smallSeedNumbers(words: Uint32Array): Uint32Array {
  if (kept !== null) return kept
  kept = new Uint32Array(smallSeeds * telling)
  for (let seed = 0; seed < smallSeeds; seed++) {
    const number = numbersOf(seed, telling, words)
    for (let draw = 0; draw < telling; draw++) kept[seed * telling + draw] = number(draw)
  }
  return kept
}

/** Numbers of 32 bits from a seed, until the next seed takes the words. Of the 624 of the state only those are made that the first numbers need. */
function numbersOf(seed: number, draws: number, words: Uint32Array): (draw: number) => number {
  const needed = Math.min(size, shift + draws + 1)
  let word = seed >>> 0
  words[0] = word
  for (let i = 1; i < needed; i++) {
    word = (Math.imul(1812433253, word ^ (word >>> 30)) + i) >>> 0
    words[i] = word
  }
  // All recipes take fewer numbers than a block has before it needs its own first words again.
  return (draw) => tempered(twisted(words[draw]!, words[draw + 1]!, words[draw + shift]!))
}
