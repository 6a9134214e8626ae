import { words as factWords } from '../audit/facts/words.ts'
import { references } from '../audit/references.ts'
import { rules } from '../audit/rules/index.ts'
import { type Say, sayWith } from './say.ts'
import { words as exportWords } from './words.ts'

/** Every message that an export shows, in English. The extension gives the words of the user's language instead. */
export function english(): Say {
  const all = new Map<string, string>([...Object.entries(factWords), ...Object.entries(exportWords)])
  for (const [key, { title, url }] of Object.entries(references)) all.set(`reference.${key}`, title).set(`reference.${key}.url`, url)
  for (const { id, words } of rules) {
    const { because, ...others } = words
    for (const [name, text] of Object.entries(others)) all.set(`rule.${id}.${name}`, text)
    for (const [name, text] of Object.entries(because)) all.set(`rule.${id}.because.${name}`, text)
  }
  return sayWith((id) => all.get(id))
}
