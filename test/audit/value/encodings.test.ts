import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase64, toBase64, toBase64Url } from '../../../src/audit/value/base64.ts'
import { fromHex, toHex } from '../../../src/audit/value/hex.ts'
import { percentDecoded } from '../../../src/audit/value/percent.ts'
import { utf8, utf8Text } from '../../../src/audit/value/utf8.ts'

const anyOctets = fc.uint8Array({ maxLength: 80 })

describe('encodings agree with the platform', () => {
  it('UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const octets = Uint8Array.from(new TextEncoder().encode(text))
        expect(utf8(text)).toEqual(octets)
        expect(utf8Text(octets)).toBe(new TextDecoder('utf-8', { ignoreBOM: true }).decode(octets))
      }),
    )
  })

  it('a lone surrogate is the replacement character', () =>
    expect(utf8('a\ud800b')).toEqual(Uint8Array.from(new TextEncoder().encode('a\ud800b'))))

  it('base64 and base64url', () => {
    fc.assert(
      fc.property(anyOctets, (octets) => {
        const buffer = Buffer.from(octets)
        expect(toBase64(octets)).toBe(buffer.toString('base64'))
        expect(toBase64Url(octets)).toBe(buffer.toString('base64url'))
        if (octets.length > 0) expect([fromBase64(toBase64(octets)), fromBase64(toBase64Url(octets))]).toEqual([octets, octets])
      }),
    )
  })

  it('hexadecimal', () => {
    fc.assert(
      fc.property(anyOctets, (octets) => {
        expect(toHex(octets)).toBe(Buffer.from(octets).toString('hex'))
        if (octets.length > 0) expect(fromHex(toHex(octets).toUpperCase())).toEqual(octets)
      }),
    )
  })

  it.each([
    ['a b', null],
    ['a%20b', 'a b'],
    ['%C3%A4', 'ä'],
    ['%C3', null],
    ['100%', null],
  ])('percent-decoding of %j is %j', (text, decoded) => expect(percentDecoded(text)).toBe(decoded))

  it.each(['', 'a', 'a=b', '####', 'ab+_'])('%j is no base64', (text) => expect(fromBase64(text)).toBeNull())
  it.each(['', 'abc', 'xy'])('%j is no hexadecimal', (text) => expect(fromHex(text)).toBeNull())
})
