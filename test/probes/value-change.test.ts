import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readValue } from '../../src/audit/value/read-value.ts'
import { sealOf } from '../../src/probes/seal.ts'
import { changedValue, unsignedSpellings, type ValueChange } from '../../src/probes/value-change.ts'
import { jwt, signedId } from '../support/signed-values.ts'

const [header = '', payload = '', signature = ''] = jwt.split('.')
const key = new Uint8Array(32)
const seal = (value: string, signature?: string) =>
  sealOf(value, readValue(value, key, signature === undefined ? {} : { name: 'session', signature }))
const hex = '0123456789abcdef'.repeat(4)

describe('a value that is changed before it is sent', () => {
  it.each([
    ['a JWT', jwt, `${header}.${payload}.${signature.slice(0, 21)}0${signature.slice(22)}`],
    ['cookie-signature, percent-encoded', signedId, signedId.replace('NPAZIR', 'NPAZ0R')],
    ['a signature that begins with an escape', 's%3Aid.%2B%2F%2BQfrJcpMvwoBsGWRRSN', 's%3Aid.%2B%2F%2BQfrJ0pMvwoBsGWRRSN'],
    ['Rails', `eyJhIjoxfQ%3D%3D--${hex}`, `eyJhIjoxfQ%3D%3D--${hex.slice(0, 32)}1${hex.slice(33)}`],
    ['Django', `eyJhIjoxfQ:1tL2xY:${'aB-_'.repeat(10)}cde`, `eyJhIjoxfQ:1tL2xY:${'aB-_'.repeat(5)}a0-_${'aB-_'.repeat(4)}cde`],
    ['Tornado, in quotes', `"2|1:0|4:user|8:YWxpY2U=|${hex}"`, `"2|1:0|4:user|8:YWxpY2U=|${hex.slice(0, 32)}1${hex.slice(33)}"`],
    ['Keygrip, in a cookie of its own', 'QfrJcpMvwoBsGWRRSNPAZIROJfU', 'QfrJcpMvwoBsG0RRSNPAZIROJfU'],
    ['one that is too short to be one', 'value.shortsignature', null],
    ['nothing', '', null],
  ])('has one other character in the middle of its signature: %s', (_what, value, changed) =>
    expect(changedValue(value, 'altered-signature')).toBe(changed),
  )

  it.each(unsignedSpellings)('says that it has no signature, and has none: %s', (spelling) => {
    const changed = changedValue(jwt, spelling) ?? ''
    const [head = '', ...rest] = changed.split('.')
    expect(JSON.parse(Buffer.from(head, 'base64url').toString())).toEqual({ alg: spelling, typ: 'JWT' })
    expect(rest).toEqual([payload, ''])
    expect(changedValue(`Bearer%20${jwt}`, spelling)).toBe(`Bearer%20${changed}`)
  })

  it.each([signedId, 'a.b.c', 'ey.ey.', '..', '', `${header}.${payload}.`])('has no such header: %s', (value) =>
    expect(changedValue(value, 'none')).toBeNull(),
  )

  it('is never what it was, whatever it is', () => {
    const change = fc.constantFrom<ValueChange>('malformed', 'altered-signature', ...unsignedSpellings)
    const signed = fc
      .tuple(fc.string(), fc.constantFrom('.', '--', ':', '|', '%3A'), fc.base64String({ minLength: 20 }))
      .map((parts) => parts.join(''))
    const value = fc.oneof(fc.string(), signed, fc.constant(jwt)).filter((text) => !text.includes('<'))
    fc.assert(fc.property(value, change, (text, how) => void expect(changedValue(text, how)).not.toBe(text)))
    expect(changedValue('as it is', undefined)).toBe('as it is')
  })

  it.each([
    ['a JWT', jwt, 'jwt'],
    ['a signed identifier', signedId, 'signed'],
    ['a JWT that says it has no signature', changedValue(jwt, 'none') ?? '', null],
    ['an identifier', '9f86d081884c7d659a2feaa0c55ad015', null],
    ['a word', 'dark', null],
  ])('is sealed as %s', (_what, value, expected) => expect(seal(value)).toBe(expected))

  it('is sealed by another cookie (Keygrip)', () => expect(seal('eyJ1c2VyIjoxN30=', 'QfrJcpMvwoBsGWRRSNPAZIROJfU')).toBe('beside'))
})
