import { describe, expect, it } from 'vitest'
import { digestOf } from '../../../src/audit/value/digest.ts'
import { readValue } from '../../../src/audit/value/read-value.ts'
import { key, samples } from './samples.ts'

describe('formats of cookie values', () => {
  it.each(samples.map((sample, i) => ({ ...sample, title: `${i} ${sample.format}` })))('$title', (sample) => {
    const traits = readValue(sample.value, key, sample.beside)
    expect(traits.formats).toContain(sample.format)
    expect(traits.kind).toBe(sample.kind)
    expect(traits.selfContained).toBe(sample.selfContained)
    expect(traits.knownSecret).toBe(sample.secret ?? null)
    if (sample.id !== undefined) expect(traits.identity).toBe(digestOf(sample.id, key))
    if (sample.meanings !== undefined) expect([...traits.meanings].sort()).toEqual([...sample.meanings].sort())
  })
})
