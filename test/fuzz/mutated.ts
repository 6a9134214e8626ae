import fc from 'fast-check'

/** Texts that grew out of whole ones by small changes, and now and then one out of nothing. */
export function mutatedText(seeds: readonly string[]): fc.Arbitrary<string> {
  const seed = fc.constantFrom(...seeds)
  const step = fc.tuple(fc.constantFrom(...mutations), fc.nat(1_000_000), fc.nat(40), fc.oneof(fc.constantFrom(...hostile), seed))
  const grown = fc
    .tuple(seed, fc.array(step, { minLength: 1, maxLength: 6 }))
    .map(([text, steps]) =>
      steps.reduce((grown, [mutate, at, length, other]) => mutate(grown, at % (grown.length + 1), length, other).slice(0, longest), text),
    )
  return fc.oneof({ weight: 6, arbitrary: grown }, fc.string({ unit: 'binary', maxLength: 300 }))
}

/** JSON texts in which some values were replaced, doubled or taken away; and now and then one that is no JSON any more. */
export function mutatedJson(seeds: readonly string[]): fc.Arbitrary<string> {
  const seed = fc.constantFrom(...seeds)
  const step = fc.tuple(fc.nat(1_000_000), fc.oneof(fc.constantFrom(...hostileValues), fc.jsonValue({ maxDepth: 2 })))
  const grown = fc.tuple(seed, fc.array(step, { minLength: 1, maxLength: 4 })).map(([text, steps]) => {
    const whole = parsed(text)
    return whole === undefined ? text : JSON.stringify(steps.reduce<unknown>((value, [at, other]) => replaced(value, at, other), whole))
  })
  return fc.oneof({ weight: 4, arbitrary: grown }, mutatedText(seeds), fc.json({ maxDepth: 3 }))
}

/** The JSON value of a text; undefined where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** In characters: what is longer is refused before anybody reads it, or read by pieces. */
const longest = 100_000

type Mutation = (text: string, at: number, length: number, other: string) => string
const mutations: readonly Mutation[] = [
  (text, at, length) => text.slice(0, at) + text.slice(at + length),
  (text, at, _, other) => text.slice(0, at) + other + text.slice(at),
  (text, at, length, other) => text.slice(0, at) + other + text.slice(at + length),
  (text, at, length) => text.slice(0, at) + text.slice(at, at + length).repeat(20) + text.slice(at + length),
  (text, at) => text.slice(0, at),
  (text, at) => text.slice(at) + text.slice(0, at),
  (text, at, _, other) => text.slice(0, at) + other.slice(other.length >> 1),
]

const hostile = [
  '=',
  ';',
  ',',
  '%',
  '%00',
  '"',
  '\\',
  '{',
  '[',
  '}',
  ':',
  '.',
  '..',
  '/',
  '?',
  '&',
  '#',
  '\u0000',
  '\r\n',
  '\t',
  '\u202e',
  '\ufeff',
  '\ud800',
  '🍪',
]
  .concat([
    '__proto__',
    'constructor',
    'toString',
    'NaN',
    '1e999',
    '-1',
    '0',
    '9'.repeat(400),
    'null',
    'true',
    'A'.repeat(5000),
    '%25'.repeat(500),
  ])
  .concat(['{"a":'.repeat(300), '['.repeat(3000), 'eyJ'.repeat(300), '((((', '=='.repeat(300), 's%3A', '--'.repeat(300), ' '.repeat(3000)])

const hostileValues: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  1.5,
  1e308,
  2 ** 53,
  '',
  '__proto__',
  'x'.repeat(5000),
  '\ud800',
  [],
  {},
  [[]],
]

/** The value at a place of a JSON value, counted through, becomes another. The rest is shared, never changed. */
function replaced(value: unknown, at: number, other: unknown): unknown {
  const place = at % placesIn(value)
  return place === 0 ? other : replacedInside(value, place - 1, other)
}

function replacedInside(value: unknown, at: number, other: unknown): unknown {
  if (typeof value !== 'object' || value === null) return other
  let left = at
  const inside = Object.entries(value).map(([name, member]): readonly [string, unknown] => {
    const places = placesIn(member)
    const here = left >= 0 && left < places
    const next = here ? (left === 0 ? other : replacedInside(member, left - 1, other)) : member
    left -= places
    return [name, next]
  })
  return Array.isArray(value) ? inside.map(([, member]) => member) : Object.fromEntries(inside)
}

function placesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1
  return Object.values(value).reduce<number>((sum, member) => sum + placesIn(member), 1)
}
