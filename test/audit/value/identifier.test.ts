import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readValue } from '../../../src/audit/value/read-value.ts'
import { hexId, key, octets } from './samples.ts'

const digest = (hash: string, text: string) => createHash(hash).update(text).digest('hex')
const at = 1_795_414_000_000

describe('what an unwrapped value is, and the most that can be secret of it', () => {
  it.each([
    ['no value', '', 'empty', 0],
    ['a word for no value', 'deleted', 'placeholder', 0],
    ['the same in another case', 'NULL', 'placeholder', 0],
    ['a flag', 'true', 'word', 16.6],
    ['a language', 'en', 'word', 9.4],
    ['a number', '1800', 'number', 13.3],
    ['seconds since 1970', '1700000000', 'time', 5.9],
    ['milliseconds since 1970', '1795414659342', 'time', 15.9],
    ['a written time', '2026-11-25T02:00:00Z', 'time', 5.9],
    ['an address', 'https://example.com/a', 'url', 0],
    ['32 hexadecimal digits', hexId, 'opaque', 128],
    ['the same in upper case', hexId.toUpperCase(), 'opaque', 128],
    ['26 characters of PHP', '2t552jltc2u8s7bbs2rs2j5edh', 'opaque', 130],
    ['32 characters of Django', 'k2x9zq0w8v7y6u5t4s3r2q1p0o9n8m7z', 'opaque', 165.4],
    ['UUID of version 4', '3f2b8c1e-9a4d-4e6f-8b2a-1c5d7e9f0a3b', 'opaque', 122],
    ['UUID of version 7', '018bcfe5-6800-7c3d-9f2a-1b2c3d4e5f60', 'opaque', 74],
    ['UUID of version 1', 'c232ab00-9414-11ec-b3c8-9f6bdeced846', 'opaque', 23.3],
    ['a ULID', '01HF7YAT00QW3RTYXCVBNMASDF', 'opaque', 80],
    ['24 random characters', octets(18).toString('base64url'), 'opaque', 144],
    ['a counter with a word', 'sess-00001002', 'opaque', 26.6],
    ['the same character again and again', 'aaaaaaaaaaaaaaaaaaaaaaaa0000', 'opaque', 28],
    ['MD5 of a small number', digest('md5', '1'), 'opaque', 13.3],
    ['SHA-1 of a small number', digest('sha1', '9999'), 'opaque', 13.3],
    ['SHA-256 of an account name', digest('sha256', 'admin'), 'opaque', 13.3],
    ['MD5 of a larger number', digest('md5', '123456789'), 'opaque', 128],
  ])('%s', (_, value, kind, bits) => {
    const traits = readValue(value, key)
    expect([traits.kind, traits.bits]).toEqual([kind, bits])
  })

  it.each([
    ['an ObjectId', '6b03d5700123456789abcdef', 24, 'objectid'],
    ['hexadecimal milliseconds and a process', '1a20701490d-19809', 32.5, 'pieces'],
  ])('%s is told beside the moment of issue', (_, value, bits, format) => {
    const traits = readValue(value, key, { issued: at })
    expect([traits.bits, traits.formats]).toEqual([bits, [format]])
  })

  it('24 hexadecimal digits without that moment are no ObjectId', () => {
    expect(readValue('6b03d5700123456789abcdef', key).bits).toBe(96)
  })

  it('a JWT without signature leaves nothing to guess', () => {
    expect(readValue('eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.', key)).toMatchObject({ kind: 'jwt', bits: 0, algorithm: 'none' })
  })

  it('beside an identifier a signature counts nothing, around content it is what must be guessed', () => {
    const signature = octets(32).toString('base64').replace(/=$/, '')
    expect(readValue(`s:sess-00001002.${signature}`, key).bits).toBe(26.6)
    expect(readValue(`s:alice.${signature}`, key).bits).toBe(256)
  })

  it('times of issue and of expiry', () => {
    expect(readValue('{"iat":1700000000,"exp":1700003600}', key)).toMatchObject({ issuedAt: 1_700_000_000, expiresAt: 1_700_003_600 })
  })
})
