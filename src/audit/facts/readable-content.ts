import type { Meaning } from '../traits.ts'
import type { CookieFact, SiteView } from '../view.ts'

const personal: readonly Meaning[] = ['user-name', 'email', 'role', 'personal-name', 'personal-data']

/** What of the user can be read in the token without a key. A time, a number or a language tells nobody who it is. */
export function readableMeanings({ traits }: CookieFact): readonly Meaning[] {
  return traits.meanings.filter((meaning) => personal.includes(meaning))
}

/**
 * The login name that was typed stands in the token, by digest, whatever came first: `readable`, or as the whole identifier being a
 * hash of it, which nobody reads and anybody can compute.
 */
export function loginNameIn(view: SiteView, { traits }: CookieFact): 'readable' | 'hashed' | null {
  const typed = new Set(view.state.exchanges.flatMap(({ form }) => form?.loginName ?? []))
  const isHash = typed.has(traits.identity) && traits.alphabet === 'hex' && traits.longestRun >= 32
  if (isHash) return 'hashed'
  return traits.parts.some((part) => typed.has(part)) ? 'readable' : null
}
