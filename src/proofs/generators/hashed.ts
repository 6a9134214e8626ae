import { toHex } from '../../audit/value/hex.ts'
import { type HashName, plainHash } from '../../audit/value/keyed-hash.ts'
import { utf8 } from '../../audit/value/utf8.ts'
import type { Recovery } from './recovery.ts'
import type { Sample } from './sample.ts'

const hashes: readonly { readonly hash: HashName; readonly digits: number }[] = [
  { hash: 'md5', digits: 32 },
  { hash: 'sha1', digits: 40 },
  { hash: 'sha256', digits: 64 },
  { hash: 'sha512', digits: 128 },
]

/** Digits that are compared; a shorter text is no digest that could be told from chance. */
const fewestDigits = 16
const fewNumbers = 10_000
const manyNumbers = 1_000_000

interface Input {
  readonly text: string
  readonly kind: 'counter' | 'clock' | 'name'
  /** the input that would follow, where one does */
  readonly following?: () => string
}

/**
 * MD5, SHA-1, SHA-256 or SHA-512, whole or, where it may take its time, cut, of a small number, of the moment or of the user's name: hashing
 * hides no small input. Every input of the lists is hashed once and looked up among the IDs.
 */
export function recoverHashed(sample: Sample): Recovery | null {
  const { texts, thorough } = sample
  const length = texts[0]?.length ?? 0
  if (length < fewestDigits || texts.some((text) => text.length !== length || !/^(?:[\da-f]+|[\dA-F]+)$/.test(text))) return null
  const wanted = new Map(texts.map((text, place) => [text.toLowerCase(), place]))
  // The first 32 bits tell nearly all that are not wanted, without writing them.
  const heads = new Set(texts.map((text) => Number.parseInt(text.slice(0, 8), 16)))
  const upper = texts.some((text) => /[A-F]/.test(text))
  let tries = 0
  for (const { hash, digits } of hashes.filter(({ digits }) => digits === length || (thorough && digits > length))) {
    const hits: { readonly input: Input; readonly place: number }[] = []
    const shown = (text: string) => toHex(plainHash(hash, utf8(text))).slice(0, length)
    for (const input of likely(sample, hash, heads, () => tries++)) {
      const place = wanted.get(shown(input.text))
      if (place !== undefined) hits.push({ input, place })
    }
    if (hits.length === 0) continue
    const last = hits.find(({ place }) => place === texts.length - 1)?.input.following
    const next = last === undefined ? [] : [shown(last())]
    return {
      generator: `hash.${hits[0]!.input.kind}`,
      args: { hash, cut: length < digits ? length : 0 },
      from: 1,
      predicted: new Set(hits.map(({ place }) => place)).size - 1,
      bits: hits.length * length * 4,
      tries: tries * texts.length,
      whole: true,
      next: upper ? next.map((text) => text.toUpperCase()) : next,
    }
  }
  return null
}

/** The inputs whose digest begins as one of the IDs does. */
function* likely(sample: Sample, hash: HashName, heads: ReadonlySet<number>, tried: () => void): Generator<Input> {
  for (const input of inputsOfSample(sample)) {
    tried()
    if (heads.has(headOf(hash, input.text))) yield input
  }
  const known = headsOfNumbers(hash)
  for (let number = 0; number < numbersTried(sample); number++) {
    tried()
    if (!heads.has(number < known.length ? known[number]! : headOf(hash, `${number}`))) continue
    yield { text: `${number}`, kind: 'counter', following: () => `${number + 1}` }
  }
}

/** The first 32 bits of a digest. */
function headOf(hash: HashName, text: string): number {
  const [a = 0, b = 0, c = 0, d = 0] = plainHash(hash, utf8(text))
  return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0
}

const keptHeads = new Map<HashName, Uint32Array>()

/** Those of the smallest numbers, which do not depend on the IDs: they are made once and kept. */
function headsOfNumbers(hash: HashName): Uint32Array {
  const heads = keptHeads.get(hash) ?? Uint32Array.from({ length: fewNumbers }, (_, number) => headOf(hash, `${number}`))
  keptHeads.set(hash, heads)
  return heads
}

function numbersTried({ thorough }: Sample): number {
  return thorough ? manyNumbers : fewNumbers
}

function* inputsOfSample({ times, names, thorough }: Sample): Generator<Input> {
  for (const name of names) {
    for (const text of new Set([name, name.toLowerCase(), name.toUpperCase(), name.trim()])) yield { text, kind: 'name' }
    for (let number = 0; number < 100; number++) {
      for (const text of [`${name}${number}`, `${name}:${number}`, `${number}${name}`]) yield { text, kind: 'name' }
    }
  }
  if (times === null) return
  // A clock that is wrong by some hours is still found by the second, and one that is right by the millisecond.
  const first = Math.floor(times[0]! / 1000)
  const around = thorough ? 86_400 : 600
  for (let second = first - around; second <= first + around; second++) yield { text: `${second}`, kind: 'clock' }
  const near = thorough ? 2000 : 100
  for (const time of times.slice(0, 4)) {
    for (let ms = Math.floor(time) - near; ms <= time + near; ms++) yield { text: `${ms}`, kind: 'clock' }
  }
}
