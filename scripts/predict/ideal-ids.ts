import { randomBytes, randomUUID } from 'node:crypto'

const digits = '0123456789'
const lower = 'abcdefghijklmnopqrstuvwxyz'

/** IDs of a cryptographic generator in every usual format. */
export const idealIds = {
  '32 hex': () => randomBytes(16).toString('hex'),
  '64 hex': () => randomBytes(32).toString('hex'),
  '26 of base 32': () => characters(26, `${lower}012345`),
  '32 of base 36': () => characters(32, digits + lower),
  '20 of 62': () => characters(20, digits + lower + lower.toUpperCase()),
  '32 of base 64': () => randomBytes(24).toString('base64'),
  '22 of base64url': () => randomBytes(16).toString('base64url'),
  '16 digits': () => characters(16, digits),
  'a UUID': () => randomUUID(),
  'signed as Express does': () => `s:${randomBytes(24).toString('base64url')}.${randomBytes(32).toString('base64').replace(/=+$/, '')}`,
} as const

/** Octets beyond the last multiple of the alphabet's size are left out, so that every symbol is as likely. */
function characters(length: number, alphabet: string): string {
  const fair = 256 - (256 % alphabet.length)
  let text = ''
  while (text.length < length) {
    for (const octet of randomBytes(length)) if (octet < fair && text.length < length) text += alphabet[octet % alphabet.length]
  }
  return text
}
