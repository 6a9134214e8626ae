import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { octetsOf } from '../../../src/audit/http-state/octets.ts'
import { parseSetCookie } from '../../../src/audit/http-state/parse-set-cookie.ts'

describe('name and value', () => {
  test.each([
    { line: 'token=1', name: 'token', value: '1', nameless: null },
    { line: 'token=', name: 'token', value: '', nameless: null },
    { line: ' token \t=\t one two ; Path=/', name: 'token', value: 'one two', nameless: null },
    { line: 'token=a=b==', name: 'token', value: 'a=b==', nameless: null },
    { line: 'token="a;b"', name: 'token', value: '"a', nameless: null },
    { line: 'a=1, b=2', name: 'a', value: '1, b=2', nameless: null },
    { line: '__proto__=1', name: '__proto__', value: '1', nameless: null },
    { line: 'größe=ß', name: 'größe', value: 'ß', nameless: null },
    { line: 'alone', name: '', value: 'alone', nameless: 'no-equals' },
    { line: 'alone; Secure', name: '', value: 'alone', nameless: 'no-equals' },
    { line: '=alone', name: '', value: 'alone', nameless: 'empty-name' },
    { line: ' \t= a=b', name: '', value: 'a=b', nameless: 'empty-name' },
    { line: '=', name: '', value: '', nameless: 'empty-name' },
    { line: '', name: '', value: '', nameless: 'no-equals' },
    { line: ';', name: '', value: '', nameless: 'no-equals' },
    { line: '; HttpOnly', name: '', value: '', nameless: 'no-equals' },
    { line: 'Secure; HttpOnly', name: '', value: 'Secure', nameless: 'no-equals' },
    { line: 'Max-Age=0', name: 'Max-Age', value: '0', nameless: null },
  ])('$line', ({ line, name, value, nameless }) => {
    const parsed = parseSetCookie(line)
    expect({ name: parsed.received.name, value: parsed.value, nameless: parsed.received.nameless }).toEqual({ name, value, nameless })
  })
})

describe('attributes', () => {
  test.each([
    {
      when: 'order, case and repetition stay',
      line: 'a=1; PATH=/; path=/x',
      kept: [
        ['PATH', '/'],
        ['path', '/x'],
      ],
    },
    {
      when: 'no = is null, an = with nothing is empty',
      line: 'a=1; Secure; HttpOnly=; Path',
      kept: [
        ['Secure', null],
        ['HttpOnly', ''],
        ['Path', null],
      ],
    },
    { when: 'blanks around them go', line: 'a=1;\tMax-Age\t =  5 ;', kept: [['Max-Age', '5']] },
    { when: 'a flag keeps what it was wrongly given', line: 'a=1; Secure=false', kept: [['Secure', 'false']] },
    {
      when: 'an unknown one keeps its name alone',
      line: 'a=1; MaxAge=5; Colour; token=secret',
      kept: [
        ['MaxAge', ''],
        ['Colour', null],
        ['token', ''],
      ],
    },
    { when: 'one without a name stays', line: 'a=1; =x', kept: [['', '']] },
    { when: 'nothing between semicolons is nothing', line: 'a=1;; ;\t;', kept: [] },
    {
      when: 'what is no standard yet is known',
      line: 'a=1; Partitioned; Priority=High',
      kept: [
        ['Partitioned', null],
        ['Priority', 'High'],
      ],
    },
  ])('$when', ({ line, kept }) => {
    expect(parseSetCookie(line).received.attributes).toEqual(kept.map(([name, value]) => ({ name, value })))
  })

  test('a long value is cut at 1024 octets and marked, never inside a character', () => {
    const [fits, long, wide] = parseSetCookie(`a=1; Path=/${'p'.repeat(1023)}; Path=/${'p'.repeat(1024)}; Path=/${'ä'.repeat(600)}`)
      .received.attributes
    expect(fits?.value).toBe(`/${'p'.repeat(1023)}`)
    expect(long?.value).toBe(`/${'p'.repeat(1023)}…`)
    expect(wide?.value).toBe(`/${'ä'.repeat(511)}…`)
  })

  test('of very many the first 64 stay, and the last of each known one, which is what counts', () => {
    const line = `a=1; Path=/first${'; x'.repeat(500)}; Path=/last; HttpOnly; Path=/${'p'.repeat(2000)}`
    const { attributes } = parseSetCookie(line).received
    expect(attributes).toHaveLength(66)
    expect(attributes[0]).toEqual({ name: 'Path', value: '/first' })
    expect(attributes.slice(-2)).toEqual([
      { name: 'Path', value: '/last' },
      { name: 'HttpOnly', value: null },
    ])
  })
})

