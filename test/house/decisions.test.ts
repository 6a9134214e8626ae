import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const folder = new URL('../../docs/decisions/', import.meta.url)
const records = readdirSync(folder).filter((file) => file !== 'README.md')

describe('decision records', () => {
  it('are numbered without a gap', () => {
    expect(records.map((file) => Number(file.slice(0, 4)))).toEqual(records.map((_, index) => index + 1))
  })

  it.each(records)('%s begins with its number and title', (file) => {
    expect(readFileSync(new URL(file, folder), 'utf8')).toMatch(new RegExp(`^# ${Number(file.slice(0, 4))}\\. \\S`))
  })
})
