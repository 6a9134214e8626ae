import { fromBase64 } from '../../audit/value/base64.ts'
import { fromHex, toHex } from '../../audit/value/hex.ts'
import { joined, sameOctets } from '../../audit/value/keyed-hash.ts'
import { latin1Text, utf8 } from '../../audit/value/utf8.ts'
import type { TrialOf } from './trial.ts'

/**
 * CakePHP's encrypted cookies: `Cake` in base64, `.`, base64 of a hexadecimal HMAC-SHA-256 and the ciphertext it is over. Key and salt are
 * settings of their own, so only a secret that stands in both, as tutorials have it, or two with a tab between them can be tried.
 */
export const cakeTrial: TrialOf = (value) => {
  const [, text = ''] = /^Q2FrZQ==\.([A-Za-z0-9+/]+={0,2})$/.exec(value) ?? []
  const octets = text === '' ? null : fromBase64(text)
  const mac = octets === null || octets.length < 96 ? null : fromHex(latin1Text(octets.subarray(0, 64)))
  if (octets === null || mac === null) return null
  const message = octets.subarray(64)
  return {
    slow: false,
    fits: (secret, hashing) => {
      const both = secret.indexOf(tab) === -1 ? joined(secret, secret) : secret.filter((octet) => octet !== tab)
      const key = utf8(toHex(hashing.plain('sha256', both)).slice(0, 32))
      return sameOctets(hashing.mac('sha256', key, message), mac)
    },
  }
}

const tab = 0x09
