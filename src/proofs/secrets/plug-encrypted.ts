import { fromBase64 } from '../../audit/value/base64.ts'
import { joined } from '../../audit/value/keyed-hash.ts'
import { utf8 } from '../../audit/value/utf8.ts'
import { gcmOpens } from './aes.ts'
import { xchachaOpens } from './chacha.ts'
import type { Trial, TrialOf } from './trial.ts'

/** Salts of the documentation of Plug, for the key that seals and the one that signs. A new application gets random ones of its own. */
const salts = {
  encryption: ['cookie store encryption salt', 'encrypted cookie', 'encryption salt'].map(utf8),
  signing: ['cookie store signing salt', 'signed encrypted cookie', 'signing salt'].map(utf8),
}

/** What stands beside the message, and is its only associated data. */
const associated = utf8('A128GCM')

/** Encrypted sessions of Plug and Phoenix, by the two ways in which they were made. */
export const plugEncryptedTrial: TrialOf = (value) => withChaCha(value) ?? withWrappedKey(value)

/** From plug_crypto 2 on: `XCP.` and base64url of nonce, tag and ciphertext of XChaCha20-Poly1305. */
function withChaCha(value: string): Trial | null {
  const octets = /^XCP\.[\w-]{56,}$/.test(value) ? fromBase64(value.slice(4)) : null
  if (octets === null) return null
  const [nonce, sealed] = [octets.subarray(0, 24), joined(octets.subarray(40), octets.subarray(24, 40))]
  return {
    slow: true,
    fits: (secret, { pbkdf2 }) =>
      salts.encryption.some((salt) => xchachaOpens(pbkdf2('sha256', secret, salt, 1000, 32), nonce, sealed, associated)),
  }
}

/** Before: a key for each message, wrapped by AES-GCM (RFC 7518 §4.7) with the signing key beside it: ciphertext (16 octets), tag, IV. */
function withWrappedKey(value: string): Trial | null {
  const [, wrapped = ''] = /^QTEyOEdDTQ\.([\w-]{59})\.[\w-]{16}\.[\w-]*\.[\w-]{22}$/.exec(value) ?? []
  const octets = wrapped === '' ? null : fromBase64(wrapped)
  if (octets === null) return null
  const [sealed, nonce] = [octets.subarray(0, 32), octets.subarray(32)]
  return {
    slow: true,
    fits: (secret, { pbkdf2 }) => {
      const stretched = (salt: Uint8Array) => pbkdf2('sha256', secret, salt, 1000, 32)
      return salts.encryption.some((salt, i) => gcmOpens(stretched(salt), nonce, sealed, stretched(salts.signing[i] ?? salt)))
    },
  }
}