describe('what the storage model must know of the value', () => {
  test.each([
    { line: 'name=value', octets: 9 },
    { line: '  name =  value  ; Path=/', octets: 9 },
    { line: 'ä=€', octets: 5 },
    { line: 'a=😀', octets: 5 },
    { line: 'a=\ud83d', octets: 4 },
    { line: `a=${'x'.repeat(4095)}`, octets: 4096 },
    { line: `a=${'é'.repeat(2048)}`, octets: 4097 },
  ])('$octets octets', ({ line, octets }) => {
    expect(parseSetCookie(line).received.octets).toBe(octets)
  })

  test.each([
    { line: 'a=b', control: null },
    { line: 'a=\u0000b', control: 'forbidden' },
    { line: 'a\r=b', control: 'forbidden' },
    { line: 'a=b\n', control: 'forbidden' },
    { line: 'a=b; Unknown=\u001f', control: 'forbidden' },
    { line: 'a=b\u007f', control: 'forbidden' },
    { line: 'a=\u0080b', control: null },
    { line: 'a=b\tc', control: 'tab' },
    { line: 'a\tb=c', control: 'tab' },
    { line: 'a=b; Unknown=c\td', control: 'tab' },
    { line: 'a=b; Unk\tnown', control: 'tab' },
    { line: '\ta\t=\tb\t;\tPath\t=\t/\t;\tSecure\t', control: null },
    { line: 'a=b\tc\u0001', control: 'forbidden' },
  ])('control character in $line: $control', ({ line, control }) => {
    expect(parseSetCookie(line).received.control).toBe(control)
  })

  test.each([
    { line: '=__Host-a', prefixInValue: true },
    { line: '__SECURE-a', prefixInValue: true },
    { line: '=__http-a', prefixInValue: true },
    { line: 'a=__Host-a', prefixInValue: false },
    { line: '__Host-a=1', prefixInValue: false },
    { line: '=_Host-a', prefixInValue: false },
  ])('prefix in the value of $line: $prefixInValue', ({ line, prefixInValue }) => {
    expect(parseSetCookie(line).received.prefixInValue).toBe(prefixInValue)
  })
})

test('any text is a line, and what may be kept of it does not hold its value', () => {
  const marker = 'c0ffee-marker'
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
      const line = `${before.replaceAll('=', '')}=${marker}${after}`
      const { received, value } = parseSetCookie(line)
      const inAttribute = before.includes(';')
      if (!inAttribute) expect(value).toContain(marker)
      expect(received.octets).toBe(octetsOf(received.name) + octetsOf(value))
      expect(JSON.stringify(received).includes(marker)).toBe(false)
    }),
    {
      examples: [
        ['Path', ''],
        ['a', '; Foo='],
        ['a;Foo', ''],
        ['', ';'],
      ],
    },
  )
})

test.each([
  { what: 'of one value', line: `a=${'x'.repeat(1_000_000)}` },
  { what: 'of semicolons', line: `a=1${';'.repeat(1_000_000)}` },
  { what: 'of attributes', line: `a=1${';Path=/'.repeat(150_000)}` },
  { what: 'of blanks', line: `a=${' \t'.repeat(500_000)}b; Path=${' '.repeat(500_000)}x` },
  { what: 'of equals signs', line: '='.repeat(1_000_000) },
])('a megabyte $what is read in time', ({ line }) => {
  const started = performance.now()
  expect(parseSetCookie(line).received.attributes.length).toBeLessThan(80)
  expect(performance.now() - started).toBeLessThan(2_000)
})
