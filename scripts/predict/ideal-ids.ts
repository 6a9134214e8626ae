import { randomBytes, randomInt, randomUUID } from 'node:crypto'

const digits = '0123456789'
const lower = 'abcdefghijklmnopqrstuvwxyz'
const characters = (length: number, alphabet: string) => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')

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
