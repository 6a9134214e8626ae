import { fromBase64 } from '../../audit/value/base64.ts'
import { latin1Text } from '../../audit/value/utf8.ts'
import { cbcText } from './aes.ts'
import type { TrialOf } from './trial.ts'

/**
 * LtpaToken2 of WebSphere and Liberty: AES-128-CBC under the first 16 octets of the shared key, which are the IV too. There is no tag; what
 * comes out of the right key is attributes `%` expiry `%` signature, all of it printable, which a wrong one gives in fewer than one of
 * 2^100: at least 80 octets are looked at, of which three in eight are printable by chance.
 */
export const ltpaTrial: TrialOf = (value, name) => {
  const octets = /^ltpatoken2$/i.test(name ?? '') ? fromBase64(value) : null
  if (octets === null || octets.length < 96 || octets.length % 16 !== 0) return null
  return {
    slow: false,
    fits: (secret) => {
      if (secret.length < 16) return false
      const key = secret.subarray(0, 16)
      const begin = cbcText(key, key, octets.subarray(0, 16))
      if (begin === null || !printable.test(latin1Text(begin))) return false
      const whole = cbcText(key, key, octets)
      return whole !== null && token.test(latin1Text(whole))
    },
  }
}

const printable = /^[\x20-\x7e]+$/

/** The padding of PKCS #7 stands at the end. */
const token = /^[\x20-\x7e]+%\d{13}%[A-Za-z0-9+/]{40,}={0,2}[\x01-\x10]+$/
