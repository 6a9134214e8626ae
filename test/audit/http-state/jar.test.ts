import { describe, expect, test } from 'vitest'
import { cookiesFor, emptyJar, expire, type Jar, receive } from '../../../src/audit/http-state/jar.ts'
import { parseSetCookie } from '../../../src/audit/http-state/parse-set-cookie.ts'

const now = Date.UTC(2026, 10, 1)

interface Setting {
  readonly host?: string
  readonly scheme?: string
  readonly at?: number
}

function set(jar: Jar<string>, line: string, { host = 'www.example.com', scheme = 'https', at = now }: Setting = {}) {
  const context = { scheme, host, path: '/', at, crossSite: false, topLevelNavigation: true, topLevelSite: null }
  const { received, value } = parseSetCookie(line)
  return receive(jar, received, value, context, 'chromium')
}

function filled(lines: Iterable<string>, setting: Setting = {}): Jar<string> {
  let jar = emptyJar<string>()
  let at = now
  for (const line of lines) jar = set(jar, line, { ...setting, at: at++ }).jar
  return jar
}

const shown = (jar: Jar<string>, host = 'www.example.com') =>
  cookiesFor(jar, host).map(({ cookie, payload }) => `${cookie.name}=${payload}`)

describe('one cookie', () => {
  test('is replaced where it lies, and keeps the time it was created', () => {
    const first = set(emptyJar<string>(), 'a=1').jar
    const { jar, outcome, replaced } = set(first, 'a=2', { at: now + 5 })
    expect(shown(jar)).toEqual(['a=2'])
    expect(outcome).toMatchObject({ outcome: 'stored', replaces: true })
    expect(replaced?.payload).toBe('1')
    expect(cookiesFor(jar, 'example.com')[0]).toMatchObject({ created: now, set: now + 5 })
    expect(shown(first)).toEqual(['a=1'])
  })

  test('is another one under another path, domain or case', () => {
    expect(shown(filled(['a=1', 'a=2; Path=/x', 'a=3; Domain=example.com', 'A=4', 'a=5; Domain=www.example.com']))).toHaveLength(5)
  })

  test('goes with Max-Age=0, and the jar is empty again', () => {
    const { jar, outcome, replaced } = set(filled(['a=1']), 'a=; Max-Age=0')
    expect(outcome).toMatchObject({ outcome: 'deleted', replaces: true })
    expect(replaced?.payload).toBe('1')
    expect(jar.sites.size).toBe(0)
  })

  test('that is refused changes nothing', () => {
    const before = filled(['a=1; Secure'])
    const { jar, outcome } = set(before, 'a=2', { scheme: 'http' })
    expect(outcome).toMatchObject({ outcome: 'refused', why: 'secure-cookie-left-alone' })
    expect(jar).toBe(before)
  })

  test('that has expired guards nothing', () => {
    const before = filled(['a=1; Secure; Max-Age=60'])
    expect(set(before, 'a=2', { scheme: 'http', at: now + 60_000 }).outcome).toMatchObject({ outcome: 'stored', replaces: false })
  })
})

test('what has expired is taken out and named', () => {
  const before = filled(['a=1; Max-Age=60', 'b=1', 'c=1; Max-Age=120'])
  const { jar, expired } = expire(before, now + 61_000)
  expect(expired.map(({ cookie }) => cookie.name)).toEqual(['a'])
  expect(shown(jar)).toEqual(['b=1', 'c=1'])
  expect(expire(jar, now + 61_000).jar).toBe(jar)
  expect(expire(filled(['a=1; Max-Age=60']), now + 61_000).jar.sites.size).toBe(0)
})

describe('too many', () => {
  const names = (count: number, attributes = '') => Array.from({ length: count }, (_, index) => `c${index}=1${attributes}`)

  test('180 of a site stay; with one more the oldest go until 150 are left', () => {
    const full = filled(names(180))
    expect(shown(full)).toHaveLength(180)
    const { jar, evicted } = set(full, 'last=1; Domain=example.com', { host: 'shop.example.com', at: now + 1_000 })
    expect(evicted.map(({ cookie }) => cookie.name)).toEqual(names(31).map((name) => name.slice(0, -2)))
    expect(shown(jar)).toHaveLength(150)
    expect(shown(jar)).toContain('last=1')
  })

  test('what is not Secure goes before what is', () => {
    const { evicted } = set(filled([...names(150, '; Secure'), ...names(180).slice(150)]), 'last=1; Secure', { at: now + 1_000 })
    expect(evicted.map(({ cookie }) => cookie.name)).toEqual([...names(180).slice(150), ...names(1)].map((name) => name.slice(0, -2)))
  })

  test('of one site do not push out those of another', () => {
    const full = filled(names(180))
    expect(shown(set(full, 'a=1', { host: 'other.test', at: now + 1_000 }).jar)).toHaveLength(180)
  })

  test('10,000 on one site and 10,000 over 500 sites are played in time', () => {
    const started = performance.now()
    filled(names(10_000))
    let jar = emptyJar<string>()
    for (let index = 0; index < 10_000; index++) jar = set(jar, `c${index}=1`, { host: `host${index % 500}.test`, at: now + index }).jar
    expect([...jar.sites.values()].flat()).toHaveLength(10_000)
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})
