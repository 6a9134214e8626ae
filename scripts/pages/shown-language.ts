import { languages, languageTag } from '../languages/languages.ts'
import { messagesIn } from '../locales.ts'
import { lengthened } from './lengthened.ts'

/** What the pages can be read in: the languages of the build, and English with every word two fifths longer. */
export const shownLanguages = ['en', ...languages, 'longer'] as const
export type ShownLanguage = (typeof shownLanguages)[number]

/** Its messages by id as a browser shows them: English where the language lacks one. */
export function shownMessages(language: ShownLanguage, english: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  if (language === 'en') return new Map([['language', 'en'], ...english])
  if (language === 'longer') return new Map([...[...english].map(([id, text]) => [id, lengthened(text)] as const), ['language', 'en']])
  return new Map([['language', languageTag(language)], ...english, ...messagesIn(language)])
}
