import { createHash, createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { digestOf } from '../../../src/audit/value/digest.ts'
import { loginNameDigests, needlesOf } from '../../../src/audit/value/needles.ts'
import { readValue } from '../../../src/audit/value/read-value.ts'
import { express, jwt, key, sessionId } from './samples.ts'

const hash = (name: string, text: string) => createHash(name).update(text).digest('hex')

describe('digests', () => {
  it('are the first 96 bits of HMAC-SHA-256 in base64url', () => {
    expect(digestOf('käse', key)).toBe(createHmac('sha256', key).update('käse').digest().subarray(0, 12).toString('base64url'))
  })

  it('differ by key', () => expect(digestOf('a', key)).not.toBe(digestOf('a', new Uint8Array(32))))

  it.each([
    ['raw', 'a%20b'],
    ['URL-decoded', 'a b'],
    ['base64', Buffer.from('a%20b').toString('base64')],
    ['hexadecimal', Buffer.from('a%20b').toString('hex')],
    ['MD5', hash('md5', 'a%20b')],
    ['SHA-1', hash('sha1', 'a%20b')],
    ['SHA-256', hash('sha256', 'a%20b')],
  ])('a needle for the spelling %s', (_, spelling) => expect(needlesOf('a%20b', key)).toContain(digestOf(spelling, key)))

  it('the identifier inside is looked for as well as the value', () => {
    const { needles } = readValue(express(sessionId, 'x'), key)
    expect(needles).toContain(digestOf(sessionId, key))
    expect(needles).toContain(digestOf(express(sessionId, 'x'), key))
  })

  it('what is shorter than eight characters is no needle', () => expect(readValue('alice', key).needles).toEqual([]))
})

describe('a login name is found by digest', () => {
  const found = (name: string, value: string) => {
    const digests = new Set(loginNameDigests(name, key))
    return readValue(value, key).parts.some((part) => digests.has(part))
  }
  it.each([
    ['as it stands', 'alice', 'alice'],
    ['in another case', 'Alice', 'ALICE'],
    ['in base64 JSON', 'alice', Buffer.from('{"user":"alice"}').toString('base64')],
    ['in a JWT', 'alice', jwt({ id: 'alice' }, 'x')],
    ['as MD5 under a signature', 'alice', express(hash('md5', 'alice'), 'x')],
    ['as SHA-256 in upper case', 'alice', hash('sha256', 'alice').toUpperCase()],
    ['as the local part of an address', 'Alice@example.com', 'alice'],
    ['in a concatenation', 'alice', `alice|${hash('sha1', 'something')}`],
  ])('%s', (_, name, value) => expect(found(name, value)).toBe(true))

  it('and another is not', () => expect(found('bob', jwt({ id: 'alice' }, 'x'))).toBe(false))
  it('no name has no digest', () => expect(loginNameDigests('', key)).toEqual([]))
})
