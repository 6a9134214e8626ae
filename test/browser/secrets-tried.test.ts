import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SecretsTried } from '../../src/audit/observation.ts'
import { type Watched, watched } from './support/watched.ts'

vi.mock('../../src/browser/api.ts', async () => ({ browser: (await import('./support/watched.ts')).current }))

const where = { store: '0', site: 'shop.test' }
const identity = { name: 'sid', domain: 'shop.test', hostOnly: true, path: '/', partition: null }
const held = { ...identity, secure: true, httpOnly: true, sameSite: 'lax', session: true, storeId: '0', firstPartyDomain: '' }
const sealed = (letter: string) => `CfDJ8${letter.repeat(120)}`

let watching: Watched
beforeEach(async () => {
  watching = await watched('chromium', 1_000)
  set(sealed('a'))
  await send({ type: 'mark', ...where, mark: { what: 'session-token', cookie: identity } })
})
afterEach(() => void vi.useRealTimers())

function set(value: string): void {
  watching.emit('cookies.onChanged', { removed: false, cause: 'explicit', cookie: { ...held, value } })
}

async function send(message: object): Promise<void> {
  watching.emit('runtime.onMessage', message, { id: 'sidwatch', url: `${watching.origin}src/report/index.html` })
  await watching.pass(10_000)
}

const tried = (found: SecretsTried['found'], lines = 5) => send({ type: 'secrets-tried', ...where, cookie: identity, found, lines })

function told(): string | undefined {
  const because = watching.report('0', 'shop.test').findings.find(({ rule }) => rule === 'session-token-known-secret')?.because
  return because === undefined ? undefined : `${because.id} ${because.args?.line}`
}

describe('a secret that a search has found', () => {
  it('is a finding like any other, of the next value too', async () => {
    await tried({ list: 'added', line: 3 })
    expect(told()).toBe('added 3')
    set(sealed('b'))
    await send({ type: 'audit-now', ...where })
    expect(told()).toBe('added 3')
  })

  it('is taken back by a search in vain in the same list, and by no other', async () => {
    await tried({ list: 'added', line: 3 })
    await tried(null, 4)
    expect(told()).toBe('added 3')
    await tried(null, 5)
    expect(told()).toBeUndefined()
  })

  it('goes when the site is forgotten', async () => {
    await tried({ list: 'usual', line: 6 })
    expect(told()).toBe('usual 6')
    await send({ type: 'clear-site', ...where })
    set(sealed('c'))
    await send({ type: 'mark', ...where, mark: { what: 'session-token', cookie: identity } })
    expect(watching.report('0', 'shop.test').tokens).toHaveLength(1)
    expect(told()).toBeUndefined()
  })
})
