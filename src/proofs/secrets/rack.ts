import { fromBase64 } from '../../audit/value/base64.ts'
import { joined } from '../../audit/value/keyed-hash.ts'
import { utf8 } from '../../audit/value/utf8.ts'
import { gcmOpens } from './aes.ts'
import type { TrialOf } from './trial.ts'

/** rack-session 2, second version: 2, salt (32 octets), IV (12), tag (16), ciphertext; the purpose is the cookie's name or nothing. */
export const rackTrial: TrialOf = (value, name) => {
  const octets = fromBase64(value)
  if (octets === null || octets[0] !== 2 || octets.length <= 61) return null
  const [salt, iv, tag] = [octets.subarray(1, 33), octets.subarray(33, 45), octets.subarray(45, 61)]
  const sealed = joined(octets.subarray(61), tag)
  const associated = [name ?? 'rack.session', ''].map((purpose) => joined(octets.subarray(0, 33), utf8(purpose)))
  return {
    slow: false,
    fits: (secret, { mac }) => {
      if (secret.length < 32) return false
      const key = mac('sha256', secret.subarray(0, 32), salt).slice()
      return associated.some((data) => gcmOpens(key, iv, sealed, data))
    },
  }
}
