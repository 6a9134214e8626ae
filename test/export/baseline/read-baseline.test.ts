import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Baseline, noBaseline } from '../../../src/export/baseline/baseline.ts'
import { baselineOf } from '../../../src/export/baseline/baseline-of.ts'
import { baselineText } from '../../../src/export/baseline/baseline-text.ts'
import { readBaseline, UnusableBaseline } from '../../../src/export/baseline/read-baseline.ts'
import { hostile } from '../../ui/fixtures/hostile.ts'
import { bySchema } from '../by-schema.ts'
import { baselineFrom, flawed, ids, visit } from '../support.ts'

const baselines: Readonly<Record<string, Baseline>> = {
  empty: noBaseline,
  good: baselineFrom(visit()),
  flawed: baselineFrom(flawed),
  hostile: baselineOf([hostile], noBaseline),
}

describe.each(Object.entries(baselines))('the file of a baseline (%s)', (_name, baseline) => {
  const file = baselineText(baseline)

  test('is read as it was written, also with a byte order mark', () => {
    expect(readBaseline(file)).toEqual(baseline)
    expect(readBaseline(`\uFEFF${file}`)).toEqual(baseline)
  })

  test('is as its schema says', () => {
    expect(bySchema('docs/schema/baseline-v1.schema.json')(JSON.parse(file))).toEqual([])
  })

  test('holds no value, no time and no control character', () => {
    for (const secret of [...Object.values(ids), '2026']) expect(file).not.toContain(secret)
    expect(file).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
  })
})

test('has one line for each token and finding, in order', () => {
  const lines = baselineText(baselines.flawed ?? noBaseline).split('\n')
  const rules = lines.flatMap((line) => /^ {8}\{"rule":"([^"]+)","subject":"cookie:sid;e\.com;\/","outcome"/.exec(line)?.[1] ?? [])
  expect(rules).toEqual([
    'session-token-kept-across-login',
    'session-token-samesite-absent',
    'session-token-without-httponly',
    'session-token-without-secure',
  ])
  expect(lines.filter((line) => line.includes('"name":"sid"'))).toHaveLength(1)
})

const site = '"site":"e.com","aliases":[],"tokens":[],"findings":[],"passed":[]'

test.each([
  ['no JSON', '{"sidwatch":', /^The baseline is no JSON\. /],
  ['another file', '{"log":{"entries":[]}}', /^This is no baseline of Sidwatch\. /],
  ['nothing', 'null', /^This is no baseline of Sidwatch\. /],
  ['a newer version', '{"sidwatch":"baseline","v":2,"sites":[]}', /is of version 2, and this Sidwatch knows 1\. Use a newer Sidwatch\.$/],
  ['no sites', '{"sidwatch":"baseline","v":1}', /must have a list at sites\. /],
  [
    'a misspelt member',
    `{"sidwatch":"baseline","v":1,"sites":[{${site},"acepted":[]}]}`,
    /must have only site, .*, accepted at sites\[0\]\. /,
  ],
  [
    'an acceptance without a reason',
    `{"sidwatch":"baseline","v":1,"sites":[{${site},"accepted":[{"rule":"a","subject":"b"}]}]}`,
    /must have a text at sites\[0\]\.accepted\[0\]\.reason\. /,
  ],
  [
    'an end that is no day',
    `{"sidwatch":"baseline","v":1,"sites":[{${site},"accepted":[{"rule":"a","subject":"b","reason":"c","until":"soon"}]}]}`,
    /must have a day, as in 2027-01-31, at sites\[0\]\.accepted\[0\]\.until\. /,
  ],
  [
    'one site twice',
    `{"sidwatch":"baseline","v":1,"sites":[{${site},"accepted":[]},{${site},"accepted":[]}]}`,
    /names a site or an alias twice/,
  ],
])('%s is refused in one sentence', (_when, file, sentence) => {
  expect(() => readBaseline(file)).toThrow(UnusableBaseline)
  expect(() => readBaseline(file)).toThrow(sentence)
})

test('any JSON in any place is read or refused, and never quoted', () => {
  const marker = 'M4rk3rM4rk3r'
  const whole = JSON.parse(baselineText(baselines.flawed ?? noBaseline))
  const anything = fc.oneof(fc.constant(marker), fc.constant({ [marker]: marker }), fc.jsonValue())
  const members = ['aliases', 'tokens', 'findings', 'passed', 'accepted', 'site']
  fc.assert(
    fc.property(fc.constantFrom(...members), anything, fc.boolean(), (member, value, isWhole) => {
      const changed = isWhole ? value : { ...whole, sites: [{ ...whole.sites[0], [member]: value }] }
      expect(outcome(JSON.stringify(changed))).not.toContain(marker)
    }),
  )
})

function outcome(file: string): string {
  try {
    readBaseline(file)
    return 'read'
  } catch (error) {
    if (error instanceof UnusableBaseline) return error.message
    throw error
  }
}
