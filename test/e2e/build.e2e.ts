import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { built } from './support/world.ts'

// The build itself, as it ships: no browser is needed to see what is in it.

const files = readdirSync(built, { recursive: true, encoding: 'utf8' })
const scripts = files.filter((file) => file.endsWith('.js'))
const pages = files.filter((file) => file.endsWith('.html'))
const text = (file: string): string => readFileSync(join(built, file), 'utf8')

describe('the build', () => {
  it.each([
    ['loads code that is not its own', /\bimport\s*\((?!\s*[`"']\.\/[\w.-]+\.js[`"']\s*\))|\bimportScripts\s*\(/],
    ['makes code of text', /\beval\s*\(|\bnew\s+Function\b/],
    ['loads code from elsewhere', /\b(?:from|import)\s*["'`]https?:/],
  ])('holds no script that %s', (_what, forbidden) => {
    expect(scripts.length).toBeGreaterThan(2)
    expect(scripts.filter((file) => forbidden.test(text(file)))).toEqual([])
  })

  // A worker of an extension may not (HTML, import() in a service worker).
  it('has a background that loads no code while it runs', () => {
    expect(scriptsOf('manifest.json').filter((file) => /\bimport\s*\(/.test(text(file)))).toEqual([])
  })

  it('has pages that load nothing but their own files', () => {
    const loaded = pages.flatMap((page) => [...text(page).matchAll(/\b(?:src|href)="([^"]*)"/g)].map(([, address]) => address ?? ''))
    expect(loaded.length).toBeGreaterThan(2)
    expect(loaded.filter((address) => !/^\/[^/]/.test(address))).toEqual([])
  })

  it('speaks six languages, each named so that pages can say which', () => {
    const messages = files.filter((file) => file.endsWith('messages.json'))
    const named = messages.map((file): readonly string[] => [file, JSON.parse(text(file)).language.message])
    expect(named.toSorted()).toEqual(
      ['de', 'en', 'es', 'fr', 'ja', 'zh_CN'].map((language) => [`_locales/${language}/messages.json`, language.replace('_', '-')]),
    )
  })

  it.each([
    ['rules', 'session-token-without-secure'],
    ['the cookie algorithms', 'samesite-none-without-secure'],
    ['the Public Suffix List', 'kawasaki'],
  ])('keeps %s in the background, out of the popup', (_what, trace) => {
    expect(scriptsOf('manifest.json').some((file) => text(file).includes(trace))).toBe(true)
    expect(scriptsOf('src/popup/index.html').filter((file) => text(file).includes(trace))).toEqual([])
  })
})

/** The scripts that a page or the background loads, and those that they import. */
function scriptsOf(entry: string): readonly string[] {
  const seen = new Set<string>()
  const first = [...text(entry).matchAll(/"([^"]+\.js)"/g)].map(([, file]) => join('.', file ?? ''))
  for (const queue = [...first]; queue.length > 0; ) {
    const file = queue.pop() as string
    if (seen.has(file)) continue
    seen.add(file)
    for (const [, imported] of text(file).matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g)) {
      queue.push(relative(built, resolve(join(built, dirname(file)), imported ?? '')))
    }
  }
  return [...seen]
}
