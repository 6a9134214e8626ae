import { fromBase64 } from '../../audit/value/base64.ts'
import { joined } from '../../audit/value/keyed-hash.ts'
import { latin1Text } from '../../audit/value/utf8.ts'
import { gcmOpens } from './aes.ts'
import type { TrialOf } from './trial.ts'

/** Laravel with AES-GCM, from 8.28 on: base64 of `{iv, value, mac, tag}` whose tag is set and whose MAC is empty. */
export const laravelTrial: TrialOf = (value) => {
  const json = value.startsWith('eyJpdiI6') ? latin1Text(fromBase64(value) ?? new Uint8Array()) : ''
  const fields = /^\{"iv":"([^"]+)","value":"([^"]+)","mac":"","tag":"([^"]+)"\}$/.exec(json)?.slice(1) ?? []
  const [iv, ciphertext, tag] = fields.map((field) => fromBase64(field.replaceAll('\\/', '/')))
  if (iv?.length !== 12 || !ciphertext || tag?.length !== 16) return null
  const sealed = joined(ciphertext, tag)
  return { slow: false, fits: (secret) => gcmOpens(secret, iv, sealed) }
}
