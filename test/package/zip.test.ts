import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, expect, it } from 'vitest'
import { filesIn, zipOf } from '../../scripts/package/zip.ts'

const folder = mkdtempSync(join(tmpdir(), 'sidwatch-zip-'))
afterAll(() => rmSync(folder, { recursive: true }))

function written(name: string, files: Readonly<Record<string, string>>): string {
  const own = join(folder, name)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(own, path, '..'), { recursive: true })
    writeFileSync(join(own, path), text)
  }
  return own
}

it('a zip is the same octets whenever, wherever and in whatever order its files were written', () => {
  const first = written('first', { 'b/c.js': 'two', 'a.js': 'one' })
  const second = written('second', { 'a.js': 'one', 'b/c.js': 'two' })
  expect(Buffer.from(zipOf(first, filesIn(first)))).toEqual(Buffer.from(zipOf(second, filesIn(second).toReversed())))
  expect(Object.keys(unzipSync(zipOf(first, filesIn(first))))).toEqual(['a.js', 'b/c.js'])
})

it('another content gives other octets', () => {
  const [one, other] = ['one', 'other'].map((text) => written(text, { 'a.js': text }))
  expect(Buffer.from(zipOf(one ?? '', ['a.js']))).not.toEqual(Buffer.from(zipOf(other ?? '', ['a.js'])))
})
