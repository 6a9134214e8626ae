import { fromBase64 } from '../base64.ts'
import { decompressedText } from '../decompress.ts'
import { type HashName, hashByLength, joined } from '../keyed-hash.ts'
import { content, type Format, id, type Layer, type Part } from '../layer.ts'
import { anySeal, type Derivation, hmacSeal } from '../seal.ts'
import { utf8, utf8Text } from '../utf8.ts'

/** itsdangerous: payload `.` time `.` signature. Flask derives its key by HMAC, Starlette by a plain hash. */
export const itsdangerousTimed: Format = (text) => {
  const [, payload = '', time = '', signature = ''] = /^(\.?[\w+/=-]+)\.([\w-]{5,8})\.([\w-]{27}|[\w-]{43}|[\w-]{86})$/.exec(text) ?? []
  const stamp = time === '' ? null : secondsOf(time)
  const signed = stamp === null ? null : signedLayer(`${payload}.${time}`, signature)
  if (signed === null || stamp === null) return null
  const inside = payloadOf(payload)
  const starlette = payload.endsWith('=') || inside.some((part) => /": |, "/.test(part.text))
  // A serialiser without a salt of its own signs like neither.
  const other = starlette ? byConcatenation('itsdangerous.Signer') : flaskKey('cookie-session')
  return layerOf(starlette ? 'starlette' : 'flask', inside, signed, [other, byConcatenation('itsdangerous')], stamp)
}

/** Django: value `:` time in base 62 `:` signature, or without the time (messages). The salt follows from what is signed. */
export const djangoSigned: Format = (text, { name }) => {
  const [, value = '', time = '', signature = ''] = /^(.+?)(?::([0-9A-Za-z]{6}))?:([\w-]{43}|[\w-]{27})$/s.exec(text) ?? []
  const signed = signature === '' ? null : signedLayer(time === '' ? value : `${value}:${time}`, signature)
  if (signed === null || (time === '' && !/^[\w.[{"-]/.test(value))) return null
  const cookies = ['django.contrib.messages', name ?? ''].map((salt) => byConcatenation(salt, signed.hash, 'django.http.cookies'))
  const session = byConcatenation('django.contrib.sessions.backends.signed_cookies', signed.hash)
  const derivations = [session, byConcatenation('django.core.signing', signed.hash), ...cookies] as const
  const stamp = time === '' ? null : base62Seconds(time)
  if (time !== '' && stamp === null) return null
  return layerOf('django-signed', payloadOf(value), signed, derivations, stamp)
}

/** Without a time: session id `.` signature (Flask-Session with a signer), or JSON in base64url (URLSafeSerializer). */
export const signedWithoutTime: Format = (text) => {
  const [, value = '', signature = ''] = /^([\w-]{4,})\.([\w-]{27})$/.exec(text) ?? []
  const signed = signature === '' ? null : signedLayer(value, signature)
  if (signed === null) return null
  const [payload] = payloadOf(value)
  if (payload !== undefined && payload.text !== value)
    return layerOf('itsdangerous', [payload], signed, [byConcatenation('itsdangerous')], null)
  return value.length < 16
    ? null
    : { ...layerOf('flask-session', [id(value)], signed, [flaskKey('flask-session')], null), selfContained: false }
}

interface Signed {
  readonly hash: HashName
  readonly message: Uint8Array
  readonly signature: Uint8Array
}

function signedLayer(message: string, signature: string): Signed | null {
  const octets = fromBase64(signature)
  const hash = octets === null ? null : hashByLength(octets.length)
  return octets === null || hash === null ? null : { hash, message: utf8(message), signature: octets }
}

function layerOf(
  format: string,
  inside: readonly Part[],
  { hash, message, signature }: Signed,
  [first, ...others]: readonly [Derivation, ...Derivation[]],
  issuedAt: number | null,
): Layer {
  const seal = (derivation: Derivation) => hmacSeal('python', hash, message, signature, derivation)
  return {
    format,
    kind: 'signed',
    inside,
    selfContained: 'by-content',
    sealBits: 8 * signature.length,
    seal: anySeal([seal(first), ...others.map(seal)]),
    ...(issuedAt === null ? {} : { issuedAt }),
  }
}

/** JSON in base64; with a leading dot it is compressed by zlib. */
function payloadOf(payload: string): readonly Part[] {
  const octets = fromBase64(payload.replace(/^\./, ''))
  const text = octets === null ? null : payload.startsWith('.') ? decompressedText(octets) : utf8Text(octets)
  if (payload.startsWith('.')) return text ? [content(text)] : []
  return [content(text !== null && /^[[{"\d-]/.test(text) ? text : payload)]
}

/** Big-endian seconds since 1970; before itsdangerous 1.1 since 2011. */
function secondsOf(time: string): number | null {
  const octets = fromBase64(time)
  if (octets === null || octets.length > 5) return null
  const seconds = octets.reduce((sum, octet) => sum * 256 + octet, 0)
  const since1970 = seconds < 1_200_000_000 ? seconds + 1_293_840_000 : seconds
  return since1970 < 4_000_000_000 ? since1970 : null
}

const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

function base62Seconds(time: string): number | null {
  const seconds = [...time].reduce((sum, digit) => sum * 62 + base62.indexOf(digit), 0)
  return seconds > 1_000_000_000 && seconds < 4_000_000_000 ? seconds : null
}

/** H(prefix + salt + "signer" + secret): itsdangerous `django-concat`, Django's salted_hmac. */
function byConcatenation(salt: string, hash: HashName = 'sha1', prefix = ''): Derivation {
  return {
    label: `concat ${hash} ${prefix} ${salt}`,
    key: (secret, { plain }) => plain(hash, joined(utf8(`${salt}signer${prefix}`), secret)),
  }
}

function flaskKey(salt: string): Derivation {
  return { label: `flask ${salt}`, key: (secret, { mac }) => mac('sha1', secret, utf8(salt)) }
}
