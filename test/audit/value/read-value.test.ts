import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { knownSecrets } from '../../../src/audit/value/known-secrets.ts'
import { memoisedReader } from '../../../src/audit/value/memoised-reader.ts'
import { readValue } from '../../../src/audit/value/read-value.ts'
import { express, jwt, key, samples, sessionId } from './samples.ts'

/** Texts near the formats: samples cut, repeated and joined, and hostile JSON. */
const nearFormats = fc
  .tuple(fc.constantFrom(...samples.map(({ value }) => value)), fc.nat(400), fc.string({ unit: 'binary', maxLength: 12 }), fc.nat(3))
  .map(([value, at, noise, turns]) => `${value.slice(0, at)}${noise}${value.slice(at).repeat(turns)}`)
const anyValue = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.json().map((json) => Buffer.from(json).toString('base64')),
  fc.json(),
  nearFormats,
)

describe('readValue', () => {
  it('has traits for every text', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const traits = readValue(value, key, { name: '__proto__', signature: value.slice(0, 27) })
        expect(traits.bits).toBeGreaterThanOrEqual(0)
        expect(traits.bits).not.toBe(Number.POSITIVE_INFINITY)
        expect(traits.parts.length).toBeLessThanOrEqual(32)
        expect(traits.fields.length).toBeLessThanOrEqual(32)
        expect(traits.longestRun).toBeLessThanOrEqual(value.length)
      }),
    )
  })

  it('is a function of its arguments', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(readValue(value, key)).toEqual(readValue(value, key))
      }),
    )
  })

  it('keeps no readable part of the value', () => {
    const secret = fc.stringMatching(/^[g-z]{4}Q[0-9g-z]{8,20}$/)
    const around = fc.constantFrom(
      (marker: string) => marker,
      (marker: string) => JSON.stringify({ [marker]: marker }),
      (marker: string) => Buffer.from(JSON.stringify({ user: marker, [marker]: { role: marker } })).toString('base64url'),
      (marker: string) => express(marker, 'keyboard cat'),
      (marker: string) => `${marker}=${marker}&user=${marker}`,
      (marker: string) => `a:1:{s:4:"${marker}";s:4:"${marker}";}`,
      (marker: string) => `${Buffer.from(`{"alg":"${marker}"}`).toString('base64url')}.${Buffer.from('{}').toString('base64url')}.`,
      (marker: string) => `https://example.com/${marker}`,
    )
    fc.assert(
      fc.property(secret, around, (marker, wrap) => {
        const kept = JSON.stringify({ ...readValue(wrap(marker), key), digest: '', identity: '', parts: [], needles: [] })
        expect(kept).not.toContain(marker.slice(0, 6))
        expect(kept).not.toContain(marker.slice(-6))
      }),
    )
  })

  it('no sample is found in its traits, field by field', () => {
    for (const { value, beside } of samples) {
      const { formats, fields, algorithm, knownSecret, meanings, kind } = readValue(value, key, beside)
      const kept = [...formats, ...fields, ...meanings, algorithm, knownSecret, kind].join(' ')
      for (let at = 0; at + 12 <= value.length; at += 4) expect(kept).not.toContain(value.slice(at, at + 12))
    }
  })

  it('only listed field names are kept', () => {
    const value = JSON.stringify({ userId: 1, __proto__x: 2, 'Session-ID': 'x', mysecretfieldname: 3 })
    expect(readValue(value, key).fields).toEqual(['user_id', 'session_id'])
  })

  it('a value beyond any cookie is not opened', () => {
    const traits = readValue('{"user":"alice"}'.padEnd(1_000_000, ' '), key)
    expect(traits).toMatchObject({ formats: ['too-long'], length: 1_000_000, fields: [], parts: [], needles: [] })
  })

  it.each([
    ['brackets', '['],
    ['objects', '{"a":'],
    ['dots', '.'],
    ['dashes', '--'],
    ['pairs', 'a=b&'],
    ['bars', '1|'],
    ['base64 of base64', 'ZXlK'],
    ['percent signs', '%25'],
    ['digits', '12345678'],
    ['serialised arrays', 'a:1:{s:1:"'],
    ['zeros that zlib compressed', deflateSync(Buffer.alloc(5_500_000)).toString('base64url')],
    ['equals signs of mail', '=3D'],
  ])('many %s cost no more than ten times what ordinary text does', (_, unit) => {
    const hostile = unit.repeat(Math.max(1, 8000 / unit.length))
    const ordinary = sessionId.repeat(8000 / sessionId.length)
    const cost = (text: string) => {
      const from = performance.now()
      for (let i = 0; i < 5; i++) readValue(text, key)
      return performance.now() - from
    }
    cost(ordinary)
    cost(hostile)
    expect(Math.min(cost(hostile), cost(hostile))).toBeLessThan(10 * Math.max(cost(ordinary), 20))
  })
})

describe('documented default secrets', () => {
  it('have ids that are words and not the secrets', () => {
    for (const [id, secret] of Object.values(knownSecrets).flat()) {
      expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
      expect(id).not.toBe(secret)
    }
  })

  it('are listed once', () => {
    const secrets = Object.values(knownSecrets).flatMap((group) => group.map(([, secret]) => secret))
    expect(new Set(secrets).size).toBe(secrets.length)
  })

  it('the same value under another secret is no hit', () =>
    expect(readValue(express(sessionId, 'keyboard catx'), key).knownSecret).toBeNull())
})

describe('memoisedReader', () => {
  it('answers like readValue, and the same object the second time', () => {
    const read = memoisedReader(key, 2)
    const first = read('abcdefgh')
    expect(first).toEqual(readValue('abcdefgh', key))
    expect(read('abcdefgh')).toBe(first)
  })

  it('forgets what was unused longest', () => {
    const read = memoisedReader(key, 2)
    const [first, second] = [read('first'), read('second')]
    read('first')
    read('third')
    expect(read('first')).toBe(first)
    expect(read('second')).not.toBe(second)
  })

  it('tells by the name too: it may be signed', () => {
    const read = memoisedReader(key, 9)
    expect(read('value', { name: 'a' })).not.toBe(read('value', { name: 'b' }))
  })
})

describe('a value that was cut into pieces', () => {
  const whole = jwt({ email: 'alice@example.com', padding: 'x'.repeat(3_000) }, 'secret')
  const first = whole.slice(0, 3_180)
  const traits = readValue(first, key, { following: [whole.slice(3_180)] })

  it('is told of as a whole by its first piece', () => {
    const { kind, formats, meanings, knownSecret, selfContained } = readValue(whole, key)
    expect(knownSecret).not.toBeNull()
    expect(traits).toMatchObject({ kind, formats: ['chunks', ...formats], meanings, knownSecret, selfContained })
  })

  it('is known again by the piece', () => {
    const { digest, identity, length, needles } = readValue(first, key)
    expect(traits).toMatchObject({ digest, identity, length, needles })
  })
})
