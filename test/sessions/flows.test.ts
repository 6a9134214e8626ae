import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { flows } from '../flows/index.ts'
import { flowCases } from './flows.cases.ts'
import { families, recordingOf, type Said, saidOf } from './said.ts'

const nothing: Said = { tokens: [], events: [], failed: [], cantTell: [] }
const cases = Object.entries(flowCases).map(([flow, expected]) => ({ flow, ...expected }))

describe.each(families)('recorded in %s', (family) => {
  it.each(cases)('$flow: $when', ({ flow, own, others = {} }) => {
    const expected = Object.entries({ [`${flow}.test`]: own, ...others }).map(([site, said]) => [site, { ...nothing, ...said }])
    const said = [...saidOf(flow, family)].map(([site, { said: each }]) => [site, each])
    expect(Object.fromEntries(said)).toEqual(Object.fromEntries(expected))
  })
})

describe('the library of flows', () => {
  it('has an answer for every flow, and a recording in each browser', () => {
    const names = Object.keys(flows).toSorted()
    expect(Object.keys(flowCases).toSorted()).toEqual(names)
    const recorded = readdirSync(new URL('.', import.meta.url)).filter((file) => file.endsWith('.jsonl'))
    expect(recorded).toEqual(expect.arrayContaining(names.flatMap((name) => families.map((family) => `${name}.${family}.jsonl`))))
  })

  it.each(Object.keys(flows))('is told alike by both browsers: %s', (flow) => {
    const [chromium, firefox] = families.map((family) => Object.fromEntries(saidOf(flow, family)))
    expect(firefox).toEqual(chromium)
  })

  it.each(Object.keys(flows))('holds nothing that was typed or issued: %s', (flow) => {
    for (const family of families) {
      const text = recordingOf(flow, family)
      expect(text).not.toMatch(/right horse|wrong horse|battery staple|"alice|Bearer /)
      for (const line of text.trim().split('\n').slice(1)) for (const name of Object.keys(JSON.parse(line))) expect(name).not.toBe('value')
    }
  })
})
