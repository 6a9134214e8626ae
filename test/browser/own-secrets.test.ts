import { createHmac } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { mostAtOnce } from '../../src/browser/own-secrets.ts'
import { type Watched, watched } from './support/watched.ts'

vi.mock('../../src/browser/api.ts', async () => ({ browser: (await import('./support/watched.ts')).current }))
afterEach(() => void vi.useRealTimers())

const secret = 'of the shop alone'
const signed = (text: string): string => `${text}.${createHmac('sha256', secret).update(text).digest('base64').replaceAll('=', '')}`
const session = encodeURIComponent(`s:${signed('9f86d081884c7d659a2feaa0c55ad015')}`)

const cookie = {
  name: 'connect.sid',
  value: session,
  domain: 'shop.test',
  hostOnly: true,
  path: '/',
  secure: true,
  httpOnly: true,
  sameSite: 'lax',
  session: true,
  storeId: '0',
  firstPartyDomain: '',
}

/** Keeps the list, lets the cookie be seen, and says which secret its report names. */
async function knownSecret(text: string): Promise<string | undefined> {
  const watching = await watched('chromium', 1_000)
  await send(watching, { type: 'change-secrets', text })
  watching.emit('cookies.onChanged', { removed: false, cause: 'explicit', cookie })
  const mark = { what: 'session-token', cookie: { name: cookie.name, domain: cookie.domain, hostOnly: true, path: '/', partition: null } }
  await send(watching, { type: 'mark', store: '0', site: 'shop.test', mark })
  await watching.pass(10_000)
  const found = watching.report('0', 'shop.test').findings.find(({ rule }) => rule === 'session-token-known-secret')
  return found === undefined ? undefined : `${found.because.id} ${found.because.args?.line}`
}

async function send(watching: Watched, message: object): Promise<void> {
  watching.emit('runtime.onMessage', message, { id: 'sidwatch', url: `${watching.origin}src/options/index.html` })
  await watching.pass(100)
}

const others = (count: number): string => Array.from({ length: count }, (_, index) => `other ${index}`).join('\n')

describe('the user’s own secrets', () => {
  it.each([
    { when: 'the secret stands in the list', text: `${others(3)}\n${secret}\n`, told: 'added 4' },
    { when: 'it stands there as octets', text: `hex:${Buffer.from(secret).toString('hex')}`, told: 'added 1' },
    { when: 'the list has Windows line ends', text: `first\r\n${secret}\r\n`, told: 'added 2' },
    { when: 'another secret stands there', text: 'not it', told: undefined },
    { when: 'there is none', text: '\n\n', told: undefined },
    { when: 'the list is too long to be tried on every token', text: `${others(mostAtOnce + 1)}\n${secret}`, told: undefined },
  ])('tell $told where $when', async ({ text, told }) => {
    expect(await knownSecret(text)).toBe(told)
  })

  it('are kept as they were written, and gone when the list is empty', async () => {
    const watching = await watched('chromium', 1_000)
    await send(watching, { type: 'change-secrets', text: 'one \ntwo' })
    expect(watching.local.value('secrets')).toBe('one \ntwo')
    await send(watching, { type: 'change-secrets', text: ' \n' })
    expect(watching.local.value('secrets')).toBeNull()
  })
})
