import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** The languages beside English, as browsers name their folders in `_locales`. */
export const languages = ['de', 'fr', 'es', 'ja', 'zh_CN'] as const
export type Language = (typeof languages)[number]

/** One file of translations each: the words of rules, of facts, of analyses of IDs, of the toolbar button and of pages. */
export const parts = ['rules', 'facts', 'proofs', 'badge', 'pages'] as const
export type Part = (typeof parts)[number]

/** BCP 47: `_locales` writes an underscore where `Intl` and HTML want a hyphen. */
export function languageTag(language: Language | 'en'): string {
  return language.replace('_', '-')
}

/**
 * What `src/languages/<language>/<part>.json` holds, by message id; empty where there is no such file.
 * @throws where the file is no flat object of texts
 */
export function translation(language: Language, part: Part): ReadonlyMap<string, string> {
  return textsIn(new URL(`${language}/${part}.json`, folder))
}

/** The English that the translations were made from, by message id: where it differs from the English of now, they are out of date. */
export function translatedFrom(): ReadonlyMap<string, string> {
  return textsIn(english)
}

/** Says that every language has been brought to this English. */
export function writeTranslatedFrom(texts: ReadonlyMap<string, string>): void {
  writeFileSync(english, `${JSON.stringify(Object.fromEntries(texts), null, 2)}\n`)
}

const folder = new URL('../../src/languages/', import.meta.url)
const english = new URL('translated-english.json', import.meta.url)

function textsIn(file: URL): ReadonlyMap<string, string> {
  if (!existsSync(file)) return new Map()
  const texts: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (typeof texts !== 'object' || texts === null) throw new Error(`${file.pathname} holds no object`)
  return new Map(
    Object.entries(texts).map(([id, text]: [string, unknown]) => {
      if (typeof text !== 'string') throw new Error(`${file.pathname}: the text of "${id}" is no string`)
      return [id, text]
    }),
  )
}
