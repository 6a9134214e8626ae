import { afterEach, describe, expect, it, vi } from 'vitest'
import { readTexts } from '../../src/browser/page-texts.ts'

const token = 'Rk9PQkFS-3f1c2a9e7b'

function page(markup: string, local: Readonly<Record<string, string>> = {}, session: Readonly<Record<string, string>> | null = {}): void {
  vi.stubGlobal('document', { documentElement: { outerHTML: markup } })
  vi.stubGlobal('location', { href: 'https://shop.test/page', hash: '' })
  vi.stubGlobal('localStorage', local)
  vi.stubGlobal('sessionStorage', session)
}

afterEach(() => void vi.unstubAllGlobals())

describe('a value is found in the page', () => {
  it.each([
    ['in a hidden field', `<input type=hidden value="${token}">`],
    ['in a link, after a semicolon', `<a href="/cart;jsessionid=${token}">cart</a>`],
    ['in a link, in the query', `<a href="/cart?sid=${token}&page=2">cart</a>`],
    ['as a segment of a path', `<img src="/track/${token}/pixel.gif">`],
    ['in a script', `<script>var session = {"id":"${token}","n":1}</script>`],
    ['in the text', `<p>Session ID: ${token}</p>`],
  ])('%s', (_where, markup) => {
    page(markup)
    expect(readTexts().html).toContain(token)
  })

  it('in base64 with its padding', () => {
    page('<i data-id="c2Vzc2lvbjox+/Q=="></i>')
    expect(readTexts().html).toContain('c2Vzc2lvbjox+/Q==')
  })
})

describe('a value is found in the fragment of the address', () => {
  it.each([
    ['alone', `#${token}`],
    ['as a parameter', `#session=${token}&state=1`],
    ['behind the path of a script’s own', `#/orders?sid=${token}`],
    ['as a segment of it', `#/session/${token}`],
  ])('%s', (_how, hash) => {
    page('')
    vi.stubGlobal('location', { href: `https://shop.test/page${hash}`, hash })
    expect(readTexts().fragment).toContain(token)
  })
})

describe('a value is found in web storage', () => {
  it.each([
    ['alone', token],
    ['in JSON', JSON.stringify({ user: { token } })],
  ])('%s', (_how, value) => {
    page('', { first: value }, { second: value })
    const { local, session, html } = readTexts()
    expect({ local, session, html }).toEqual({ local: [token], session: [token], html: [] })
  })

  it('which a page may be denied', () => {
    page('', {}, null)
    expect(readTexts().session).toEqual([])
  })
})

it('takes neither words nor short numbers', () => {
  page('<p class="navigation-bar">In 2026 we sold 1234567 books</p>')
  expect(readTexts().html).toEqual([])
})

it('takes a bounded number of pieces from a page of any size', () => {
  page(Array.from({ length: 20_000 }, (_, n) => `<i>identifier${n}</i>`).join(''))
  expect(readTexts().html).toHaveLength(1_500)
})
