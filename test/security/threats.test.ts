import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const root = new URL('../../', import.meta.url)
const rows = readFileSync(new URL('docs/security.md', root), 'utf8')
  .split('\n')
  .filter((line) => /^\| (?!who|---|package|@?[\w/-]+ \| \d)/.test(line))

const bounds = readFileSync(new URL('docs/robustness.md', root), 'utf8')
  .split('\n')
  .filter((line) => line.includes('`test/'))

it.each(bounds)('%s is held by tests that are there', (row) => {
  const named = [...row.matchAll(/`(test\/[^`]+)`/g)].map(([, file]) => file ?? '')
  expect(named.filter((file) => !existsSync(new URL(file, root)))).toEqual([])
})

it.each(rows)('%s is held by tests that are there, or is not ours to hold', (row) => {
  const named = [...row.matchAll(/`(test\/[^`]+)`/g)].map(([, file]) => file ?? '')
  expect(named.length > 0 || row.includes('not ours to hold')).toBe(true)
  expect(named.filter((file) => !existsSync(new URL(file, root)))).toEqual([])
})
