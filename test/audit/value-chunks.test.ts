import { expect, test } from 'vitest'
import { chunkOf, followingChunks } from '../../src/audit/value-chunks.ts'

const full = 'x'.repeat(3_180)

test.each([
  ['sb-project-auth-token.0', 'sb-project-auth-token', '.', 0],
  ['__Secure-authjs.session-token.12', '__Secure-authjs.session-token', '.', 12],
  ['__session__1', '__session', '__', 1],
  ['.AspNetCore.CookiesC2', '.AspNetCore.Cookies', 'C', 2],
])('%s is a piece of %s', (name, base, separator, index) => {
  expect(chunkOf(name)).toEqual({ base, separator, index })
})

test.each(['session', 'sid1', 'a.b', '.0', 'v1.100', '__proto__'])('%s is no piece', (name) => {
  expect(chunkOf(name)).toBeNull()
})

test.each([
  ['two pieces', 't.0', full, { 't.1': 'end' }, ['end']],
  ['three pieces, whatever else there is', 't.0', full, { 't.1': full, 't.2': 'end', 't.4': 'no' }, [full, 'end']],
  ['a last piece that happens to be full', 't.0', full, { 't.1': full }, [full]],
  ['pieces counted from one', 'tC1', full, { tC2: 'end' }, ['end']],
  ['not from the second piece on', 't.1', full, { 't.2': 'end' }, []],
  ['a value that was not cut, beside one of the next number', 'cart.0', 'short', { 'cart.1': 'other' }, []],
  ['another separator', 't.0', full, { tC1: 'end', t__1: 'end' }, []],
  ['one piece alone', 't.0', full, {}, []],
])('the pieces that follow: %s', (_what, name, value, beside, following) => {
  const all = new Map(Object.entries(beside))
  expect(followingChunks(name, value, (other) => all.get(other))).toEqual(following)
})
