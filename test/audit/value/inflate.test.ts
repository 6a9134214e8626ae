import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inflated } from '../../../src/audit/value/inflate.ts'

const text = (octets: Uint8Array) => Buffer.from(octets).toString('latin1')
const repetitive = fc.array(fc.constantFrom('session', 'user', '{"a":', '\u0000', 'ä', '0123456789'), { maxLength: 300 })

describe('inflated', () => {
  it('undoes what zlib does, whatever the kind of block', () => {
    fc.assert(
      fc.property(
        repetitive,
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom(0, 1, 6, 9),
        fc.constantFrom(0, 2, 4),
        (words, noise, level, strategy) => {
          const plain = Buffer.concat([Buffer.from(words.join('')), noise, Buffer.from(words.toReversed().join(''))])
          const out = inflated(deflateRawSync(plain, { level, strategy }), plain.length + 1)
          expect(text(out)).toBe(plain.toString('latin1'))
        },
      ),
    )
  })

  it('stops at its bound, also in a bomb', () => {
    const bomb = deflateRawSync(Buffer.alloc(6_000_000))
    expect(bomb.length).toBeLessThan(6000)
    expect(inflated(bomb, 1000)).toEqual(new Uint8Array(1000))
  })

  it('gives the beginning of a stream that is cut', () => {
    const plain = Buffer.from(JSON.stringify({ user: 'alice', roles: ['a', 'b'], text: 'something that does not repeat: 0x9f86d081' }))
    const stream = deflateRawSync(plain)
    for (let length = 0; length < stream.length; length++) {
      const out = text(inflated(stream.subarray(0, length), 4096))
      expect(plain.toString()).toContain(out)
    }
    expect(text(inflated(stream.subarray(0, stream.length - 8), 4096))).toContain('{"user":"alice"')
  })

  it('has an end for every input', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (octets) => {
        expect(inflated(octets, 2000).length).toBeLessThanOrEqual(2000)
      }),
    )
  })
})
