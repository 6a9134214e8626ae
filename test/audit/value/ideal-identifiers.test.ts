import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { profiles } from '../../../src/audit/profile.ts'
import { readValue } from '../../../src/audit/value/read-value.ts'
import { key } from './samples.ts'

/** `SIDWATCH_IDEAL=10000 npx vitest run test/audit/value/ideal-identifiers.test.ts` is the long run; what runs each time is a beginning of it. */
const count = Number(process.env.SIDWATCH_IDEAL ?? 300)

const symbols = {
  hex: '0123456789abcdef',
  base32: '0123456789abcdefghijklmnopqrstuv',
  crockford: '0123456789ABCDEFGHJKMNPQRSTVWXYZ',
  base36: 'abcdefghijklmnopqrstuvwxyz0123456789',
  base62: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
  base64url: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
}

/** Octets without end that look random and are the same in every run. */
function* octetsOf(seed: string): Generator<number> {
  for (let block = 0; ; block++) yield* createHash('sha512').update(`${seed} ${block}`).digest()
}

function drawn(source: Generator<number>, alphabet: string, length: number): string {
  let text = ''
  const fair = 256 - (256 % alphabet.length)
  for (const octet of source) {
    if (octet < fair) text += alphabet[octet % alphabet.length]
    if (text.length === length) break
  }
  return text
}

const made =
  (alphabet: keyof typeof symbols, length: number) =>
  (seed: string): string =>
    drawn(octetsOf(seed), symbols[alphabet], length)

const dashed = (seed: string, version: string) =>
  made('hex', 32)(seed).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, `$1-$2-${version}$3-a$4-$5`)

/** What makers of good identifiers write, and the bits of each. */
const ideal: readonly (readonly [name: string, bits: number, make: (seed: string) => string])[] = [
  ['32 hexadecimal digits', 128, made('hex', 32)],
  ['the same in upper case', 128, (seed) => made('hex', 32)(seed).toUpperCase()],
  ['40 hexadecimal digits', 160, made('hex', 40)],
  ['64 hexadecimal digits', 256, made('hex', 64)],
  ['24 hexadecimal digits', 96, made('hex', 24)],
  ['26 characters of PHP', 130, made('base32', 26)],
  ['26 of Crockford’s base 32', 130, made('crockford', 26)],
  ['32 characters of Django', 165, made('base36', 32)],
  ['20 letters and digits', 119, made('base62', 20)],
  ['27 letters and digits', 160, made('base62', 27)],
  ['nanoid', 126, made('base64url', 21)],
  ['24 octets in base64url', 192, made('base64url', 32)],
  ['32 octets in base64url', 256, made('base64url', 43)],
  ['CUID2', 124, made('base36', 24)],
  ['UUID of version 4', 122, (seed) => dashed(seed, '4')],
  ['32 random digits with dashes', 122, (seed) => dashed(seed, made('hex', 1)(`${seed} version`))],
  ['signed by Express', 192, (seed) => `s%3A${made('base64url', 32)(seed)}.${made('base62', 43)(`${seed} signature`)}`],
  ['with the route of Tomcat', 128, (seed) => `${made('hex', 32)(seed).toUpperCase()}.node1`],
]

describe('an ideal identifier raises no alarm, seen at its issue', () => {
  const { minimumBits } = profiles.owasp
  const { recommendedBits } = profiles.asvs5
  it.each(ideal)('%s', (name, bits, make) => {
    const limit = bits >= recommendedBits ? recommendedBits : minimumBits
    const alarms = Array.from({ length: count }, (_, i) => make(`${name} ${i}`)).filter((value, i) => {
      const traits = readValue(value, key, { name: 'sid', issued: 1_795_414_000_000 + 7919 * i })
      return traits.bits < limit || traits.knownSecret !== null || traits.meanings.length > 0 || traits.selfContained
    })
    expect(alarms).toEqual([])
  })
})
