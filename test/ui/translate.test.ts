import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Arguments, counted, pieces, plain, worded } from '../../src/ui/translate.ts'

const joined = (text: string, args?: Record<string, string | number>) =>
  pieces(text, args)
    .map((piece) => piece.text)
    .join('')

describe('a message', () => {
  test.each([
    ['Kept {span}', { span: '30 days' }, 'Kept 30 days'],
    ['{a}{b}', { a: 1, b: '' }, '1'],
    ['{missing} stays', {}, '{missing} stays'],
    ['{__proto__} and {constructor} are names', {}, '{__proto__} and {constructor} are names'],
    ['{a}', { a: '{b}', b: 'not again' }, '{b}'],
    ['no end {a', { a: 'x' }, 'no end {a'],
  ])('%s with %o reads %s', (text, args, read) => {
    expect(joined(text, args)).toBe(read)
  })

  test('without arguments reads as it is written', () => {
    fc.assert(fc.property(fc.string(), (text) => joined(text) === text))
  })

  test('keeps an argument whole and apart, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string(), (hostile) => {
        const found = pieces('before {name} after', { name: hostile })
        return found.length === 3 && found[1]?.text === hostile && found[1].argument
      }),
    )
  })

  test('isolates the direction of its arguments in plain text', () => {
    expect(plain('About {name}', { name: '\u202Egnp' })).toBe('About \u2068\u202Egnp\u2069')
  })

  test.each([
    ['says the words that an argument names', { what: 'meaning.email meaning.role' }, { what: 'E-Mail-Adresse und Rolle' }],
    ['leaves words of a report of before', { what: 'e-mail address, role' }, { what: 'e-mail address, role' }],
    ['writes numbers as the language does', { bits: 3.25, port: 8080 }, { bits: '3,25', port: '8080' }],
    ['leaves every other argument', { name: 'meaning.email' }, { name: 'meaning.email' }],
  ])('%s', (_, args: Arguments, said) => {
    const german = new Map([
      ['meaning__email', 'E-Mail-Adresse'],
      ['meaning__role', 'Rolle'],
    ])
    expect(worded((key) => german.get(key) ?? '', 'de', args)).toEqual(said)
  })

  test('has the form of its number, and `other` where the language file lacks it', () => {
    const known = new Map([['answer__count__one', '{count} problem']])
    const lookup = (key: string) => known.get(key) ?? ''
    expect(counted(lookup, 'en', 'answer.count', 1)).toBe('answer.count.one')
    expect(counted(lookup, 'en', 'answer.count', 2)).toBe('answer.count.other')
    expect(counted(lookup, 'pl', 'answer.count', 3)).toBe('answer.count.other')
  })
})
