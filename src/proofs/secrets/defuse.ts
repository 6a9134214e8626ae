import { hkdf } from '../../audit/value/generated-key.ts'
import { fromHex } from '../../audit/value/hex.ts'
import { sameOctets } from '../../audit/value/keyed-hash.ts'
import { latin1Text, utf8 } from '../../audit/value/utf8.ts'
import type { TrialOf } from './trial.ts'

const purpose = utf8('DefusePHP|V2|KeyForAuthentication')

/**
 * defuse/php-encryption 2 (PrestaShop): version, salt, IV, ciphertext, and an HMAC-SHA-256 over all of it under a key that HKDF makes. The
 * secret is the key of 32 octets, or the text in which the library keeps it: `def00000`, the key, and a check sum, in hexadecimal.
 */
export const defuseTrial: TrialOf = (value) => {
  const octets = /^def50200[0-9a-f]{160,}$/.test(value) ? fromHex(value) : null
  if (octets === null) return null
  const [message, salt, mac] = [octets.subarray(0, -32), octets.subarray(4, 36), octets.subarray(-32)]
  return {
    slow: false,
    fits: (secret, hashing) => {
      const key = keyIn(secret)
      return key !== null && sameOctets(hashing.mac('sha256', hkdf(key, salt, purpose, 32, hashing), message), mac)
    },
  }
}

function keyIn(secret: Uint8Array): Uint8Array | null {
  if (secret.length === 32) return secret
  const kept = secret.length === 136 ? fromHex(latin1Text(secret)) : secret
  return kept?.length === 68 && kept[0] === 0xde && kept[1] === 0xf0 ? kept.subarray(4, 36) : null
}
