import { describe, expect, test } from 'vitest'
import { languages, translatedFrom } from '../../scripts/languages/languages.ts'
import { changedSince, faultsIn, translatable } from '../../scripts/languages/untranslated.ts'
import { messagesByPart } from '../../scripts/locales.ts'

const english = await messagesByPart()

describe.each(languages)('in %s', (language) => {
  test('every sentence is said, none is left over, and each holds what the English holds', () => {
    expect(faultsIn(language, english)).toEqual([])
  })
})

// After the translations have followed: `npm run languages -- --translated`.
test('no English has changed since it was translated', () => {
  expect(changedSince(translatedFrom(), translatable(english))).toEqual([])
})
