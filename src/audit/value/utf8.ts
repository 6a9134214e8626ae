/** The UTF-8 octets of a text (RFC 3629); a lone surrogate becomes U+FFFD, as in the Encoding standard. */
export function utf8(text: string): Uint8Array {
  const octets = new Uint8Array(text.length * 3)
  let end = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point
    if (code < 0x80) octets[end++] = code
    else {
      if (code < 0x800) octets[end++] = 0xc0 | (code >> 6)
      else {
        if (code < 0x10000) octets[end++] = 0xe0 | (code >> 12)
        else {
          octets[end++] = 0xf0 | (code >> 18)
          octets[end++] = 0x80 | ((code >> 12) & 0x3f)
        }
        octets[end++] = 0x80 | ((code >> 6) & 0x3f)
      }
      octets[end++] = 0x80 | (code & 0x3f)
    }
  }
  return octets.slice(0, end)
}

/** The text of UTF-8 octets, or null where they are none (RFC 3629 §3: no overlong form, no surrogate). */
export function utf8Text(octets: Uint8Array): string | null {
  let escaped = ''
  for (const octet of octets)
    escaped += octet < 0x80 && octet !== 0x25 ? String.fromCharCode(octet) : `%${octet.toString(16).padStart(2, '0')}`
  try {
    return decodeURIComponent(escaped)
  } catch {
    return null
  }
}

/** One character per octet: for binary formats in which only the ASCII parts are looked at. */
export function latin1Text(octets: Uint8Array): string {
  let text = ''
  for (const octet of octets) text += String.fromCharCode(octet)
  return text
}
