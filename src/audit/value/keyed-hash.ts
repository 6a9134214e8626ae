import { hmac } from '@noble/hashes/hmac.js'
import { md5, sha1 } from '@noble/hashes/legacy.js'
import { sha224, sha256, sha384, sha512 } from '@noble/hashes/sha2.js'

export const hashes = { md5, sha1, sha224, sha256, sha384, sha512 } as const

export type HashName = keyof typeof hashes

/** Octets of a digest, by its hash: formats pick the hash by the length of the signature. */
const octetsOf: readonly (readonly [number, HashName])[] = [
  [16, 'md5'],
  [20, 'sha1'],
  [28, 'sha224'],
  [32, 'sha256'],
  [48, 'sha384'],
  [64, 'sha512'],
]

export function hashByLength(octets: number): HashName | null {
  return octetsOf.find(([length]) => length === octets)?.[1] ?? null
}

export function plainHash(name: HashName, message: Uint8Array): Uint8Array {
  return hashes[name](message)
}

/** RFC 2104. */
export function mac(name: HashName, key: Uint8Array, message: Uint8Array): Uint8Array {
  return hmac(hashes[name], key, message)
}

export function sameOctets(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((octet, i) => octet === b[i])
}

export function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let end = 0
  for (const piece of pieces) {
    all.set(piece, end)
    end += piece.length
  }
  return all
}
