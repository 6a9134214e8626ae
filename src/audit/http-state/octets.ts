/** Length of a text in UTF-8 octets, as RFC 6265bis counts it. A lone surrogate counts as the replacement character: 3. */
export function octetsOf(text: string): number {
  let octets = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x80) octets += 1
    else if (unit < 0x800) octets += 2
    else if (isSurrogatePair(text, at)) {
      octets += 4
      at++
    } else octets += 3
  }
  return octets
}

/** The longest beginning of a text that fits into so many octets, never cut inside a character. */
export function firstOctets(text: string, most: number): string {
  if (text.length * 3 <= most) return text
  let octets = 0
  let at = 0
  for (const character of text) {
    octets += octetsOf(character)
    if (octets > most) break
    at += character.length
  }
  return text.slice(0, at)
}

function isSurrogatePair(text: string, at: number): boolean {
  const code = text.codePointAt(at)
  return code !== undefined && code > 0xffff
}
