import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { readValue } from '../../src/audit/value/read-value.ts'
import { spreadOf, time } from './measured.ts'
import { type Section, spreadText } from './table.ts'

const base64Url = (text: string | Buffer) => Buffer.from(text).toString('base64url')

const kinds: Readonly<Record<string, (n: number) => string>> = {
  'a word': (n) => `dark${n}`,
  'hexadecimal, 128 bits': () => randomBytes(16).toString('hex'),
  'base64, 192 bits': () => randomBytes(24).toString('base64'),
  UUID: () => randomUUID(),
  'express-session, signed': (n) => {
    const id = randomBytes(24).toString('base64url')
    return encodeURIComponent(`s:${id}.${createHmac('sha256', `key ${n}`).update(id).digest('base64').replace(/=+$/, '')}`)
  },
  'Flask session': (n) => {
    const content = `${base64Url(JSON.stringify({ user_id: n }))}.${base64Url(Buffer.from([0x67, 1, 2, 3]))}`
    const key = createHmac('sha1', `key ${n}`).update('cookie-session').digest()
    return `${content}.${createHmac('sha1', key).update(content).digest('base64url')}`
  },
  'JWT, HS256': jwt('HS256', 'sha256'),
  'JWT, HS384': jwt('HS384', 'sha384'),
  'JWT, HS512': jwt('HS512', 'sha512'),
  'JSON, percent-encoded': (n) => encodeURIComponent(JSON.stringify({ id: n, name: 'alice', roles: ['a', 'b'], seen: 1_767_600_000 + n })),
  'Google Analytics': (n) => `GA1.2.${100_000_000 + n}.1767600000`,
  'Laravel, encrypted': () => {
    const sealed = {
      iv: randomBytes(16).toString('base64'),
      value: randomBytes(200).toString('base64'),
      mac: randomBytes(32).toString('hex'),
    }
    return encodeURIComponent(base64(JSON.stringify({ ...sealed, tag: '' })))
  },
  'base64, 350 octets': () => randomBytes(350).toString('base64url'),
}

/** Values nobody has read before: no memory helps. */
export function values(): Section {
  const key = randomBytes(32)
  const rows = Object.entries(kinds).map(([kind, make]) => {
    const fresh = Array.from({ length: 400 }, (_, n) => make(n))
    const [first = 0, ...times] = fresh.map((value) => time(() => readValue(value, key, { name: 'id' })))
    return [kind, String(fresh[0]?.length), spreadText(spreadOf(times.slice(99))), `${(first / 1000).toFixed(1)} ms`]
  })
  return {
    title: 'Read a value',
    how: 'From a value to its traits: digests, format, bound in bits, documented secrets, spellings to search leaks for. Each value is new; goal: under 1 ms. The first of a kind also makes what its format needs for good: keys of the documented secrets, the table of guessable digests.',
    columns: ['kind', 'characters', 'a value', 'the first'],
    rows,
  }
}

function jwt(name: string, hash: string): (n: number) => string {
  return (n) => {
    const claims = { sub: `user${n}`, iat: 1_767_600_000, exp: 1_767_690_000, role: 'admin' }
    const message = `${base64Url(JSON.stringify({ alg: name, typ: 'JWT' }))}.${base64Url(JSON.stringify(claims))}`
    return `${message}.${createHmac(hash, `key ${n}`).update(message).digest('base64url')}`
  }
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64')
}
