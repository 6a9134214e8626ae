import { fromBase64 } from '../../audit/value/base64.ts'
import { fromHex } from '../../audit/value/hex.ts'
import { joined, sameOctets } from '../../audit/value/keyed-hash.ts'
import { latin1Text, utf8 } from '../../audit/value/utf8.ts'
import { gcmOpens } from './aes.ts'
import type { Trial, TrialOf } from './trial.ts'

/** By how often Rails stretches secret_key_base, and with which hash: SHA-256 from the defaults of 7.0, SHA-1 before. */
const iterations = 1000
const hashes = ['sha256', 'sha1'] as const

/** Cookies of Rails: encrypted with AES-GCM since 5.2, with AES-CBC and a MAC from 4.0, or only signed. */
export const railsTrial: TrialOf = (value) => encrypted(value) ?? signed(value)

const sealedSalt = utf8('authenticated encrypted cookie')

/** base64 of ciphertext `--` IV `--` tag. */
function encrypted(value: string): Trial | null {
  const [ciphertext, iv, tag] = value.split('--', 4).map(fromBase64)
  if (!ciphertext || iv?.length !== 12 || tag?.length !== 16) return null
  const sealed = joined(ciphertext, tag)
  return {
    slow: true,
    fits: (secret, { pbkdf2 }) => hashes.some((hash) => gcmOpens(pbkdf2(hash, secret, sealedSalt, iterations, 32), iv, sealed)),
  }
}

/** data `--` hexadecimal MAC over it; where the data is ciphertext `--` IV, the MAC has a key of its own. */
function signed(value: string): Trial | null {
  const [, data = '', hex = ''] = /^([A-Za-z0-9+/=_-]+?)--([0-9a-f]{40}|[0-9a-f]{64})$/.exec(value) ?? []
  const mac = fromHex(hex)
  const octets = fromBase64(data)
  if (mac === null || octets === null) return null
  const salt = utf8(/^[A-Za-z0-9+/=]+--[A-Za-z0-9+/=]+$/.test(latin1Text(octets)) ? 'signed encrypted cookie' : 'signed cookie')
  const message = utf8(data)
  const hash = mac.length === 20 ? 'sha1' : 'sha256'
  return {
    slow: true,
    fits: (secret, hashing) =>
      hashes.some((stretched) => sameOctets(hashing.mac(hash, hashing.pbkdf2(stretched, secret, salt, iterations, 64), message), mac)),
  }
}
