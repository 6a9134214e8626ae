import { fromBase64 } from '../base64.ts'
import { fromHex } from '../hex.ts'
import { hashByLength } from '../keyed-hash.ts'
import { content, type Format, id, type Layer } from '../layer.ts'
import { type Derivation, hmacSeal } from '../seal.ts'
import { latin1Text, utf8, utf8Text } from '../utf8.ts'

/** cookie-signature: `s:` value `.` base64 without padding of HMAC-SHA-256 (express-session, cookie-parser). */
export const expressSigned: Format = (text) => {
  if (!text.startsWith('s:')) return null
  const layer = signedValue(text.slice(2))
  return layer === null ? null : { ...layer, format: 'express-signed' }
}

/** cookie-parser's JSON cookies. */
export const expressJson: Format = (text) => (/^j:[[{]/.test(text) ? { format: 'express-json', inside: [content(text.slice(2))] } : null)

const adonisKey: Derivation = { label: 'adonis', key: (secret, { plain }) => plain('sha256', secret) }

/** AdonisJS: `s:` base64url of `{message, purpose}` `.` base64url of the MAC in hexadecimal. */
export const adonisSigned: Format = (text) => {
  const [, data = '', signature = ''] = /^[se]:([\w-]+)\.([\w-]{86}|[\w-]{43})$/.exec(text) ?? []
  const octets = data.startsWith('eyJ') ? fromBase64(data) : null
  const message = octets === null ? null : utf8Text(octets)
  const inner = message === null ? undefined : /"message":"([^"\\]*)"/.exec(message)?.[1]
  const written = fromBase64(signature)
  if (message === null || written === null) return null
  const inside = inner === undefined ? content(message) : id(inner)
  const mac = written.length === 64 ? fromHex(latin1Text(written)) : written
  const layer: Layer = { format: 'adonis-signed', kind: 'signed', inside: [inside], selfContained: 'by-content', sealBits: 256 }
  return mac === null ? layer : { ...layer, seal: hmacSeal('node', 'sha256', utf8(data), mac, adonisKey) }
}

/** `value.<base64 HMAC-SHA-256>`, unpadded (@fastify/cookie, React Router) or padded (Hono, better-auth). */
export const valueSigned: Format = (text) => signedValue(text)

function signedValue(text: string): Layer | null {
  const dot = text.lastIndexOf('.')
  const value = text.slice(0, dot)
  const signature = text.slice(dot + 1)
  if (dot < 1 || !/^[A-Za-z0-9+/]{43}=?$/.test(signature)) return null
  const mac = fromBase64(signature)
  if (mac === null) return null
  const padded = signature.endsWith('=')
  return {
    format: padded ? 'value-signed-padded' : 'value-signed',
    kind: 'signed',
    inside: [id(value)],
    selfContained: 'by-content',
    sealBits: 256,
    seal: hmacSeal('node', 'sha256', utf8(value), mac),
  }
}

/** Keygrip (cookies, cookie-session, koa): the signature over `name=value` stands in the cookie `<name>.sig`. */
export const keygripSigned: Format = (text, { name, signature }) => {
  const mac = text === '' || signature === null || name === null ? null : fromBase64(signature)
  const hash = mac === null ? null : hashByLength(mac.length)
  if (mac === null || hash === null) return null
  const seal = hmacSeal('node', hash, utf8(`${name}=${text}`), mac)
  return { format: 'keygrip', kind: 'signed', inside: [id(text)], selfContained: 'by-content', sealBits: 8 * mac.length, seal }
}
