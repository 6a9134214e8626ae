import { fromBase64 } from '../base64.ts'
import { fromHex } from '../hex.ts'
import { joined, sameOctets } from '../keyed-hash.ts'
import type { Format, Layer } from '../layer.ts'
import { type Derivation, hmacSeal, type Seal } from '../seal.ts'
import { latin1Text, utf8 } from '../utf8.ts'

/** iron: eight parts joined by `*`, the last an HMAC-SHA-256 over the first six (hapi, iron-session, h3). */
export const iron: Format = (text) => {
  const parts = text.replace(/~\d$/, '').split('*')
  const [prefix, , , , , expiry = '', salt = '', signature = ''] = parts
  if (prefix !== 'Fe26.2' || parts.length !== 8) return null
  const octets = fromBase64(signature)
  const expiresAt = Math.floor(Number(expiry) / 1000)
  const layer: Layer = { format: 'iron', kind: 'encrypted', inside: [], selfContained: true, sealBits: 256 }
  return {
    ...layer,
    ...(/^\d{13}$/.test(expiry) ? { expiresAt } : {}),
    ...(octets === null ? {} : { seal: ironSeal(utf8(parts.slice(0, 6).join('*')), utf8(salt), octets) }),
  }
}

/** The key is PBKDF2-HMAC-SHA-1 with one iteration (RFC 8018 §5.2), which is two HMACs for 32 octets; the salt is the value's own. */
function ironSeal(message: Uint8Array, salt: Uint8Array, signature: Uint8Array): Seal {
  const [first, second] = [1, 2].map((index) => joined(salt, new Uint8Array([0, 0, 0, index])))
  const key = new Uint8Array(40)
  return {
    group: 'iron',
    verifies: (secret, { mac }) => {
      if (first !== undefined) key.set(mac('sha1', secret, first))
      if (second !== undefined) key.set(mac('sha1', secret, second), 20)
      return sameOctets(mac('sha256', key.subarray(0, 32), message), signature)
    },
  }
}

/** client-sessions: IV `.` ciphertext `.` created `.` duration `.` HMAC-SHA-256 over the four. */
export const clientSessions: Format = (text) => {
  const [, iv = '', ciphertext = '', created = '', duration = '', signature = ''] =
    /^([\w-]{22})\.([\w-]+)\.(\d{13})\.(\d{1,12})\.([\w-]{43})$/.exec(text) ?? []
  const [ivOctets, cipherOctets, signatureOctets] = [iv, ciphertext, signature].map(fromBase64)
  if (!ivOctets || !cipherOctets || !signatureOctets) return null
  const message = joined(ivOctets, utf8('.'), cipherOctets, utf8(`.${created}.${duration}`))
  const key: Derivation = {
    label: 'client-sessions',
    key: (secret, { mac }) => mac('sha256', secret, utf8('cookiesession-signature')),
  }
  return {
    format: 'client-sessions',
    kind: 'encrypted',
    inside: [],
    selfContained: true,
    sealBits: 256,
    issuedAt: Math.floor(Number(created) / 1000),
    expiresAt: Math.floor((Number(created) + Number(duration)) / 1000),
    seal: hmacSeal('node', 'sha256', message, signatureOctets, key),
  }
}

/** Sealed formats that are told by their shape alone and hold nothing readable. */
const shapes: readonly (readonly [format: string, shape: RegExp])[] = [
  // Magic 09 F0 C9 F0 of ASP.NET Core DataProtection.
  ['data-protection', /^CfDJ8[\w+/=-]{20,}$/],
  // XChaCha20-Poly1305 and A128GCM of Plug.
  ['plug-encrypted', /^(?:XCP|QTEyOEdDTQ)\.[\w-]+(?:\.[\w-]+)*$/],
  // @fastify/secure-session: secretbox `;` nonce of 24 octets.
  ['secretbox', /^[A-Za-z0-9+/]{22,}={0,2};[A-Za-z0-9+/]{32}$/],
  // Forms authentication ticket of ASP.NET: upper-case hexadecimal, longer than any identifier.
  ['forms-ticket', /^[0-9A-F]{128,}$/],
]

/** Those that only the name tells from an identifier in base64, with the bits of their key. */
const namedShapes: readonly (readonly [format: string, name: RegExp, shape: RegExp, sealBits: number])[] = [
  // AES-128 or, in the older one, three times DES.
  ['ltpa', /^LtpaToken2?$/i, /^[A-Za-z0-9+/]{128,}={0,2}$/, 112],
  ['owin-ticket', /^\.AspNet\.(?:ApplicationCookie|Cookies|ExternalCookie)$/, /^[\w-]{150,}$/, 256],
]

export const sealedByShape: Format = (text, { name }) => {
  const layer = (format: string, sealBits: number): Layer => ({ format, kind: 'encrypted', inside: [], selfContained: true, sealBits })
  const found = shapes.find(([, shape]) => shape.test(text))
  if (found !== undefined) return layer(found[0], 256)
  const named = name === null ? undefined : namedShapes.find(([, of, shape]) => of.test(name) && shape.test(text))
  return named === undefined ? null : layer(named[0], named[3])
}

/** Half of the 32 octets signs; they are written in base64url or, by aiohttp-session, as they are. */
const fernetKey: Derivation = {
  label: 'fernet',
  key: (secret) => (secret.length === 32 ? secret : (fromBase64(latin1Text(secret)) ?? secret)).subarray(0, 16),
}

/** Fernet: version 128, eight octets of time, IV, ciphertext, HMAC-SHA-256. */
export const fernet: Format = (text) => {
  const octets = /^gAAAA[\w-]{60,}={0,2}$/.test(text) ? fromBase64(text) : null
  if (octets === null || octets[0] !== 0x80) return null
  const issuedAt = octets.subarray(1, 9).reduce((sum, octet) => sum * 256 + octet, 0)
  const seal = hmacSeal('python', 'sha256', octets.subarray(0, -32), octets.subarray(-32), fernetKey)
  return { format: 'fernet', kind: 'encrypted', inside: [], selfContained: true, sealBits: 256, issuedAt, seal }
}

/** `base64-` before base64url, as @supabase/ssr writes it. */
export const base64Prefix: Format = (text) => {
  if (!/^base64-[\w-]{8,}=*$/.test(text)) return null
  return { format: 'base64-prefix', inside: [{ text: text.slice(7), role: 'content' }], selfContained: true }
}

/** What AEAD in a hexadecimal signature looks like is not guessed: only the hash before or after readable content. */
export const hexSigned: Format = (text) => {
  const [, value = '', signature = ''] = /^(.+)\/([0-9a-f]{64})$/s.exec(text) ?? []
  const octets = fromHex(signature)
  if (octets === null || value.includes('://')) return null
  // Ktor: value `/` hexadecimal HMAC-SHA-256.
  const seal = hmacSeal('node', 'sha256', utf8(value), octets)
  return { format: 'slash-signed', kind: 'signed', inside: [{ text: value, role: 'id' }], selfContained: 'by-content', sealBits: 256, seal }
}
