import { fromBase64 } from '../base64.ts'
import { fromHex } from '../hex.ts'
import { joined } from '../keyed-hash.ts'
import { content, type Format, id, type Layer, type Part } from '../layer.ts'
import { printableRuns } from '../printable-runs.ts'
import { anySeal, type Derivation, hmacSeal, type Seal } from '../seal.ts'
import { utf8, utf8Text } from '../utf8.ts'

const base64 = '[A-Za-z0-9+/=_-]'

/** Rails 5.2 and later: ciphertext `--` IV (12 octets) `--` tag (16 octets), AES-256-GCM. */
export const railsGcm: Format = (text) =>
  new RegExp(`^${base64}+--[A-Za-z0-9+/]{16}--[A-Za-z0-9+/]{22}(?:==)?$`).test(text)
    ? { format: 'rails-encrypted', kind: 'encrypted', inside: [], selfContained: true, sealBits: 128 }
    : null

/**
 * data `--` hexadecimal HMAC over the data as it stands. Rack signs Marshal, Rails signs JSON or Marshal or (4.0 to 5.1) a ciphertext,
 * Mojolicious signs JSON padded with `Z` whose `=` is written `-`.
 */
export const dashSigned: Format = (text, { name }) => {
  const [, data = '', hex = ''] = /^([A-Za-z0-9+/=_-]+?)--([0-9a-f]{40}|[0-9a-f]{64})$/.exec(text) ?? []
  const octets = data === '' ? null : fromBase64(data.replace(/-+$/, ''))
  const mac = fromHex(hex)
  if (octets === null || mac === null) return null
  const hash = mac.length === 20 ? 'sha1' : 'sha256'
  const signed = { kind: 'signed', selfContained: 'by-content', sealBits: 8 * mac.length } as const
  const readable = utf8Text(octets)
  if (readable !== null && /^[A-Za-z0-9+/=]{20,}--[A-Za-z0-9+/=]{20,}$/.test(readable)) {
    return { ...signed, format: 'rails-cbc', kind: 'encrypted', inside: [], selfContained: true }
  }
  if (octets[0] === 4 && octets[1] === 8) {
    return { ...signed, format: 'marshal-signed', inside: marshalParts(octets), seal: hmacSeal('others', hash, utf8(data), mac) }
  }
  if (readable === null || !/^[[{"\d]/.test(readable)) return null
  if (readable.includes('"_rails"') || !readable.startsWith('{')) return { ...signed, format: 'rails-signed', inside: [content(readable)] }
  // Since 9.19 `name=value` is signed, before only the value.
  const message = utf8(mac.length === 32 ? `${name ?? 'mojolicious'}=${data}` : data)
  const layer: Layer = { ...signed, format: 'mojolicious', inside: [content(readable.replace(/Z+$/, ''))], selfContained: true }
  return { ...layer, seal: hmacSeal('others', hash, message, mac) }
}

/** The strings of a Marshal dump; the session id is told by its name. */
function marshalParts(octets: Uint8Array): readonly Part[] {
  const runs = printableRuns(octets)
  const at = runs.findIndex((run) => run.includes('session_id'))
  const found = at < 0 ? undefined : runs.slice(at + 1).flatMap((run) => /[0-9a-f]{32,64}/.exec(run)?.[0] ?? [])[0]
  return [...(found === undefined ? [] : [id(found)]), ...runs.map((run) => content(run))]
}

/** rack-session 2: base64url, first octet 1 (AES-CTR with HMAC) or 2 (AES-GCM). */
export const rackEncrypted: Format = (text, { name }) => {
  const named = name?.includes('rack') === true && /^A[Q-Za-v][A-Za-z0-9+/]{80,}={0,2}$/.test(text)
  const octets = named || (/^A[Q-Za-v][\w-]{80,}={0,2}$/.test(text) && /[_-]|=$/.test(text)) ? fromBase64(text) : null
  if (octets === null || (octets[0] !== 1 && octets[0] !== 2)) return null
  const layer: Layer = { format: 'rack-encrypted', kind: 'encrypted', inside: [], selfContained: true, sealBits: 256 }
  return octets[0] === 2 ? layer : { ...layer, seal: rackSeal(octets, name ?? 'rack.session') }
}

/** The HMAC key is what follows the first 32 octets of the secret; the message ends in the purpose, which is the cookie's name. */
function rackSeal(octets: Uint8Array, purpose: string): Seal {
  const key: Derivation = { label: 'rack', key: (secret) => secret.subarray(32) }
  const [message, mac] = [octets.subarray(0, -32), octets.subarray(-32)]
  const seal = (signed: Uint8Array) => hmacSeal('others', 'sha256', signed, mac, key)
  return anySeal([seal(joined(message, utf8(purpose))), seal(message)])
}

/** Ring's cookie store: base64 of IV and ciphertext `--` base64 of the MAC over both, under the key of the cipher. */
export const ringEncrypted: Format = (text) => {
  const [, data = '', signature = ''] = /^([A-Za-z0-9+/]{40,}={0,2})--([A-Za-z0-9+/]{43}=)$/.exec(text) ?? []
  const [message, mac] = [fromBase64(data), fromBase64(signature)]
  if (message === null || mac === null) return null
  const seal = hmacSeal('others', 'sha256', message, mac)
  return { format: 'ring-encrypted', kind: 'encrypted', inside: [], selfContained: true, sealBits: 256, seal }
}
