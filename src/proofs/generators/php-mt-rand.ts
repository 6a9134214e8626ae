import type { EpochMilliseconds } from '../../audit/time.ts'
import { tempered } from './mersenne-twister.ts'
import type { Recovery } from './recovery.ts'
import type { Sample } from './sample.ts'

const size = 624
const shift = 397
const matrix = 0x9908b0df
/** Seeds that people write: small numbers, process numbers, a million microseconds. */
const smallSeeds = 65_536
const manySeeds = 1_000_000

/** Characters, or all of a number, that tell most seeds apart. */
const telling = 8

/** How a text comes of the numbers of one request. */
interface PhpRecipe extends Written {
  readonly id: string
  readonly bits: number
  /** what it begins with: of most seeds no more has to be made */
  readonly first: Written
}

interface Written {
  readonly length: number
  readonly draws: number
  write(number: (draw: number) => number): string
}

/**
 * `mt_rand` of PHP from 7.1 under a seed that can be guessed. PHP seeds anew in every request, so each ID stands for itself: the seed of the
 * first is searched, and where the seeds of the others follow the same list, they are found as well.
 */
export function recoverPhpMtRand({ texts, times, thorough }: Sample): Recovery | null {
  const recipe = recipeOf(texts)
  if (recipe === null) return null
  const { first } = recipe
  const begun = new Set(texts.map((text) => text.slice(0, first.length)))
  const wanted = new Map(texts.map((text, place) => [text, place]))
  const found = new Map<number, number>()
  const words = new Uint32Array(size)
  let tries = 0
  for (const seed of seeds(times, thorough)) {
    tries++
    if (!begun.has(first.write(numbersOf(seed, first.draws, words)))) continue
    const place = wanted.get(recipe.write(numbersOf(seed, recipe.draws, words)))
    if (place !== undefined) found.set(place, seed)
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

function* seeds(times: Sample['times'], thorough: boolean): Generator<number> {
  for (let seed = 0; seed < (thorough ? manySeeds : smallSeeds); seed++) yield seed
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
  return alphabet === undefined || length < telling ? null : ofAlphabet(alphabet, length)
}

const isNumber = (text: string) => /^(?:0|[1-9]\d{0,9})$/.test(text)

const digits = '0123456789'
const lower = 'abcdefghijklmnopqrstuvwxyz'
const upper = lower.toUpperCase()
const phpAlphabets = [`${digits}abcdef`, digits + lower, digits + lower + upper]

const wholeNumber: Written = { length: 10, draws: 1, write: (number) => `${number(0) >>> 1}` }
const plainNumber: PhpRecipe = { id: 'number', bits: 31, ...wholeNumber, first: wholeNumber }

function ofAlphabet(symbols: string, length: number): PhpRecipe {
  const bits = length * Math.log2(symbols.length)
  return { id: `characters-${symbols.length}`, bits, ...characters(symbols, length), first: characters(symbols, telling) }
}

/** `$chars[mt_rand(0, strlen($chars) - 1)]`, with the range that PHP takes without bias since 7.1. */
function characters(symbols: string, length: number): Written {
  const count = symbols.length
  const power = (count & (count - 1)) === 0
  const ceiling = 2 ** 32 - (2 ** 32 % count) - 1
  return {
    length,
    draws: 2 * length,
    write: (number) => {
      let text = ''
      for (let draw = 0; text.length < length && draw < 2 * length; draw++) {
        const value = number(draw)
        if (power) text += symbols[value & (count - 1)]
        else if (value <= ceiling) text += symbols[value % count]
      }
      return text
    },
  }
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
  return (draw) => {
    // All recipes take fewer numbers than a block has before it needs its own first words again.
    const mixed = (words[draw]! & 0x80000000) | (words[draw + 1]! & 0x7fffffff)
    return tempered(words[draw + shift]! ^ (mixed >>> 1) ^ ((mixed & 1) === 1 ? matrix : 0))
  }
}
