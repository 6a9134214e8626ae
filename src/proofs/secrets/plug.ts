import { fromBase64 } from '../../audit/value/base64.ts'
import { hashByLength, sameOctets } from '../../audit/value/keyed-hash.ts'
import { utf8 } from '../../audit/value/utf8.ts'
import type { TrialOf } from './trial.ts'

/** Salts of the documentation of Plug and Phoenix. A new application gets a random one of its own, and cannot be tried. */
const salts = ['cookie store signing salt', 'signing salt', 'user auth', 'user socket'].map(utf8)

/** Plug and Phoenix: header, payload and MAC; the key is stretched from secret_key_base and a salt that the value does not tell. */
export const plugTrial: TrialOf = (value) => {
  const [, message = '', signature = ''] = /^(SFM(?:yNTY|zODQ|1MTI)\.[\w-]+)\.([\w-]{43,86})$/.exec(value) ?? []
  const mac = fromBase64(signature)
  const hash = mac === null ? null : hashByLength(mac.length)
  if (mac === null || hash === null) return null
  const signed = utf8(message)
  return {
    slow: true,
    fits: (secret, hashing) =>
      salts.some((salt) => sameOctets(hashing.mac(hash, hashing.pbkdf2('sha256', secret, salt, 1000, 32), signed), mac)),
  }
}
