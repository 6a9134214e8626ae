import { expect, it } from 'vitest'
import { emptySite, fold } from '../../src/audit/fold.ts'
import type { CookieStored, JarScanned, SetCookieReceived } from '../../src/audit/observation.ts'
import type { ValueTraits } from '../../src/audit/traits.ts'
import { readValue } from '../../src/audit/value/read-value.ts'

const cookie = { name: 'koa.sess', domain: 'shop.test', hostOnly: true, path: '/', partition: null }
const attributes = { secure: true, httpOnly: true, sameSite: 'Lax', expiryTime: null } as const
const alone: ValueTraits = { ...readValue('a-signed-value', new Uint8Array(32), {}), knownSecret: null }
const besideItsSignature: ValueTraits = { ...alone, knownSecret: 'koa-readme' }

const stored = (seq: number, traits = alone): CookieStored => ({
  ...envelope(seq),
  type: 'cookie-stored',
  cookie,
  attributes,
  traits,
  cause: 'explicit',
  modelled: false,
})
const scanned = (seq: number, traits = besideItsSignature): JarScanned => ({
  ...envelope(seq),
  type: 'jar-scanned',
  scan: `scan-${seq}`,
  reason: 'journey-end',
  cookies: [{ cookie, attributes, traits }],
  cut: false,
})

function envelope(seq: number) {
  return { v: 1, id: `seen-${seq}`, at: seq * 10_000, epoch: 'e', boot: 'b', seq, store: '0', site: 'shop.test' } as const
}

const received = (seq: number, traits = besideItsSignature): SetCookieReceived => ({
  ...envelope(seq),
  type: 'set-cookie-received',
  request: 'r1',
  hop: 0,
  method: 'GET',
  place: { scheme: 'https', host: 'shop.test', port: 443, path: '/', queryNames: [] },
  resource: 'document',
  tab: 1,
  frame: 0,
  document: null,
  lifecycle: 'active',
  initiator: null,
  topLevelSite: null,
  index: 0,
  cookie: { name: 'koa.sess', nameless: null, attributes: [{ name: 'path', value: '/' }], octets: 22, control: null, prefixInValue: false },
  traits,
  status: 200,
})
const soon = <T extends { readonly at: number }>(seen: T, at: number): T => ({ ...seen, at })

it.each([
  ['the answer tells it before the cookie is stored', [received(1), soon(stored(2), 10_010)]],
  ['the answer tells it after the cookie was stored', [stored(1), soon(received(2), 10_010)]],
  ['a scan tells it after the cookie was stored', [stored(1), scanned(2)]],
  ['an event that sees the value alone does not unsay it', [scanned(1), stored(2)]],
])('the secret of a signature is known once it was seen: %s', (_when, observations) => {
  const [history] = fold(emptySite('0', 'shop.test'), observations).cookies.values()
  expect(history?.generations.map(({ traits }) => traits.knownSecret)).toEqual(['koa-readme'])
})

const key = new Uint8Array(32)
const session = `base64-${Buffer.from(JSON.stringify({ user: { email: 'alice@shop.test' }, padding: 'x'.repeat(3_000) })).toString('base64url')}`
const firstAlone = readValue(session.slice(0, 3_180), key)
const firstOfWhole = readValue(session.slice(0, 3_180), key, { following: [session.slice(3_180)] })

it.each([
  ['a scan tells it after the cookie was stored', [stored(1, firstAlone), scanned(2, firstOfWhole)]],
  ['an event that sees the piece alone does not unsay it', [scanned(1, firstOfWhole), stored(2, firstAlone)]],
])('what a value in pieces holds is known once they were seen together: %s', (_when, observations) => {
  const [history] = fold(emptySite('0', 'shop.test'), observations).cookies.values()
  expect(history?.generations.map(({ traits }) => traits)).toEqual([firstOfWhole])
})
