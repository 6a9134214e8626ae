import { beforeEach, describe, expect, it, vi } from 'vitest'
import { readTab } from '../../src/browser/page-facts.ts'
import type { PageReading } from '../../src/browser/page-reader.ts'
import { type PageTexts, readTexts } from '../../src/browser/page-texts.ts'
import { traitsReader } from '../../src/browser/traits-reader.ts'

let reading: unknown
let texts: unknown
vi.mock('../../src/browser/api.ts', () => ({
  browser: {
    scripting: {
      executeScript: async ({ func }: { readonly func: () => unknown }) => [{ frameId: 0, result: func === readTexts ? texts : reading }],
    },
  },
}))

const url = 'https://shop.test/account'
const token = 'Rk9PQkFSLTNmMWMyYTllN2I'
const reader = traitsReader(new Uint8Array(32))
const traits = reader.cookie(token, { name: 'sid' })

beforeEach(() => {
  const seen: PageReading = {
    url,
    readAt: 5_000,
    passwordInput: false,
    codeInput: false,
    logoutControl: true,
    loginForm: false,
    storageKeys: { local: [], session: [] },
    pinnedScripts: [],
  }
  reading = seen
  texts = { url, html: [], local: [], session: [], fragment: [] } satisfies PageTexts
})

async function read(): Promise<unknown> {
  return (await readTab(1, '0', reader))[0]
}

describe('what stands in a page', () => {
  it.each<[string, Partial<PageTexts>, string]>([
    ['the value of a cookie in its HTML', { html: ['navigation2', token] }, 'html'],
    ['it in local storage', { local: [token] }, 'local-storage'],
    ['it in session storage', { session: [token] }, 'session-storage'],
    ['it in the fragment of the address', { fragment: [token] }, 'fragment'],
  ])('is told: %s', async (_what, more, where) => {
    texts = { url, html: [], local: [], session: [], fragment: [], ...more }
    expect(await read()).toMatchObject({ holds: [{ digest: traits.digest, where }] })
  })

  it('is told in another spelling', async () => {
    texts = { url, html: [btoa(token)], local: [], session: [], fragment: [] }
    expect(await read()).toMatchObject({ holds: [{ where: 'html' }] })
  })

  it.each<[string, unknown]>([
    ['a text that no cookie held', { url, html: ['Zm9vYmFyLTEyMzQ1Njc4OQ'], local: [], session: [], fragment: [] }],
    ['what another page of the tab held', { url: 'https://shop.test/next', html: [token], local: [], session: [], fragment: [] }],
    ['what could not be read', null],
  ])('is not told: %s', async (_what, result) => {
    texts = result
    expect(await read()).toMatchObject({ holds: [] })
  })
})

it('is of the moment when the page was read, not of the later one when the answer arrived', async () => {
  expect(await read()).toMatchObject({ type: 'page-read', at: 5_000 })
})

it('of a page that is gone is nothing', async () => {
  reading = null
  expect(await readTab(1, '0', reader)).toEqual([])
})
