const standard = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const urlSafe = `${standard.slice(0, 62)}-_`

const sextets = new Map([...standard, ...'-_'].map((character, i) => [character, i < 64 ? i : i - 2]))

/** The octets behind base64 or base64url, padded or not (RFC 4648 §4, §5), or null where the text is neither. */
export function fromBase64(text: string): Uint8Array | null {
  const body = text.replace(/={1,2}$/, '')
  if (body === '' || body.length % 4 === 1 || !/^(?:[A-Za-z0-9+/]+|[A-Za-z0-9_-]+)$/.test(body)) return null
  const octets = new Uint8Array(Math.floor((body.length * 3) / 4))
  let bits = 0
  let held = 0
  let end = 0
  for (const character of body) {
    bits = ((bits << 6) | (sextets.get(character) ?? 0)) & 0xffffff
    held += 6
    if (held >= 8) {
      held -= 8
      octets[end++] = (bits >> held) & 0xff
    }
  }
  return octets
}

/** base64 with padding (RFC 4648 §4). */
export function toBase64(octets: Uint8Array): string {
  return encode(octets, standard) + '='.repeat((3 - (octets.length % 3)) % 3)
}

/** base64url without padding (RFC 4648 §5, RFC 7515 §2). */
export function toBase64Url(octets: Uint8Array): string {
  return encode(octets, urlSafe)
}

function encode(octets: Uint8Array, alphabet: string): string {
  let text = ''
  for (let i = 0; i < octets.length; i += 3) {
    const [a = 0, b = 0, c = 0] = octets.subarray(i, i + 3)
    const group = (a << 16) | (b << 8) | c
    const sextetsLeft = Math.min(4, octets.length - i + 1)
    for (let j = 0; j < sextetsLeft; j++) text += alphabet[(group >> (18 - 6 * j)) & 63]
  }
  return text
}
