import { createHash, createHmac, pbkdf2Sync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HashName } from '../../../src/audit/value/keyed-hash.ts'
import { digestOfBlocks } from '../../../src/proofs/secrets/blocks.ts'
import { fastHashing } from '../../../src/proofs/secrets/fast-hashing.ts'
import { sha1Blocks } from '../../../src/proofs/secrets/sha1-blocks.ts'
import { sha256Blocks } from '../../../src/proofs/secrets/sha256-blocks.ts'

const hex = (octets: Uint8Array) => Buffer.from(octets).toString('hex')
/** Around the lengths at which another block begins. */
const octets = fc.uint8Array({ maxLength: 140 })
const blocks = fc.constantFrom(['sha1', sha1Blocks] as const, ['sha256', sha256Blocks] as const)

describe('our hashes agree with OpenSSL', () => {
  it('a digest', () => {
    fc.assert(
      fc.property(blocks, octets, ([name, of], message) => {
        expect(hex(digestOfBlocks(of, message))).toBe(createHash(name).update(message).digest('hex'))
      }),
    )
  })

  it('an HMAC, the message the same under many keys', () => {
    const hash = fc.constantFrom<HashName>('md5', 'sha1', 'sha256', 'sha384', 'sha512')
    fc.assert(
      fc.property(hash, octets, fc.array(octets, { minLength: 1, maxLength: 4 }), (name, message, keys) => {
        const { mac } = fastHashing()
        for (const key of keys) expect(hex(mac(name, key, message))).toBe(createHmac(name, key).update(message).digest('hex'))
      }),
    )
  })

  it('PBKDF2, from one block to several', () => {
    fc.assert(
      fc.property(blocks, octets, octets, fc.nat(4), fc.integer({ min: 1, max: 70 }), ([name], password, salt, more, length) => {
        const derived = fastHashing().pbkdf2(name, password, salt, 1 + more, length)
        expect(hex(derived)).toBe(pbkdf2Sync(password, salt, 1 + more, length, name).toString('hex'))
      }),
    )
  })
})
