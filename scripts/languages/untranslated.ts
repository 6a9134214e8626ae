import { fileURLToPath } from 'node:url'
import { messagesByPart } from '../locales.ts'
import { type Language, languages, languageTag, parts, translation } from './languages.ts'

/** What is wrong with the translation of one part of the words: a sentence for each fault. */
export function faultsOf(english: ReadonlyMap<string, string>, translated: ReadonlyMap<string, string>, tag: string): string[] {
  const wanted = wantedOf(english, tag)
  const faults: string[] = []
  for (const [id, { least, most }] of wanted) {
    const text = translated.get(id)
    if (text === undefined) faults.push(`missing: ${id}`)
    else if (text.trim() === '') faults.push(`empty: ${id}`)
    else if (!least.every((name) => placeholders(text).includes(name)) || !placeholders(text).every((name) => most.includes(name))) {
      faults.push(`placeholders: ${id} has ${placeholders(text).join(' ')}, English has ${least.join(' ')}`)
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

/** Prints the faults of the languages that are named, of all where none is. Exit status 1 where there are any. */
async function main(named: readonly string[]): Promise<void> {
  const english = await messagesByPart()
  for (const language of languages.filter((language) => named.length === 0 || named.includes(language))) {
    const faults = parts.flatMap((part) => faultsOfFile(english.get(part) ?? new Map(), language, part))
    console.log([`${language}: ${faults.length === 0 ? 'complete' : `${faults.length} faults`}`, ...faults].join('\n  '))
    if (faults.length > 0) process.exitCode = 1
  }
}

function faultsOfFile(english: ReadonlyMap<string, string>, language: Language, part: (typeof parts)[number]): string[] {
  return faultsOf(english, translation(language, part), languageTag(language)).map((fault) => `${part}.json ${fault}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2))
