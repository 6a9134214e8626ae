import { fromBase64 } from '../../audit/value/base64.ts'
import { sameOctets } from '../../audit/value/keyed-hash.ts'
import { utf8 } from '../../audit/value/utf8.ts'
import type { TrialOf } from './trial.ts'

/** iron as h3 2 writes it: its keys take 8192 iterations where others take one. */
export const ironTrial: TrialOf = (value) => {
  const parts = value.replace(/~\d$/, '').split('*')
  const signature = fromBase64(parts[7] ?? '')
  if (parts[0] !== 'Fe26.2' || parts.length !== 8 || signature === null) return null
  const message = utf8(parts.slice(0, 6).join('*'))
  const salt = utf8(parts[6] ?? '')
  return {
    slow: true,
    fits: (secret, hashing) => sameOctets(hashing.mac('sha256', hashing.pbkdf2('sha1', secret, salt, 8192, 32), message), signature),
  }
}
