import { blake2b } from '@noble/hashes/blake2.js'
import { fromBase64 } from '../../audit/value/base64.ts'
import { joined, mac, sameOctets } from '../../audit/value/keyed-hash.ts'
import { utf8 } from '../../audit/value/utf8.ts'
import { xchachaOpens } from './chacha.ts'
import type { TrialOf } from './trial.ts'

/** PASETO for local use under a key of 32 octets, without an implicit assertion, which nobody else would know. */
export const pasetoTrial: TrialOf = (value) => {
  const [, header = '', version = '', body = '', footer = ''] = /^(v([1-4])\.local\.)([\w-]{40,})(?:\.([\w-]*))?$/.exec(value) ?? []
  const [octets, foot] = [fromBase64(body), footer === '' ? new Uint8Array() : fromBase64(footer)]
  const opens = octets === null || foot === null ? undefined : ways.get(version)?.(utf8(header), octets, foot)
  return opens === undefined ? null : { slow: false, fits: (secret) => secret.length === 32 && opens(secret) }
}

/** By version: what tells whether a key sealed header, body and footer. */
const ways = new Map<string, (header: Uint8Array, body: Uint8Array, footer: Uint8Array) => (key: Uint8Array) => boolean>([
  [
    '1',
    (header, body, footer) => {
      const [nonce, ciphertext, tag] = cut(body, 48)
      const message = authenticated(header, nonce, ciphertext, footer)
      return (key) => sameOctets(mac('sha384', expanded(key, nonce.subarray(0, 16), utf8('paseto-auth-key-for-aead'), 32), message), tag)
    },
  ],
  [
    '2',
    (header, body, footer) => {
      const nonce = body.subarray(0, 24)
      const associated = authenticated(header, nonce, footer)
      return (key) => xchachaOpens(key, nonce, body.subarray(24), associated)
    },
  ],
  [
    '3',
    (header, body, footer) => {
      const [nonce, ciphertext, tag] = cut(body, 48)
      const message = authenticated(header, nonce, ciphertext, footer, new Uint8Array())
      const info = joined(utf8('paseto-auth-key-for-aead'), nonce)
      return (key) => sameOctets(mac('sha384', expanded(key, new Uint8Array(48), info, 48), message), tag)
    },
  ],
  [
    '4',
    (header, body, footer) => {
      const [nonce, ciphertext, tag] = cut(body, 32)
      const message = authenticated(header, nonce, ciphertext, footer, new Uint8Array())
      const info = joined(utf8('paseto-auth-key-for-aead'), nonce)
      const keyed = (key: Uint8Array, text: Uint8Array) => blake2b(text, { key, dkLen: 32 })
      return (key) => sameOctets(keyed(keyed(key, info), message), tag)
    },
  ],
])

/** A nonce of 32 octets, the ciphertext, and the tag. */
function cut(body: Uint8Array, tag: number): readonly [nonce: Uint8Array, ciphertext: Uint8Array, tag: Uint8Array] {
  return [body.subarray(0, 32), body.subarray(32, -tag), body.subarray(-tag)]
}

/** Pre-Authentication Encoding: how many pieces, then each with its length before it, in eight octets, little-endian. */
function authenticated(...pieces: readonly Uint8Array[]): Uint8Array {
  return joined(le64(pieces.length), ...pieces.flatMap((piece) => [le64(piece.length), piece]))
}

function le64(number: number): Uint8Array {
  return Uint8Array.of(number, number >>> 8, number >>> 16, number >>> 24, 0, 0, 0, 0)
}

/** HKDF-SHA-384 (RFC 5869 §2): no more than one block. */
function expanded(key: Uint8Array, salt: Uint8Array, info: Uint8Array, octets: number): Uint8Array {
  return mac('sha384', mac('sha384', salt, key), joined(info, Uint8Array.of(1))).subarray(0, octets)
}
