import { inflated } from './inflate.ts'
import { utf8Text } from './utf8.ts'

/** No cookie's content is longer, and a bomb ends here. */
const longestContent = 16_384

/** Fewer readable characters come out of random octets by chance. */
const shortestBeginning = 24

/**
 * The readable text inside zlib (RFC 1950) or gzip (RFC 1952); empty where it is compressed and holds no readable text, null where the
 * octets are neither. A stream that is cut gives its beginning: long cookies go on in another.
 */
export function decompressedText(octets: Uint8Array): string | null {
  const zlib = zlibStart(octets)
  const start = zlib ?? gzipStart(octets)
  if (start === null) return null
  const inside = inflated(octets.subarray(start), longestContent)
  const text = readable(inside)
  // One random text of a thousand begins like zlib: its check sum tells, and of a cut stream a text that goes on.
  return zlib === null || adler32(inside) === bigEndian(octets.subarray(-4)) || text.length >= shortestBeginning ? text : null
}

function readable(inside: Uint8Array): string {
  // A cut may stand within a character, which is four octets at most.
  for (let cut = 0; cut < 4; cut++) {
    const text = utf8Text(inside.subarray(0, inside.length - cut))
    if (text !== null) return text.length >= 2 && !/[\x00-\x08\x0e-\x1f]/.test(text) ? text : ''
  }
  return ''
}

/** RFC 1950 §9. */
function adler32(octets: Uint8Array): number {
  let [a, b] = [1, 0]
  for (const octet of octets) {
    a = (a + octet) % 65_521
    b = (b + a) % 65_521
  }
  return b * 65_536 + a
}

function bigEndian(octets: Uint8Array): number {
  return octets.reduce((sum, octet) => sum * 256 + octet, 0)
}

/** RFC 1950 §2.2: deflate with a window of at most 32 KiB, a check number, no dictionary. */
function zlibStart([method = 0, flags = 0]: Uint8Array): number | null {
  return (method & 0x8f) === 0x08 && ((method << 8) + flags) % 31 === 0 && (flags & 0x20) === 0 ? 2 : null
}

/** RFC 1952 §2.3: ten octets, then what the flags announce. */
function gzipStart(octets: Uint8Array): number | null {
  const [first, second, method, flags = 0] = octets
  if (first !== 0x1f || second !== 0x8b || method !== 8) return null
  const { crc, extra, name, comment } = { crc: 2, extra: 4, name: 8, comment: 16 }
  let at = 10
  if (flags & extra) at += 2 + (octets[at] ?? 0) + ((octets[at + 1] ?? 0) << 8)
  for (const text of [name, comment]) if (flags & text) at = octets.indexOf(0, at) + 1 || octets.length
  return flags & crc ? at + 2 : at
}
