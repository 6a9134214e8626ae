import { toHex } from './hex.ts'
import { type HashName, plainHash } from './keyed-hash.ts'
import { utf8 } from './utf8.ts'

const words = ['admin', 'administrator', 'demo', 'guest', 'password', 'root', 'test', 'user']
const integers = 10_000

/** A digest of one of these is as easy to guess as its input. */
export const bitsOfSmallInput = Math.log2(integers + words.length)

const hashOf: ReadonlyMap<number, HashName> = new Map([
  [32, 'md5'],
  [40, 'sha1'],
  [64, 'sha256'],
])

/** Inputs by the first 32 bits of their digest, made at the first look: some ten milliseconds each, once. */
const tables = new Map<HashName, ReadonlyMap<number, string>>()

/** The hexadecimal text is MD5, SHA-1 or SHA-256 of an integer below ten thousand or of a common account name. */
export function isDigestOfSmallInput(hex: string): 'integer' | 'word' | null {
  const hash = hashOf.get(hex.length)
  if (hash === undefined) return null
  const table = tables.get(hash) ?? tableOf(hash)
  tables.set(hash, table)
  const lower = hex.toLowerCase()
  const input = table.get(Number.parseInt(lower.slice(0, 8), 16))
  if (input === undefined || digest(hash, input) !== lower) return null
  return /^\d/.test(input) ? 'integer' : 'word'
}

function tableOf(hash: HashName): ReadonlyMap<number, string> {
  const table = new Map<number, string>()
  const add = (input: string) => {
    const [a = 0, b = 0, c = 0, d = 0] = plainHash(hash, utf8(input))
    table.set(a * 2 ** 24 + (b << 16) + (c << 8) + d, input)
  }
  for (const word of words) add(word)
  for (let integer = 0; integer < integers; integer++) add(`${integer}`)
  return table
}

function digest(hash: HashName, input: string): string {
  return toHex(plainHash(hash, utf8(input)))
}
