import { type _HMAC, hmac } from '@noble/hashes/hmac.js'
import type { sha256 } from '@noble/hashes/sha2.js'
import { type HashName, hashes, plainHash } from './keyed-hash.ts'
import type { Hashing } from './seal.ts'

/**
 * For a short list whose secrets are the same objects each time: what a secret leads to is made at its first use and kept, derived keys
 * and the two blocks of an HMAC.
 */
export const keptKeys: Hashing = {
  plain: plainHash,
  mac: (hash, key, message) => prepared(hash, key).clone().update(message).digest(),
  derived: (label, secret, derive) => {
    const ofLabel = keysByLabel.get(label) ?? new WeakMap<Uint8Array, Uint8Array>()
    keysByLabel.set(label, ofLabel)
    const key = ofLabel.get(secret) ?? derive(secret)
    ofLabel.set(secret, key)
    return key
  },
}

const keysByLabel = new Map<string, WeakMap<Uint8Array, Uint8Array>>()

/** The hashes' own types differ only in their state, which is not looked at. */
type Prepared = Pick<_HMAC<ReturnType<typeof sha256.create>>, 'update' | 'digest' | 'clone'>

const create: (hash: HashName, key: Uint8Array) => Prepared = (hash, key) => hmac.create(hashes[hash], key)

const preparedByHash = new Map<HashName, WeakMap<Uint8Array, Prepared>>()

function prepared(hash: HashName, key: Uint8Array): Prepared {
  const ofHash = preparedByHash.get(hash) ?? new WeakMap<Uint8Array, Prepared>()
  preparedByHash.set(hash, ofHash)
  const ready = ofHash.get(key) ?? create(hash, key)
  ofHash.set(key, ready)
  return ready
}
