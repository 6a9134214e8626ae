import { fileURLToPath } from 'node:url'
import { messagesByPart } from '../locales.ts'
import { type Language, languages, languageTag, type Part, parts, translatedFrom, translation, writeTranslatedFrom } from './languages.ts'

/** What is wrong with the translation of one part of the words: a sentence for each fault. */
export function faultsOf(english: ReadonlyMap<string, string>, translated: ReadonlyMap<string, string>, tag: string): string[] {
  const wanted = wantedOf(english, tag)
  const faults: string[] = []
  for (const [id, { least, most }] of wanted) {
    const text = translated.get(id)
    if (text === undefined) faults.push(`missing: ${id}`)
    else if (text.trim() === '') faults.push(`empty: ${id}`)
    else if (!least.every((name) => placeholders(text).includes(name)) || !placeholders(text).every((name) => most.includes(name))) {
      faults.push(`placeholders: ${id} has ${placeholders(text).join(' ') || 'none'}, English has ${least.join(' ') || 'none'}`)
    }
  }
  for (const id of translated.keys()) if (!wanted.has(id)) faults.push(`unused: ${id}`)
  const order = [...wanted.keys()].filter((id) => translated.has(id))
  const misplaced = [...translated.keys()].filter((id) => wanted.has(id)).find((id, index) => id !== order[index])
  if (misplaced !== undefined) faults.push(`order: ${misplaced} stands elsewhere in the English`)
  return faults
}

interface Wanted {
  /** placeholders that the text must have */
  readonly least: readonly string[]
  /** and may have: a form for one may leave the number out, and in French it counts zero too */
  readonly most: readonly string[]
}

/** Every id that the language needs: a counted sentence in each plural category of the language (Unicode CLDR), the rest as in English. */
function wantedOf(english: ReadonlyMap<string, string>, tag: string): ReadonlyMap<string, Wanted> {
  const categories = ['zero', 'one', 'two', 'few', 'many', 'other'].filter((category) =>
    new Intl.PluralRules(tag).resolvedOptions().pluralCategories.some((known) => known === category),
  )
  const wanted = new Map<string, Wanted>()
  for (const [id, text] of english) {
    const stem = id.replace(/\.(one|other)$/, '')
    const one = english.get(`${stem}.one`)
    const other = english.get(`${stem}.other`)
    if (id === stem || one === undefined || other === undefined) wanted.set(id, { least: placeholders(text), most: placeholders(text) })
    else {
      for (const category of categories) {
        wanted.set(`${stem}.${category}`, { least: placeholders(category === 'one' ? one : other), most: placeholders(other) })
      }
    }
  }
  return wanted
}

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{[A-Za-z][A-Za-z0-9]*\}/g))].sort()
}

/** What is wrong with the translation into one language. */
export function faultsIn(language: Language, english: EnglishByPart): string[] {
  return parts.flatMap((part) => {
    const faults = faultsOf(english.get(part) ?? new Map(), translation(language, part), languageTag(language))
    return faults.map((fault) => `${part}.json ${fault}`)
  })
}

type EnglishByPart = ReadonlyMap<Part | 'references', ReadonlyMap<string, string>>

/** English sentences that were changed, added or taken away since they were translated: of these every language may say something else. */
export function changedSince(translated: ReadonlyMap<string, string>, english: ReadonlyMap<string, string>): string[] {
  const changed = [...english].filter(([id, text]) => translated.get(id) !== text).map(([id]) => id)
  return [...changed, ...[...translated.keys()].filter((id) => !english.has(id))]
}

/** All that is translated, whatever part it stands in. */
export function translatable(english: EnglishByPart): ReadonlyMap<string, string> {
  return new Map(parts.flatMap((part) => [...(english.get(part) ?? [])]))
}

/**
 * Prints the faults of the languages that are named, of all where none is, and which English has changed since it was translated. Exit status 1
 * where there are any. `--translated` says that every language has been brought to the English of now.
 */
async function main(named: readonly string[]): Promise<void> {
  const english = await messagesByPart()
  if (named.includes('--translated')) return writeTranslatedFrom(translatable(english))
  const reports: readonly (readonly [string, readonly string[]])[] = [
    ...languages
      .filter((language) => named.length === 0 || named.includes(language))
      .map((language) => [language, faultsIn(language, english)] as const),
    ['English changed since it was translated', changedSince(translatedFrom(), translatable(english))],
  ]
  for (const [title, faults] of reports) {
    console.log([`${title}: ${faults.length === 0 ? 'nothing' : faults.length}`, ...faults].join('\n  '))
    if (faults.length > 0) process.exitCode = 1
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2))
