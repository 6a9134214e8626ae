import { fromBase64 } from '../../audit/value/base64.ts'
import { hkdf } from '../../audit/value/generated-key.ts'
import { joined } from '../../audit/value/keyed-hash.ts'
import { latin1Text, utf8 } from '../../audit/value/utf8.ts'
import { gcmOpens } from './aes.ts'
import type { TrialOf } from './trial.ts'

/** What NextAuth.js 4 and auth0/nextjs-auth0 write into HKDF beside the secret; their salt is empty. */
const purposes = ['NextAuth.js Generated Encryption Key', 'JWE CEK'].map(utf8)
const noSalt = new Uint8Array()

/** A JWE (RFC 7516 §3.1) whose key is used as it is (`dir`) with AES-256-GCM; the protected header is its associated data. */
export const jweTrial: TrialOf = (value) => {
  const [header = '', key, iv = '', ciphertext = '', tag = '', more] = value.split('.')
  const [nonce, body, mac] = [iv, ciphertext, tag].map(fromBase64)
  if (key !== '' || more !== undefined || nonce?.length !== 12 || !body || mac?.length !== 16) return null
  if (!latin1Text(fromBase64(header) ?? noSalt).includes('"A256GCM"')) return null
  const sealed = joined(body, mac)
  const associated = utf8(header)
  return {
    slow: false,
    fits: (secret, hashing) => purposes.some((purpose) => gcmOpens(hkdf(secret, noSalt, purpose, 32, hashing), nonce, sealed, associated)),
  }
}
