import fc from 'fast-check'
import { expect, test } from 'vitest'
import { harFile } from '../../src/har/har-file.ts'
import { type Octets, octetsOf } from '../../src/har/octets.ts'
import { playHar, readHar } from '../../src/har/read-har.ts'
import { UnusableHar } from '../../src/har/unusable-har.ts'
import { har, key, lines, type Said, start } from './recording.ts'

const e = 'https://e.com'
const octets = (text: string) => new TextEncoder().encode(text)

/** A file that gives a few octets at a time, so that every value lies across the edge of a reading once. */
function slow(all: Uint8Array, most: number): Octets {
  const { read } = octetsOf(all)
  return { size: all.length, read: (from, into) => read(from, into.subarray(0, most)) }
}

const observationsOf = (file: Octets) => [...playHar([harFile(file)], { key }).batches].flat()

const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('"', '\\', '\\"', '\\\\', '\u0000', '漢字', '😀', '{"log":{"entries":[', ']}', '__proto__'),
)
const said: fc.Arbitrary<Said> = fc.record(
  {
    url: fc.constantFrom(`${e}/`, `${e}/login`, `${e}/a/b`, 'https://o.org/x', 'data:,x'),
    at: fc.nat(100_000),
    method: fc.constantFrom('GET', 'POST'),
    cookie: fc.constantFrom('a=1', 'a=2; b=3', 'b=3'),
    setCookie: fc.array(fc.constantFrom('a=1', 'a=2; Max-Age=5', 'a=; Max-Age=0', 'b=3; Path=/a', '__proto__=1'), { maxLength: 3 }),
    status: fc.constantFrom(200, 302, 401),
    answer: fc.constant({ Location: '/login' }),
    postData: fc.record({ mimeType: fc.constant('application/x-www-form-urlencoded'), text: fc.constantFrom('user=a&password=b', '') }),
    response: fc.record({ content: fc.record({ text, mimeType: fc.constant('text/html') }, { requiredKeys: [] }) }),
    entry: fc.record(
      { _initiator: fc.jsonValue(), _webSocketMessages: fc.array(text), _any: fc.jsonValue({ maxDepth: 3 }) },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['url'] },
)

test('a file is read as what a parser makes of it, wherever its parts lie', () => {
  fc.assert(
    fc.property(
      fc.array(said, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(0, 1, 2),
      fc.integer({ min: 1, max: 40 }),
      (list, indent, most) => {
        const recording = har([{ url: e }, ...list])
        expect(observationsOf(slow(octets(JSON.stringify(recording, null, indent)), most))).toEqual(
          readHar(recording, { key }).observations,
        )
      },
    ),
    { numRuns: 300 },
  )
})

test('a name may be written with escapes, and what stands beside the log is passed over', () => {
  const recording = JSON.stringify(har([{ url: e, setCookie: ['a=1'] }]))
  const dressed = `\uFEFF {"_lighthouse":[{"log":{"entries":[1]}}], ${recording.slice(1).replace('"headers"', '"h\\u0065aders"')} \n`
  expect(observationsOf(octetsOf(octets(dressed)))).toEqual(readHar(recording, { key }).observations)
})

test('several files are one story in the order of time', () => {
  const one = har([
    { url: e, at: 0, setCookie: ['a=1'] },
    { url: `${e}/last`, at: 9000, cookie: 'a=2' },
  ])
  const two = har([{ url: `${e}/middle`, at: 5000, cookie: 'a=1', setCookie: ['a=2'] }])
  const sources = [one, two].map((recording) => harFile(octetsOf(octets(JSON.stringify(recording)))))
  const observations = [...playHar(sources, { key }).batches].flat()
  expect(lines(observations, 'request-sent', 'cookie-stored')).toEqual([
    'sent GET / []',
    'stored a e.com/ explicit',
    'sent GET /middle [a]',
    'stored a e.com/ explicit',
    'sent GET /last [a]',
  ])
  expect(new Set(observations.map(({ id }) => id)).size).toBe(observations.length)
})

test.each([
  ['a cookie that turns out to be gone was gone since it was first missed', 5_000, true],
  ['for want of room only since what is left to be told', 11_000, false],
])('%s', (_, visits, isSinceMissed) => {
  const between = Array.from({ length: visits }, (_visit, i): Said => ({ url: `${e}/p`, at: 20 + i, cookie: 'b=1' }))
  const recording = har([
    { url: `${e}/x`, at: 0, setCookie: ['a=1; Path=/x', 'b=1; Path=/'] },
    { url: `${e}/x`, at: 10, cookie: 'b=1' },
    ...between,
    { url: `${e}/x`, at: visits + 100, cookie: 'b=1' },
  ])
  const batches = [...playHar([harFile(octetsOf(octets(JSON.stringify(recording))))], { key }).batches]
  const observations = batches.flat()
  const times = observations.map(({ at }) => at)
  expect(times).toEqual(times.toSorted((a, b) => a - b))
  expect(Math.max(...batches.map((batch) => batch.length))).toBeLessThanOrEqual(20_000)
  const removed = observations.find(({ type }) => type === 'cookie-removed')
  expect(Math.floor((removed?.at ?? 0) - start) === 10).toBe(isSinceMissed)
})

const whole = JSON.stringify(har([{ url: e, setCookie: ['sid=s3cr3t'] }]))
const cut = whole.indexOf('s3cr3t') + 3

test.each([
  ['', 'The file is empty (byte 0). Export it again, and wait until it is written.'],
  ['\uFEFF', 'The file ends in the middle (byte 3). Export it again, and wait until it is written.'],
  [whole.slice(0, cut), `The file ends in the middle (byte ${cut}). Export it again, and wait until it is written.`],
  [whole.slice(0, -1), `The file ends in the middle (byte ${whole.length - 1}). Export it again, and wait until it is written.`],
  [`${whole}x`, `This is no JSON (byte ${whole.length}). Export the network log as HAR again.`],
  ['{"log":{"entries":[{"a":s3cr3t}]}}', 'This is no JSON (byte 24). Export the network log as HAR again.'],
  ['{"log":{"entries":[{"é":"\\x"}]}}', 'This is no JSON (entry 1, byte 26). Export the network log as HAR again.'],
  [
    '{"log":{"entries":[{"response":{"content":{"text":"a body"}},"a":"\\x"}]}}',
    'This is no JSON (entry 1, byte 66). Export the network log as HAR again.',
  ],
  ['<html>s3cr3t', 'This is no JSON (byte 0). Export the network log as HAR again.'],
  ['\u001b[31ms3cr3t', 'This is no JSON (byte 0). Export the network log as HAR again.'],
  [`${'['.repeat(100_000)}`, 'This is no JSON (byte 201). Export the network log as HAR again.'],
  ['7', 'This is no HAR file (log.entries is missing). Export the network log of a browser as HAR and try again.'],
  ['{"log":{"entries":{}}}', 'This is no HAR file (log.entries is missing). Export the network log of a browser as HAR and try again.'],
  ['{"__proto__":{"log":1}}', 'This is no HAR file (log.entries is missing). Export the network log of a browser as HAR and try again.'],
  ['{"log":{"entries":[]}}', 'The recording is empty (log.entries). Start recording before the first page is opened, then log in and out.'],
  [
    '{"log":{"entries":[{"__proto__":1}]}}',
    'No request to a server can be read (entry 1). Check that request.url is there, or export the network log again.',
  ],
])('%j is refused in one line', (recording, message) => {
  expect(refusal(octets(recording))).toBe(message)
})

test.each([
  ['gzip', [0x1f, 0x8b, 8, 0], 'The file is compressed with gzip (byte 0). Unpack it with gunzip and name the .har file.'],
  ['zip', [0x50, 0x4b, 3, 4], 'This is a zip archive (byte 0). Unpack it and name the .har file inside.'],
  ['UTF-16 with its mark', [0xff, 0xfe, 0x7b, 0], 'The file is UTF-16 (byte 0). Save it as UTF-8.'],
  ['UTF-16, the other way round', [0xfe, 0xff, 0, 0x7b], 'The file is UTF-16 (byte 0). Save it as UTF-8.'],
  ['UTF-16 without a mark', [0x7b, 0, 0x22, 0], 'The file is UTF-16 (byte 0). Save it as UTF-8.'],
])('%s is refused with what to do', (_, first, message) => {
  expect(refusal(Uint8Array.from(first))).toBe(message)
})

test('a file that is cut off anywhere, or has another octet anywhere, is read or refused', () => {
  const all = octets(whole)
  fc.assert(
    fc.property(fc.nat(all.length - 1), fc.option(fc.nat(255)), fc.integer({ min: 1, max: 64 }), (at, octet, most) => {
      const broken = octet === null ? all.slice(0, at) : all.with(at, octet)
      const said = refusal(slow(broken, most))
      expect(said).toMatch(octet === null ? /^The file (?:is empty|ends in the middle) \(byte \d+\)\. / : /^(?:read|[A-Z].*\. .*\.)$/)
      expect(said).not.toContain('s3cr3t')
    }),
    { numRuns: 400 },
  )
})

function refusal(file: Uint8Array | Octets): string {
  try {
    for (const _ of playHar([harFile(file instanceof Uint8Array ? octetsOf(file) : file)], { key }).batches);
    return 'read'
  } catch (error) {
    if (error instanceof UnusableHar) return error.message
    throw error
  }
}
