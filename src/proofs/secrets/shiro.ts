import { fromBase64 } from '../../audit/value/base64.ts'
import { firstBlock, gcmOpens } from './aes.ts'
import type { TrialOf } from './trial.ts'

/** How a serialised Java object begins. */
const javaMagic = [0xac, 0xed, 0x00, 0x05]

/**
 * Apache Shiro's rememberMe: base64 of IV and ciphertext, AES-CBC until 1.4.1 and AES-GCM with a nonce of 16 octets since. CBC has no tag:
 * a key is right where a serialised object comes out, which of four thousand million keys one does by chance.
 */
export const shiroTrial: TrialOf = (value, name) => {
  const octets = name === 'rememberMe' ? fromBase64(value) : null
  if (octets === null || octets.length < 48) return null
  const [iv, sealed] = [octets.subarray(0, 16), octets.subarray(16)]
  return {
    slow: false,
    fits: (secret) => javaMagic.every((octet, i) => firstBlock(secret, iv, sealed)?.[i] === octet) || gcmOpens(secret, iv, sealed),
  }
}
