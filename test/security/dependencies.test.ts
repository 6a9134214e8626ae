import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface Locked {
  readonly version: string
  readonly resolved?: string
  readonly integrity?: string
  readonly license?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
}

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'))
const { dependencies, devDependencies } = read('package.json') as Readonly<
  Record<'dependencies' | 'devDependencies', Record<string, string>>
>
const { packages } = read('package-lock.json') as { readonly packages: Readonly<Record<string, Locked>> }
const installed = Object.entries(packages).filter(([place]) => place !== '')

/** Where a package comes from that names no other place. */
const registry = 'https://registry.npmjs.org/'

/** What ships, with what it brings along: another name here is a decision, and wants a record in docs/decisions. */
const shipped: Readonly<Record<string, string>> = {
  '@noble/ciphers': 'MIT',
  '@noble/hashes': 'MIT',
  preact: 'MIT',
  tldts: 'MIT',
  'tldts-core': 'MIT',
  'webextension-polyfill': 'MPL-2.0',
}

describe('what ships', () => {
  it('rests on these packages under these licences', () => {
    const direct = Object.keys(dependencies)
    const all = installed.filter(([, { dev, devOptional }]) => !dev && !devOptional).map(([place]) => place.replace('node_modules/', ''))
    expect(all.toSorted()).toEqual(Object.keys(shipped).toSorted())
    expect(direct.filter((name) => !(name in shipped))).toEqual([])
    expect(Object.fromEntries(all.map((name) => [name, packages[`node_modules/${name}`]?.license]))).toEqual(shipped)
  })

  it('is listed for people', () => {
    const page = readFileSync(new URL('../../docs/security.md', import.meta.url), 'utf8')
    for (const [name, licence] of Object.entries(shipped))
      expect(page).toContain(`| ${name} | ${packages[`node_modules/${name}`]?.version} | ${licence} |`)
  })
})

describe('every package', () => {
  it('is pinned to one version', () => {
    const ranges = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
    expect(ranges).toEqual([])
  })

  it('comes from the public registry, and is what it was when it was chosen', () => {
    expect(installed.length).toBeGreaterThan(100)
    const loose = installed.filter(
      ([, { resolved, integrity }]) => !(resolved ?? registry).startsWith(registry) || !integrity?.startsWith('sha512-'),
    )
    expect(loose.map(([place]) => place)).toEqual([])
  })

  it('has a licence that lets us use it so', () => {
    const known =
      /^\(?(?:MIT|MIT-0|ISC|0BSD|BSD|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-[34]\.0|Python-2\.0|Unlicense|WTFPL)\b/
    expect(installed.filter(([, { license }]) => !known.test(license ?? '')).map(([place, { license }]) => `${place} ${license}`)).toEqual(
      [],
    )
  })
})
