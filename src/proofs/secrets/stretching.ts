import type { Hashing } from '../../audit/value/seal.ts'

/** What a long list is tried with: the hashes of the seals, and the slow derivation that Rails, Phoenix and h3 put before them. */
export interface Stretching extends Hashing {
  /** RFC 8018 §5.2, with HMAC of the hash */
  pbkdf2(hash: 'sha1' | 'sha256', password: Uint8Array, salt: Uint8Array, iterations: number, octets: number): Uint8Array
}
