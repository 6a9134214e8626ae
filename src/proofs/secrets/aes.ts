import { cbc, gcm } from '@noble/ciphers/aes.js'

/** The tag of AES-GCM (NIST SP 800-38D) is right for this key: 128, 192 or 256 bits. */
export function gcmOpens(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array, associated?: Uint8Array): boolean {
  if (key.length !== 16 && key.length !== 24 && key.length !== 32) return false
  try {
    gcm(key, nonce, associated).decrypt(sealed)
    return true
  } catch {
    return false
  }
}

/** The first block of AES-CBC, or null where the key is none. */
export function firstBlock(key: Uint8Array, iv: Uint8Array, sealed: Uint8Array): Uint8Array | null {
  return cbcText(key, iv, sealed.subarray(0, 16))
}

/** What AES-CBC makes of whole blocks, with the padding that it may end in; null where the key is none. */
export function cbcText(key: Uint8Array, iv: Uint8Array, sealed: Uint8Array): Uint8Array | null {
  if (key.length !== 16 && key.length !== 24 && key.length !== 32) return null
  return cbc(key, iv, { disablePadding: true }).decrypt(sealed)
}
