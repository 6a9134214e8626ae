import { expect, test } from 'vitest'
import { english } from '../../src/export/english.ts'

const say = english()

test.each([
  ['an argument', 'token.name-of', { source: 'Flask' }, 'Its name is one of Flask.'],
  [
    'words that an argument names',
    'rule.session-token-readable-content.because.content',
    { what: 'meaning.email meaning.role' },
    'Readable without a key: e-mail address, role.',
  ],
  ['an argument that was not given', 'token.name-of', {}, 'Its name is one of {source}.'],
  ['no message', 'token.unheard-of', {}, ''],
])('a sentence says %s', (_, id, args: Record<string, string>, said) => {
  expect(say(id, args)).toBe(said)
})
