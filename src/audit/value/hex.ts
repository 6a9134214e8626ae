/** Lower-case hexadecimal text. */
export function toHex(octets: Uint8Array): string {
  let text = ''
  for (const octet of octets) text += octet.toString(16).padStart(2, '0')
  return text
}

/** The octets behind an even number of hexadecimal digits, or null. */
export function fromHex(text: string): Uint8Array | null {
  if (text === '' || text.length % 2 === 1 || !/^[0-9a-fA-F]+$/.test(text)) return null
  const octets = new Uint8Array(text.length / 2)
  for (let i = 0; i < octets.length; i++) octets[i] = Number.parseInt(text.slice(2 * i, 2 * i + 2), 16)
  return octets
}
