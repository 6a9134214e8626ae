import { fromBase64 } from '../base64.ts'
import { decompressedText } from '../decompress.ts'
import { fromHex } from '../hex.ts'
import { content, type Format } from '../layer.ts'
import { percentDecoded } from '../percent.ts'
import { utf8Text } from '../utf8.ts'

/** RFC 6265bis §4.1.1 allows a cookie value in quotation marks, which belong to it. */
export const quoted: Format = (text) => (/^"[^"\\]+"$/.test(text) ? { format: 'quoted', inside: [content(text.slice(1, -1))] } : null)

export const percent: Format = (text) => {
  const decoded = percentDecoded(text)
  return decoded === null ? null : { format: 'percent', inside: [content(decoded)] }
}

/** base64 or base64url of readable text. Of twelve random characters one in ten thousand is that by chance. */
export const base64: Format = (text) => {
  if (text.length < 8 || (text.length < 12 && !text.endsWith('=')) || /^[0-9a-fA-F]+$/.test(text)) return null
  const inside = decoded(text)
  if (inside === null || !isReadable(inside)) return null
  const bare = /^\s*\{/.test(inside) ? { selfContained: 'by-content' as const } : {}
  return { format: 'base64', inside: [content(inside)], ...bare }
}

/** JSON that goes on in another cookie may end within a group or a character: its end is left out. */
function decoded(text: string): string | null {
  const octets = fromBase64(text.startsWith('eyJ') ? text.slice(0, text.length - (text.length % 4 === 1 ? 1 : 0)) : text)
  if (octets === null) return null
  const whole = utf8Text(octets)
  if (whole !== null || !text.startsWith('eyJ')) return whole
  return utf8Text(octets.subarray(0, -1)) ?? utf8Text(octets.subarray(0, -2)) ?? utf8Text(octets.subarray(0, -3))
}

/** zlib or gzip in base64 (RFC 1950, RFC 1952). What holds no readable text stays closed: it is not random, so its length bounds nothing. */
export const deflated: Format = (text) => {
  const octets = /^(?:e[AFJN]|H4sI)[\w+/-]{12,}={0,2}$/.test(text) ? fromBase64(text) : null
  const inside = octets === null ? null : decompressedText(octets)
  if (inside === null) return null
  return { format: 'deflated', kind: 'structured', inside: inside === '' ? [] : [content(inside)], selfContained: true, sealBits: 0 }
}

/** Base 32 of readable text (RFC 4648 §6). Sixteen random characters are that by chance in one of ten thousand. */
export const base32: Format = (text) => {
  const [, body = ''] = /^([A-Z2-7]{16,})={0,6}$/.exec(text) ?? []
  const octets = new Uint8Array(Math.floor((body.length * 5) / 8))
  let held = 0
  let bits = 0
  let end = 0
  for (const character of body) {
    held = ((held << 5) | base32Digits.indexOf(character)) & 0xfff
    bits += 5
    if (bits >= 8) {
      bits -= 8
      octets[end++] = (held >> bits) & 0xff
    }
  }
  const inside = utf8Text(octets)
  return body === '' || inside === null || !isReadable(inside) ? null : { format: 'base32', inside: [content(inside)] }
}

const base32Digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** What mail software makes of a value (RFC 2045 §6.7): `=3D` for every `=`. */
export const quotedPrintable: Format = (text) => {
  if (!/=3D/.test(text) || !/^(?:[^=\s]|=[0-9A-F]{2})+$/.test(text)) return null
  const inside = text.replace(/=([0-9A-F]{2})/g, (_, octet: string) => String.fromCharCode(Number.parseInt(octet, 16)))
  return isReadable(inside) ? { format: 'quoted-printable', inside: [content(inside)] } : null
}

/** Hexadecimal of readable text, six characters and more. */
export const hex: Format = (text) => {
  if (text.length < 12 || /^\d+$/.test(text)) return null
  const octets = fromHex(text)
  const inside = octets === null ? null : utf8Text(octets)
  return inside === null || !/^[\w@.+:|{}",-]+$/.test(inside) ? null : { format: 'hex', inside: [content(inside)] }
}

/** `user|hash`, `id:token`: parts of a text put together, one of them plainly an id, a name or an address. */
export const concatenated: Format = (text) => {
  const separator = /[|~:,]/.exec(text)?.[0]
  const parts = separator === undefined ? [] : text.split(separator)
  const readable = parts.some((part) => /^\d{1,10}$|@|^[A-Za-z][a-z]{2,12}$/.test(part))
  const long = parts.some((part) => /^[\w+/=.-]{16,}$/.test(part))
  if (parts.length < 2 || parts.length > 8 || !readable || !long || text.includes('://')) return null
  return { format: 'concatenated', kind: 'opaque', inside: parts.map((part) => content(part)) }
}

function isReadable(text: string): boolean {
  let odd = 0
  for (const character of text) if (character < ' ' || character === '\x7f') odd++
  // Non-ASCII text is believed only where most of it is ASCII.
  return odd === 0 && [...text].filter((character) => character > '~').length * 4 <= text.length && text.length >= 4
}
