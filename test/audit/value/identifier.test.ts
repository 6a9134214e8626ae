import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readValue } from '../../../src/audit/value/read-value.ts'
import { hexId, key, octets } from './samples.ts'

const digest = (hash: string, text: string) => createHash(hash).update(text).digest('hex')
const at = 1_795_414_000_000

/** Seconds since 2014-05-13 and sixteen octets, as one number in base 62. */
const ksuid = inBase62((BigInt(at / 1000 - 1_400_000_000) << 128n) | BigInt(`0x${hexId}`))

function inBase62(number: bigint): string {
  const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
  return number === 0n ? '' : `${inBase62(number / 62n)}${digits[Number(number % 62n)]}`
}

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
    ['UUID of version 6', '1ec9414c-232a-6b00-b3c8-9f6bdeced846', 'opaque', 23.3],
    ['random digits with the dashes of a UUID, a 1 where its version stands', '9f86d081-884c-1d65-9a2f-eaa0c55ad015', 'opaque', 122],
    ['a ULID', '01HF7YAT00QW3RTYXCVBNMASDF', 'opaque', 80],
    ['the 21 characters of nanoid', 'V1StGXR8_Z5jdHi6B-myT', 'opaque', 126],
    ['24 random characters', octets(18).toString('base64url'), 'opaque', 144],
    ['a counter with a word', 'sess-00001002', 'opaque', 26.6],
    ['the same character again and again', 'aaaaaaaaaaaaaaaaaaaaaaaa0000', 'opaque', 28],
    ['MD5 of a small number', digest('md5', '1'), 'opaque', 13.6],
    ['SHA-1 of a small number', digest('sha1', '9999'), 'opaque', 13.6],
    ['SHA-256 of an account name', digest('sha256', 'admin'), 'opaque', 13.6],
    ['the same in base64', createHash('sha256').update('admin').digest('base64'), 'opaque', 13.6],
    ['MD5 of a private address', digest('md5', '192.168.0.17'), 'opaque', 13.6],
    ['MD5 of a larger number', digest('md5', '123456789'), 'opaque', 128],
  ])('%s', (_, value, kind, bits) => {
    const traits = readValue(value, key)
    expect([traits.kind, traits.bits]).toEqual([kind, bits])
  })

  it.each([
    ['an ObjectId', '6b03d5700123456789abcdef', 24, 'objectid'],
    ['a KSUID', ksuid, 128, 'ksuid'],
    ['an xid', 'dc1tfs51mb1t9pfm0s40', 24, 'xid'],
    ['a CUID', `c${at.toString(36)}0001kf5zq8j2n4vb`, 62, 'cuid'],
    ['a Snowflake of Twitter', `${(BigInt(at - 1_288_834_974_657) << 22n) | 4242n}`, 37.9, 'snowflake'],
    ['a Snowflake of Discord', `${(BigInt(at - 1_420_070_400_000) << 22n) | 4242n}`, 37.9, 'snowflake'],
    ['milliseconds in base 36', at.toString(36), 15.9, 'base36-milliseconds'],
    ['uniqid()', '6b03d57097c75', 25.8, 'uniqid'],
    ['uniqid() with more entropy', '6b03d57097c751.23456789', 55.7, 'uniqid'],
    ['MD5 of the second of issue', digest('md5', `${at / 1000 - 3}`), 6.9, 'digest-of-small-input'],
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
