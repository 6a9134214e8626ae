import type { EpochMilliseconds } from '../time.ts'
import { fromBase64 } from './base64.ts'
import { fromHex } from './hex.ts'
import { type HashName, hashByLength, plainHash, sameOctets } from './keyed-hash.ts'
import { utf8 } from './utf8.ts'

/** What a digest was made of, and the bits that guessing that takes. */
export interface SmallInput {
  readonly what: 'integer' | 'word' | 'address' | 'time'
  readonly bits: number
}

const words = ['admin', 'administrator', 'demo', 'guest', 'password', 'root', 'test', 'user']
const integers = 10_000
/** Of loopback and of the private networks (RFC 1918) that routers and containers use. */
const networks = ['127.0.0', '10.0.0', '10.0.1', '192.168.0', '192.168.1', '192.168.178', '172.17.0', '172.18.0']
const bitsOfTable = Math.log2(integers + words.length + 256 * networks.length)

/** How far the clock of a server may be off, in seconds, for the digest of its time to be found. */
const clockSlack = 60

/** Inputs by the first 32 bits of their digest, made at the first look: some ten milliseconds each, once. */
const tables = new Map<HashName, ReadonlyMap<number, string>>()

/**
 * The text is, in hexadecimal or base64, MD5, SHA-1 or SHA-256 of an integer below ten thousand, a common account name or a private
 * address; or of the second in which it was issued.
 */
export function digestedInput(text: string, issued: EpochMilliseconds | null): SmallInput | null {
  const octets = fromHex(text) ?? fromBase64(text)
  const hash = octets === null ? null : hashByLength(octets.length)
  if (octets === null || (hash !== 'md5' && hash !== 'sha1' && hash !== 'sha256')) return null
  const is = (input: string) => sameOctets(plainHash(hash, utf8(input)), octets)
  const table = tables.get(hash) ?? tableOf(hash)
  tables.set(hash, table)
  const input = table.get(start(octets))
  if (input !== undefined && is(input)) {
    return { what: /^\d+$/.test(input) ? 'integer' : /^\d/.test(input) ? 'address' : 'word', bits: bitsOfTable }
  }
  const second = issued === null ? 0 : Math.floor(issued / 1000)
  const seconds = Array.from({ length: issued === null ? 0 : 2 * clockSlack + 1 }, (_, i) => second - clockSlack + i)
  return seconds.some((moment) => is(`${moment}`)) ? { what: 'time', bits: Math.log2(seconds.length) } : null
}

function tableOf(hash: HashName): ReadonlyMap<number, string> {
  const table = new Map<number, string>()
  const add = (input: string) => table.set(start(plainHash(hash, utf8(input))), input)
  for (const word of words) add(word)
  for (const network of networks) for (let host = 0; host < 256; host++) add(`${network}.${host}`)
  for (let integer = 0; integer < integers; integer++) add(`${integer}`)
  return table
}

function start([a = 0, b = 0, c = 0, d = 0]: Uint8Array): number {
  return a * 2 ** 24 + (b << 16) + (c << 8) + d
}
