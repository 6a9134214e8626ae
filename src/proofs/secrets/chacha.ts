import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { xsalsa20poly1305 } from '@noble/ciphers/salsa.js'

/** The tag of XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha §2.3) is right for this key of 32 octets; the tag follows the ciphertext. */
export function xchachaOpens(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array, associated: Uint8Array): boolean {
  return opens(() => xchacha20poly1305(key, nonce, associated).decrypt(sealed))
}

/** The tag of a secretbox of NaCl (XSalsa20-Poly1305) is right for this key of 32 octets. */
export function secretboxOpens(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array): boolean {
  return opens(() => xsalsa20poly1305(key, nonce).decrypt(sealed))
}

/** The library throws where the tag is wrong. */
function opens(decrypt: () => Uint8Array): boolean {
  try {
    decrypt()
    return true
  } catch {
    return false
  }
}
