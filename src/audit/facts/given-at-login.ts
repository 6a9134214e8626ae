import type { CookieHistory, Exchange, Generation } from '../site.ts'
import { hasValue } from '../traits.ts'
import { generationBefore, isSetBy } from './carriers.ts'
import { staticClass } from './static-class.ts'
import { generationAfter } from './story.ts'

/** Kinds of values that say something else than who is signed in. */
const saying: ReadonlySet<string> = new Set(['empty', 'placeholder', 'word', 'text', 'url'])

/** What the answers of a login gave a cookie anew, however little it holds; null: nothing, or what says something else. */
export function givenBy(chain: readonly Exchange[], history: CookieHistory): Generation | null {
  if (!isSetBy(chain, history)) return null
  const after = generationAfter(history, chain)
  const { class: known } = staticClass(history)
  if (after === null || known === 'csrf' || known === 'remember-me') return null
  if (!hasValue(after.traits) || saying.has(after.traits.kind)) return null
  return generationBefore(history, chain[0] as Exchange)?.traits.identity === after.traits.identity ? null : after
}

/** The same value stood in the jar before and after. */
export function isLeftBy(chain: readonly Exchange[], history: CookieHistory): boolean {
  const before = generationBefore(history, chain[0] as Exchange)
  return before !== null && before.traits.identity === generationAfter(history, chain)?.traits.identity
}
