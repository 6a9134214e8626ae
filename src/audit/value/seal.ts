import { type HashName, sameOctets } from './keyed-hash.ts'
import type { SecretGroup } from './known-secrets.ts'

/** Tells whether a secret made this value: only HMAC and plain hashes, cheap enough for a list. */
export interface Seal {
  readonly group: SecretGroup
  verifies(secret: Uint8Array, hashing: Hashing): boolean
}

/**
 * What seals are verified with: at the one door, where a few secrets meet many values, or on a long list, where many secrets meet one
 * value. What is returned is good until the next call.
 */
export interface Hashing {
  plain(hash: HashName, message: Uint8Array): Uint8Array
  /** RFC 2104 */
  mac(hash: HashName, key: Uint8Array, message: Uint8Array): Uint8Array
  /** a key that follows from the secret alone; `label` names the way, so that it can be kept */
  derived(label: string, secret: Uint8Array, derive: (secret: Uint8Array) => Uint8Array): Uint8Array
}

/** How a key follows from the secret. */
export interface Derivation {
  readonly label: string
  key(secret: Uint8Array, hashing: Hashing): Uint8Array
}

/** A seal that an HMAC makes over a message, under the secret itself or a key that follows from it. */
export function hmacSeal(group: SecretGroup, hash: HashName, message: Uint8Array, signature: Uint8Array, derivation?: Derivation): Seal {
  return {
    group,
    verifies: (secret, hashing) => {
      const key = derivation === undefined ? secret : hashing.derived(derivation.label, secret, (asked) => derivation.key(asked, hashing))
      return sameOctets(hashing.mac(hash, key, message), signature)
    },
  }
}

/** Any of these seals: a format whose salt or era the value does not tell. */
export function anySeal([first, ...others]: readonly [Seal, ...Seal[]]): Seal {
  return { group: first.group, verifies: (secret, hashing) => [first, ...others].some((seal) => seal.verifies(secret, hashing)) }
}
