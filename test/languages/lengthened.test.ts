import { expect, test } from 'vitest'
import { translatedFrom } from '../../scripts/languages/languages.ts'
import { lengthened } from '../../scripts/pages/lengthened.ts'

test.each([
  ['Sign-in', 'Siignn-inn'],
  ['{count} cookies of {site}', '{count} coookkiess off {site}'],
  ['See https://example.org/help.', 'Seee https://example.org/help.'],
  ['', ''],
])('“%s” becomes “%s”', (text, longer) => {
  expect(lengthened(text)).toBe(longer)
})

test('letters become two fifths more', () => {
  const letters = (texts: readonly string[]) => texts.join('').replaceAll(/\{\w+\}|[^\p{L}]/gu, '').length
  const english = [...translatedFrom().values()]
  expect(letters(english.map(lengthened)) / letters(english)).toBeCloseTo(1.4, 1)
})
