import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Beside, readValue, sealsOf } from '../../../src/audit/value/read-value.ts'
import { trialsOf } from '../../../src/proofs/secrets/trial.ts'
import { key, samples } from '../../audit/value/samples.ts'
import { tokenVectors } from '../../audit/value/token-vectors.ts'
import { sealedByKey } from './sealed-by-key.ts'

const page = readFileSync(new URL('../../../docs/secrets.md', import.meta.url), 'utf8')
const tables = page.split('\n').filter((line) => line.startsWith('| '))
const rows = tables.map((line) => line.split('|').map((cell) => cell.trim())).filter(([, first]) => first !== '---')
const formats = new Map(rows.filter((row) => row.length === 5).map(([, format = '', , tried = '']) => [format, tried]))
formats.delete('Format')

interface Sealed {
  readonly value: string
  readonly beside: Beside
}

const vectors = tokenVectors.map(({ value, name, signature }): Sealed => {
  const beside = { ...(name === undefined ? {} : { name }), ...(signature === undefined ? {} : { signature }) }
  return { value, beside }
})
const all: readonly Sealed[] = [...vectors, ...[...samples, ...sealedByKey].map(({ value, beside = {} }) => ({ value, beside }))]

/** Wrappings that are no seal. */
const plain = new Set(['percent', 'quoted', 'base64', 'base64-prefix'])

/** How secrets are tried on the values that are known of a format. */
function triedOn(format: string): string {
  const own = all.filter(({ value, beside }) => sealOf(value, beside) === format)
  if (own.some(({ value, beside }) => sealsOf(value, beside).length > 0)) return 'at once'
  return own.some(({ value, beside }) => trialsOf(value, beside).length > 0) ? 'in a search' : 'no'
}

function sealOf(value: string, beside: Beside): string | null {
  const { kind, formats } = readValue(value, key, beside)
  return ['signed', 'encrypted', 'jwt'].includes(kind) ? (formats.find((one) => !plain.has(one)) ?? null) : null
}

describe('the page about secrets', () => {
  it('names every format that is signed or sealed', () => {
    const met = new Set(all.flatMap(({ value, beside }) => sealOf(value, beside) ?? []))
    expect([...formats.keys()].toSorted()).toEqual([...met].toSorted())
  })

  it.each([...formats])('says how secrets are tried on %s: %s', (format, tried) => expect(triedOn(format)).toBe(tried))

  it('states a license for every list', () => {
    const lists = rows.filter((row) => row.length === 6 && row[1] !== 'List')
    expect(lists.length).toBeGreaterThan(4)
    for (const [, list, , license = ''] of lists) expect(license, list).toMatch(/^(?:of this project|MIT|AGPL-3\.0|GPL-3\.0|yours)$/)
  })
})
