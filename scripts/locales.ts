import { fileURLToPath } from 'node:url'
import { type Plugin, runnerImport } from 'vite'
import { words as factWords } from '../src/audit/facts/words.ts'
import { references } from '../src/audit/references.ts'
import type { Words } from '../src/audit/rule.ts'
import { badgeWords } from '../src/browser/badge-words.ts'
import { words as proofWords } from '../src/proofs/words.ts'
import { messageKey } from '../src/ui/translate.ts'
import { words as uiWords } from '../src/ui/words.ts'
import { type Language, languages, languageTag, type Part, parts, translation } from './languages/languages.ts'

const list = fileURLToPath(new URL('../src/audit/rules/index.ts', import.meta.url))

/** Writes `_locales/<language>/messages.json`, so that pages get their text from the browser and carry no rule. */
export function locales(): Plugin {
  return {
    name: 'sidwatch:locales',
    async generateBundle() {
      const write = (language: Language | 'en', texts: ReadonlyMap<string, string>) => {
        const source = JSON.stringify(asMessages(new Map([['language', languageTag(language)], ...texts])), null, 1)
        this.emitFile({ type: 'asset', fileName: `_locales/${language}/messages.json`, source })
      }
      write('en', await messages())
      for (const language of languages) write(language, messagesIn(language))
    },
  }
}

/** What is translated into a language. Where a message is missing, browsers fall back to English (`default_locale`). */
export function messagesIn(language: Language): ReadonlyMap<string, string> {
  return new Map(parts.flatMap((part) => [...translation(language, part)]))
}

/** Every message by id, in English: the words of rules, facts, references and pages. */
export async function messages(): Promise<ReadonlyMap<string, string>> {
  const all = new Map<string, string>()
  for (const words of (await messagesByPart()).values()) {
    for (const [id, text] of words) {
      if (all.has(id)) throw new Error(`two parts have words for "${id}": rename one`)
      all.set(id, text)
    }
  }
  return all
}

/** The same by the files that translations of them stand in; titles of references stay as they were published. */
export async function messagesByPart(): Promise<ReadonlyMap<Part | 'references', ReadonlyMap<string, string>>> {
  const published = Object.entries(references).flatMap(([key, { title, url }]): [string, string][] => [
    [`reference.${key}`, title],
    [`reference.${key}.url`, url],
  ])
  return new Map([
    ['pages', new Map(Object.entries(uiWords))],
    ['facts', new Map(Object.entries(factWords))],
    ['badge', new Map(Object.entries(badgeWords))],
    ['proofs', new Map(Object.entries(proofWords))],
    ['references', new Map(published)],
    ['rules', await messagesOfRules()],
  ])
}

/** In the order of their files, and by Vite's own loader: the same in a build and under tsx. */
async function messagesOfRules(): Promise<ReadonlyMap<string, string>> {
  const { module } = await runnerImport<{ readonly rules: readonly { readonly id: string; readonly words: Words }[] }>(list, {
    configFile: false,
    logLevel: 'error',
  })
  const inOrder = module.rules.toSorted((a, b) => (`${a.id}.ts` < `${b.id}.ts` ? -1 : 1))
  return new Map(inOrder.flatMap(({ id, words }) => Object.entries(ruleMessages(id, words))))
}

/** `rule.<id>.title`, `rule.<id>.because.<message>` and so on. */
export function ruleMessages(rule: string, { because, ...words }: Words): Record<string, string> {
  const named = Object.entries(because).map(([id, text]): [string, string] => [`because.${id}`, text])
  const all = [...Object.entries<string>(words), ...named]
  return Object.fromEntries(all.map(([id, text]) => [`rule.${rule}.${id}`, text]))
}

/**
 * The format of WebExtensions: a `$` is written twice, because alone it begins a placeholder of the browser's own.
 * @throws where two ids would share a key
 */
export function asMessages(all: ReadonlyMap<string, string>): Record<string, { readonly message: string }> {
  const byKey = new Map<string, { id: string; message: string }>()
  for (const [id, text] of all) {
    const key = messageKey(id)
    const other = byKey.get(key)
    if (other !== undefined) throw new Error(`"${id}" and "${other.id}" share the message key ${key}: rename one`)
    byKey.set(key, { id, message: text.replaceAll('$', '$$$$') })
  }
  return Object.fromEntries([...byKey].map(([key, { message }]) => [key, { message }]))
}
