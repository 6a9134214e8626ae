import { type _HMAC, hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import type { Digest } from '../traits.ts'
import { toBase64Url } from './base64.ts'
import { utf8 } from './utf8.ts'

/** 32 random octets of the installation, or of the recording: digests under different keys cannot be compared. */
export type DigestKey = Uint8Array

/** HMAC-SHA-256 of the text's UTF-8 octets, first 96 bits, base64url: 16 characters. */
export function digestOf(text: string, key: DigestKey): Digest {
  return toBase64Url(keyed(key).update(utf8(text)).digest().subarray(0, 12))
}

type Keyed = Pick<_HMAC<ReturnType<typeof sha256.create>>, 'update' | 'digest' | 'clone'>

/** The key's two hash blocks are computed once: a value has some twenty digests. */
const prepared = new WeakMap<DigestKey, Keyed>()

function keyed(key: DigestKey): Keyed {
  const known = prepared.get(key)
  if (known !== undefined) return known.clone()
  const fresh = hmac.create(sha256, key)
  prepared.set(key, fresh)
  return fresh.clone()
}
