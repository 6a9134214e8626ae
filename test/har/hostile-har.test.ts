import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonMistake } from '../../src/har/json-mistake.ts'
import { readHar } from '../../src/har/read-har.ts'
import { UnusableHar } from '../../src/har/unusable-har.ts'
import { har, key, navigation } from './recording.ts'

const marker = 'M4rk3rM4rk3rM4rk3r'

/** A marker everywhere where a value can stand. */
const marked = (value: string) =>
  har([
    {
      url: `https://e.com/p/${value}?q=${value}&${value}#${value}`,
      setCookie: [`sid=${value}; Path=/; Foo=${value}`, `${value}`, `j=s%3A${value}.x`],
    },
    {
      method: 'POST',
      url: `https://e.com/login;jsessionid=${value}`,
      cookie: `sid=${value}; other=${value}; ${value}`,
      ask: {
        ...navigation,
        Referer: `https://e.com/?t=${value}`,
        Authorization: `Bearer ${value}`,
        'X-CSRF-Token': value,
        'User-Agent': value,
        'X-Any': value,
      },
      postData: { mimeType: 'application/x-www-form-urlencoded', text: `user=${value}&password=${value}&_csrf=${value}&${value}=1` },
      status: 302,
      answer: {
        Location: `/error/${value}?m=${value}`,
        'Cache-Control': value,
        'Content-Type': `text/html; x=${value}`,
        'Referrer-Policy': value,
        'Clear-Site-Data': `"${value}"`,
        'X-Cache': value,
        Age: value,
      },
    },
    {
      method: 'POST',
      url: 'https://e.com/api',
      postData: {
        mimeType: 'application/json',
        text: JSON.stringify({ query: `{ a(b: "${value}") }`, variables: { password: value, [value]: 1 } }),
      },
    },
    { method: 'POST', url: 'https://e.com/x', postData: { mimeType: 'text/plain', params: [{ name: 'f', value, fileName: value }] } },
    { url: `wss://o.org/${value}`, ask: { Origin: 'https://e.com' } },
  ])

test('no value of a recording is in what is read of it', () => {
  const secret = fc.stringMatching(/^[A-Z][a-z]\d[A-Z][A-Za-z0-9]{12,40}$/)
  fc.assert(
    fc.property(fc.oneof(fc.constant(marker), secret), (value) => {
      expect(JSON.stringify(readHar(JSON.stringify(marked(value)), { key }))).not.toContain(value)
    }),
    { numRuns: 60 },
  )
})

test('no value is in the message about a broken file', () => {
  const text = JSON.stringify(marked(marker))
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.constantFrom('', '}', '"', 'x'), (at, instead) => {
      expect(outcome(text.slice(0, at) + instead + (instead === '' ? '' : text.slice(at + 1)))).not.toContain(marker)
    }),
  )
})

test('any JSON in any place of a recording is read or refused', () => {
  const paths = [...places(marked('value'))]
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...paths), fc.jsonValue()), { minLength: 1, maxLength: 6 }), (changes) => {
      const recording: unknown = structuredClone(marked('value'))
      for (const [path, value] of changes) put(recording, path, value)
      expect(outcome(JSON.stringify(recording))).toMatch(/^(?:read|UnusableHar)/)
    }),
    { numRuns: 400 },
  )
})

const objects = fc.dictionary(fc.string(), fc.jsonValue()).map((value) => JSON.stringify(value))

test('a text that is cut off anywhere ends too early there', () => {
  fc.assert(
    fc.property(objects, fc.nat(), (json, seed) => {
      const cut = json.slice(0, seed % json.length)
      expect(jsonMistake(cut)).toBe(cut.length)
    }),
  )
})

test('a control character is a mistake wherever it stands: there, or where the number, word or escape begins that it breaks', () => {
  fc.assert(
    fc.property(objects, fc.nat(), (json, seed) => {
      const at = seed % (json.length + 1)
      const mistake = jsonMistake(`${json.slice(0, at)}\u0001${json.slice(at)}`)
      expect(mistake).toBeLessThanOrEqual(at)
      expect(json.slice(mistake, at)).toMatch(/^(?:[\w.+-]*|\\u?[\da-fA-F]*)$/)
    }),
  )
})

test('any JSON at all is read or refused', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
      expect(outcome(text)).toMatch(/^UnusableHar/)
    }),
  )
})

function outcome(text: string): string {
  try {
    return `read ${readHar(text, { key }).observations.length}`
  } catch (error) {
    if (error instanceof UnusableHar) return `UnusableHar ${error.message}`
    throw error
  }
}

type Path = readonly (string | number)[]

/** The path to every place in a value. */
function* places(value: unknown, path: Path = []): Generator<Path> {
  if (path.length > 0) yield path
  if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) yield* places(inner, [...path, key])
}

function put(root: unknown, path: Path, value: unknown): void {
  let at = root
  for (const key of path.slice(0, -1)) at = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined
  if (typeof at === 'object' && at !== null) Reflect.set(at, path.at(-1) ?? '', value)
}
