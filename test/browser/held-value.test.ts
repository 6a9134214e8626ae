import { describe, expect, it, vi } from 'vitest'
import { heldValue } from '../../src/browser/held-value.ts'

const long = 'x'.repeat(3_500)
const jar = [
  cookie('sid', 'of the host'),
  cookie('sid', 'of the domain', { domain: '.shop.test', hostOnly: false }),
  cookie('sid', 'of a path', { path: '/app' }),
  cookie('sid', 'of a partition', { partitionKey: { topLevelSite: 'https://other.test' } }),
  cookie('sid.sig', 'signature'),
  cookie('token.0', long),
  cookie('token.1', 'rest'),
]
const asked: unknown[] = []

function cookie(name: string, value: string, more: object = {}) {
  return { name, value, domain: 'shop.test', hostOnly: true, path: '/', storeId: '0', ...more }
}

vi.mock('../../src/browser/api.ts', () => ({
  browser: {
    cookies: {
      getAll: async (query: { readonly domain: string }) => {
        asked.push(query)
        if (query.domain === 'taken.test') throw new Error('no access')
        return jar
      },
    },
  },
}))

const where = { store: '0', site: 'shop.test' }
const sid = { name: 'sid', domain: 'shop.test', hostOnly: true, path: '/', partition: null }

describe('a value that is read on demand', () => {
  it.each([
    { of: 'the host', cookie: sid, value: 'of the host' },
    { of: 'the domain', cookie: { ...sid, hostOnly: false }, value: 'of the domain' },
    { of: 'a path', cookie: { ...sid, path: '/app' }, value: 'of a path' },
    { of: 'a partition', cookie: { ...sid, partition: 'https://other.test' }, value: 'of a partition' },
  ])('is that of the very cookie: of $of', async ({ cookie, value }) => {
    expect((await heldValue(where, cookie))?.value).toBe(value)
  })

  it('comes with its signature, and whole where it was cut', async () => {
    expect((await heldValue(where, sid))?.beside).toEqual({ name: 'sid', signature: 'signature' })
    expect((await heldValue(where, { ...sid, name: 'token.0' }))?.value).toBe(`${long}rest`)
  })

  it('is none where the browser holds none, or tells none', async () => {
    expect(await heldValue(where, { ...sid, name: '__proto__' })).toBeNull()
    expect(await heldValue({ ...where, site: 'taken.test' }, { ...sid, domain: 'taken.test' })).toBeNull()
    expect(asked.at(-1)).toMatchObject({ storeId: '0', domain: 'taken.test', firstPartyDomain: null })
  })
})
